import type { Lang } from './settings';

/** Every text of the page, English and 中文. `{name}` stands for a value. */
const texts = {
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

  'line.connecting': ['connecting …', '正在连接 …'],
  'line.live': ['live', '实时'],
  'line.position': ['position {position}', '日志位置 {position}'],
  'line.age': ['{seconds} s', '{seconds} 秒'],
  'line.age.why': ['Position: the last entry of the journal that is shown here. Seconds: since the gateway last spoke.', '日志位置：此处已显示的最后一条记录。秒数：距网关上次发送的时间。'],
  'line.lost': ['not live since {time}', '自 {time} 起非实时'],
  'line.lost.say': ['The page is not live. It shows how things stood at {time} and tries to connect again.', '页面已断开，显示的是 {time} 的状态，正在重新连接。'],
  'line.live.say': ['The page is live.', '页面已恢复实时。'],
  'line.retry': ['Try now', '立即重试'],

  'figure.open': ['Open', '在办'],
  'figure.open.of': ['in {count} {level}', '共 {count} 个{level}'],
  'figure.overdue': ['Overdue', '超期'],
  'figure.overdue.of': ['{share} of {open}', '占 {open} 件的 {share}'],
  'figure.opened': ['Opened today', '今日新增'],
  'figure.opened.of': ['since 00:00 city time', '自城市时间 00:00 起'],
  'figure.closed': ['Closed today', '今日办结'],
  'figure.closed.of': ['{ratio} per one opened', '每新增 1 件办结 {ratio} 件'],
  'figure.closed.none': ['none opened yet', '今日尚无新增'],

  'list.title': ['Latest cases', '最新案件'],
  'list.open': ['Open', '在办'],
  'list.all': ['All', '全部'],
  'list.of': ['{shown} latest of {all} open', '在办 {all} 件，显示最新 {shown} 件'],
  'list.ofAll': ['{shown} latest, open or ended', '最新 {shown} 件（含已结束）'],
  'list.held': ['Show {count} new', '显示 {count} 件新案件'],
  'list.none': ['No case here.', '此处没有案件。'],
  'list.loading': ['Reading the cases …', '正在读取案件 …'],

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
  'case.history': ['What happened', '经过'],
  'case.back': ['{returns} returned · {reworks} reworked · {reopenings} reopened', '退单 {returns} · 返工 {reworks} · 重开 {reopenings}'],
  'case.mergedInto': ['merged into {number}', '已并入 {number}'],
  'case.loading': ['Reading the case …', '正在读取案件 …'],
  'case.stale': ['shown as of {time}', '显示的是 {time} 的状态'],
  'case.pack': ['decided with city pack {version}', '依据城市数据包 {version}'],
  'case.cell': ['Grid cell', '单元网格'],
  'case.point': ['Point, WGS84', '坐标 WGS84'],
  'case.moreEvents': ['{count} earlier', '更早 {count} 条'],

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

  'map.label': ['Map of open cases. Arrow keys move it, plus and minus zoom.', '在办案件地图。方向键移动，加减键缩放。'],
  'map.legend': ['Open cases per {level}', '每个{level}在办案件'],
  'map.zoomIn': ['Zoom in to see single cases', '放大可见单个案件'],
  'map.points': ['{count} open cases in view', '视野内在办 {count} 件'],
  'map.tooMany': ['{shown} of {count} open cases drawn; zoom in for all', '仅绘出 {count} 件中的 {shown} 件，请放大'],
  'map.overdue': ['overdue', '超期'],
  'map.soon': ['due within 1 h', '1 小时内到期'],
  'map.selected': ['selected', '已选中'],
  'map.fit': ['Show the whole city', '显示全市'],
  'map.failed': ['This browser cannot draw the map (WebGL 2 is missing). Lists and figures work.', '此浏览器无法绘制地图（缺少 WebGL 2），列表与数据仍可用。'],
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
  'event.signed': ['Taken up by the lead', '主办单位签收'],
  'event.returned': ['Given back by the lead', '主办单位退单'],
  'event.submitted': ['The lead says it is done', '处理反馈'],
  'event.reworked': ['The check on site disagreed', '核查不通过，返工'],
  'event.closed': ['Closed', '结案'],
  'event.reopened': ['Taken up again', '重开'],
  'event.merged': ['Merged into another case', '并入其他案件'],
  'event.unmerged': ['Stands for itself again', '取消并案'],
  'event.absorbed': ['Another case was merged into this one', '其他案件并入'],
  'event.gave_back': ['A merged case was taken out again', '并入的案件已分出'],
  'event.limit_passed': ['The limit passed', '超过时限'],
  'event.away': ['{metres} m away', '相距 {metres} 米'],
  'event.byRule': ['by rule', '按规则'],
  'event.by': ['by {who}', '经办：{who}'],

  'due.start': ['The clock started {time}.', '自 {time} 起计时。'],
  'due.limit': ['The city’s limit for this kind: {amount}.', '此类案件时限：{amount}。'],
  'due.due': ['That gives {time}.', '应于 {time} 前办结。'],
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
