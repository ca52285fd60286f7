import { areaTexts } from './texts/areas';
import { mapTexts } from './texts/map';
import type { Lang } from './settings';
import { actionTexts } from './texts/actions';
import { boardTexts } from './texts/boards';
import { overlayTexts } from './texts/overlays';
import { layerTexts } from './texts/layers';
import { bulkTexts } from './texts/bulk';
import { movedTexts } from './texts/moved';

/** Every text of the page, English and 中文. `{name}` stands for a value. */
const texts = {
  ...mapTexts,
  ...areaTexts,
  ...boardTexts,
  ...overlayTexts,
  ...layerTexts,
  ...bulkTexts,
  ...movedTexts,
  'page.title': ['CityTwin', 'CityTwin 城市孪生'],
  'page.skip': ['Skip to the list of cases', '跳到案件列表'],
  'switch.lang': ['Language', '语言'],
  'switch.theme': ['Theme', '主题'],
  'switch.light': ['Light', '浅色'],
  'switch.dark': ['Dark', '深色'],

    'clock.driven': ['not real · × {speed}', '非真实 · × {speed}'],
  'clock.stepped': ['not real · stepped', '非真实 · 步进'],
  'clock.notReal.why': ['The city’s clock does not show the real time. What happens here are no real facts.', '城市时钟不是真实时间，此处发生的都不是真实事实。'],
  'clock.asOf': ['as of', '截至'],

  'past.look': ['Look back', '回看'],
  'past.present': ['The present is shown.', '当前显示实时状态。'],
  'past.leave': ['Back to the present', '返回实时'],
  'past.moment': ['Moment that is shown', '显示的时刻'],
  'past.play': ['Let time run', '播放'],
  'past.hold': ['Hold', '暂停'],
  'past.speed': ['Seconds of city time in a second', '每秒对应的城市时间（秒）'],
  'past.case': ['What had been recorded by {time}. How the case stood is in the list.', '显示截至 {time} 的记录；案件当时状态见列表。'],

  'line.connecting': ['connecting …', '正在连接 …'],
  'line.live': ['live', '实时'],
  'line.position': ['position {position}', '日志位置 {position}'],
  'line.age': ['{seconds} s', '{seconds} 秒'],
  'line.age.why': ['Position: the last entry of the journal that is shown here. Seconds: since the gateway last spoke.', '日志位置：此处已显示的最后一条记录。秒数：距网关上次发送的时间。'],
  'line.lost': ['not live since {time}', '自 {time} 起非实时'],
  'line.lost.say': ['The page is not live. It shows how things stood at {time} and tries to connect again.', '页面已断开，显示的是 {time} 的状态，正在重新连接。'],
  'line.live.say': ['The page is live.', '页面已恢复实时。'],
  'line.retry': ['Try now', '立即重试'],

  'case.reports.one': ['1 report', '1 次上报'],
  'case.reports': ['{count} reports', '{count} 次上报'],
  'case.opened': ['opened {time}', '{time} 上报'],
  'case.notLocated': ['not located', '未定位'],
  'case.noLead': ['nobody leads yet', '尚无主办单位'],
  'case.noLimit': ['no limit', '无时限'],
  'case.limitFromFiling': ['awaits filing', '待立案'],
  'case.left': ['{time} left', '剩余 {time}'],
  'case.overdueBy': ['overdue by {time}', '超期 {time}'],
  'case.endedAt': ['ended {time}', '{time} 结束'],
  'case.close': ['Close the case panel', '关闭案件面板'],
  'case.clock': ['Clock', '时限'],
  'case.due': ['Due {time}', '应于 {time} 办结'],
  'case.dueWas': ['Was due {time}', '原应于 {time} 办结'],
  'case.lead': ['Who leads, and why', '主办单位与理由'],
  'case.place': ['Where', '位置'],
  'case.duties': ['Who is asked to do what', '承办单位'],
  'case.duty.takeUp': ['take up by {time}', '应于 {time} 前签收'],
  'case.duty.due': ['due {time}', '应于 {time} 办结'],
  'case.duty.done': ['until {time}', '至 {time}'],
  'case.duty.designated': ['designated', '指定承办'],
  'case.raised': ['before {who}, who decides', '已报{who}，由其决定'],
  'case.suspended': ['suspended until {time}', '挂账至 {time}'],
  'case.timeAsked': ['{who} asks for more time', '{who}申请延长时限'],
  'case.parent': ['split off {number}', '从 {number} 分出'],
  'case.children': ['split off this one: {numbers}', '由本案分出：{numbers}'],
  'case.history': ['What happened, and why', '经过与理由'],
  'case.returns': ['{count} × given back', '退单 {count} 次'],
  'case.reworks': ['{count} × reworked', '返工 {count} 次'],
  'case.reopenings': ['{count} × reopened', '重开 {count} 次'],
  'case.extensions': ['{count} × extended', '延期 {count} 次'],
  'case.mergedInto': ['merged into {number}', '已并入 {number}'],
  'case.loading': ['Reading the case …', '正在读取案件 …'],
  'case.stale': ['shown as of {time}', '显示的是 {time} 的状态'],
  'case.pack': ['decided with city pack {version}', '依据城市数据包 {version}'],
  'case.cell': ['Grid cell', '单元网格'],
  'case.point': ['Point, WGS84', '坐标 WGS84'],
  'case.moreEvents': ['{count} earlier', '更早 {count} 条'],

  ...actionTexts,

  'area.open': ['open', '在办'],
  'area.overdue': ['overdue of {open} open', '超期 / 在办 {open}'],
  'area.opened': ['opened today', '今日新增'],
  'area.closed': ['closed today', '今日办结'],
  'area.kinds': ['Open by kind', '在办类别'],
  'area.stages': ['Open by stage', '在办阶段'],
  'area.below': ['Most open below', '下级在办最多'],
  'area.noOpen': ['Nothing is open here.', '此处没有在办案件。'],
  'area.otherKinds': ['{count} other kinds', '其他 {count} 类'],
  'area.close': ['Back to the whole city', '返回全市'],
  'area.whole': ['whole city', '全市'],
  'area.noFrame': ['No figures yet.', '尚无数据。'],

  'start.failed': ['The gateway does not answer: {reason}. Trying again.', '网关没有应答：{reason}。正在重试。'],

  'stage.0': ['unknown stage', '未知阶段'],
  'stage.1': ['reported', '上报'],
  'stage.2': ['filed', '立案'],
  'stage.3': ['dispatched', '派遣'],
  'stage.4': ['being handled', '处置'],
  'stage.5': ['awaits its check', '待核查'],
  'stage.6': ['closed', '结案'],
  'stage.7': ['declined', '不予受理'],
  'stage.8': ['merged', '并案'],
  'stage.9': ['being verified', '核实'],
  'stage.10': ['return under review', '退单复核'],
  'stage.11': ['suspended', '挂账'],
  'stage.12': ['awaits closing', '待结案'],

  'duty.role.1': ['leads', '主办'],
  'duty.role.2': ['assists', '协办'],

  'duty.state.1': ['offered', '待签收'],
  'duty.state.2': ['taken up', '已签收'],
  'duty.state.3': ['gives it back', '退单待复核'],
  'duty.state.4': ['done', '已办结'],
  'duty.state.5': ['given back', '已退单'],
  'duty.state.6': ['released', '已解除'],

  'end.0': ['', ''],
  'end.1': ['solved and checked', '已解决并核查'],
  'end.2': ['made safe, works pending', '应急处置，待永久修复'],
  'end.3': ['cannot be solved, explained', '无法解决，已说明'],
  'end.4': ['handed to a statutory channel', '转法定渠道'],
  'end.5': ['nothing was found', '现场未发现'],
  'end.6': ['the same as another case', '重复案件'],

  'event.reported': ['Reported', '上报'],
  'event.corroborated': ['Another report joined', '又有上报并入'],
  'event.filed': ['Filed: the city takes it on', '立案'],
  'event.rejected': ['Declined', '不予受理'],
  'event.dispatched': ['Dispatched', '派遣'],
  'event.signed': ['Taken up', '签收'],
  'event.returned': ['Rightly given back', '退单成立'],
  'event.submitted': ['The lead says it is done', '处理反馈'],
  'event.reworked': ['The check on site disagreed', '核查不通过，返工'],
  'event.closed': ['Closed', '结案'],
  'event.reopened': ['Taken up again', '重开'],
  'event.merged': ['Merged into another case', '并入其他案件'],
  'event.unmerged': ['Stands for itself again', '取消并案'],
  'event.absorbed': ['Another case was merged into this one', '其他案件并入'],
  'event.gave_back': ['A merged case was taken out again', '并入的案件已分出'],
  'event.limit_passed': ['The limit passed', '超过时限'],
  'event.split_off': ['Split off another case', '分案而来'],
  'event.split_into': ['A part became a case of its own', '分案'],
  'event.verification_asked': ['To be verified on site', '要求核实'],
  'event.verified': ['Verified on site', '核实'],
  'event.assist_asked': ['Asked to assist', '请求协办'],
  'event.assist_done': ['An assist is done', '协办完成'],
  'event.return_asked': ['Given back, under review', '退单待复核'],
  'event.designated': ['Designated: it stays', '指定承办'],
  'event.raised': ['Before the superior', '报上级'],
  'event.progressed': ['Progress', '进展'],
  'event.released': ['No longer asked for', '解除'],
  'event.time_asked': ['More time is asked for', '申请延长时限'],
  'event.time_refused': ['More time is refused', '不同意延长时限'],
  'event.extended': ['Extended', '延期'],
  'event.suspended': ['Suspended', '挂账'],
  'event.resumed': ['Goes on', '恢复处置'],
  'event.inspected': ['The check on site agreed', '核查通过'],
  'event.answered': ['A callback was answered', '回访'],
  'event.clock_spoke': ['A clock spoke', '时限提醒'],
  'event.jurisdiction_asked': ['Near a border: it is asked whose it is', '地处交界，请各方认领'],
  'event.jurisdiction_settled': ['It is known whose it is', '管辖已定'],
  'event.joined_operation': ['Joined an operation', '纳入联合行动'],
  'event.left_operation': ['Left an operation', '移出联合行动'],
  'event.away': ['{metres} m away', '相距 {metres} 米'],
  'event.byRule': ['by rule', '按规则'],
  'event.by': ['by {who}', '经办：{who}'],

  'due.start': ['The clock started {time}.', '自 {time} 起计时。'],
  'due.limit': ['The city’s limit for this kind: {amount}.', '此类案件时限：{amount}。'],
  'due.due': ['That gives {time}.', '应于 {time} 前办结。'],
  'due.extension': ['Extended: {detail}.', '延期：{detail}。'],
  'due.suspension': ['Suspended: {detail}.', '挂账：{detail}。'],
  'due.submitted': ['Awaiting its check: {detail}.', '等待核查：{detail}。'],
  'due.stood': ['from {from} until {until}, {amount}', '{from} 至 {until}，顺延{amount}'],
  'due.stands': ['the clock stands still since {time}', '自 {time} 起停计'],
  'due.more': ['{amount} more, approved {time}', '增加{amount}，{time} 批准'],
  'due.recorded': ['The calendar was changed since; what was recorded stands: {detail}.', '日历此后有改动，以当时记录为准：{detail}。'],
  'due.calendar.urgent': ['The clock runs at night and on holidays.', '夜间与节假日照常计时。'],
  'due.calendar.calendar': ['Calendar days, up to the same time of day.', '按自然日计，至同一时刻。'],
  'due.calendar.hours': ['Only working hours count.', '仅工作时间计时。'],
  'due.calendar.days': ['Only working days count.', '仅工作日计时。'],
  'due.UrgentHours': ['{amount} urgent hours', '{amount} 紧急小时'],
  'due.WorkingHours': ['{amount} working hours', '{amount} 工作小时'],
  'due.WorkingDays': ['{amount} working days', '{amount} 个工作日'],
  'due.CalendarDays': ['{amount} calendar days', '{amount} 个自然日'],

  'lead.nobody': ['No organisation leads this kind here; a person names one.', '此处没有单位主办此类案件，需人工指定。'],
  'lead.notLocated': ['{level}: the place is not known to this level.', '{level}：位置未定到这一级。'],
  'lead.leads': ['{level}: {who} answers for {where} and leads.', '{level}：{who}负责{where}，由其主办。'],
  'lead.missing': ['{level}: {where} has no {kind}.', '{level}：{where}没有相应单位（{kind}）。'],

} as const satisfies Record<string, readonly [en: string, zh: string]>;

/** The name of a text. */
export type TextKey = keyof typeof texts;

/** Whether there is a text of this name. */
export function isText(key: string): key is TextKey {
  return Object.hasOwn(texts, key);
}

/** Says texts in one language. */
export type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

/** The texts in a language. */
export function speaker(lang: Lang): Say {
  const column = lang === 'zh' ? 1 : 0;
  return (key, values = {}) => texts[key][column].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
