/** Texts of what changes while many cases are handled at once, and of the list of components, English and 中文. */
export const movedTexts = {
  'bulk.moved': ['{count} of these cases have changed meanwhile. As they were shown they are refused.', '其中 {count} 件已发生变化，按原版本提交将不予受理。'],
  'bulk.moved.one': ['{count} of these cases has changed meanwhile. As it was shown it is refused.', '其中 {count} 件已发生变化，按原版本提交将不予受理。'],
  'bulk.moved.gone': ['The rules do not allow this for it any more.', '按规则已不能对其办理此事项。'],
  'bulk.moved.take': ['Take them as they are now', '按当前状态办理'],

  'layer.assets.list': ['Managed components in view', '视野内的部件'],
  'layer.assets.count': ['{count} in view, the nearest to the middle first', '视野内 {count} 个，距中心近者在前'],
  'layer.assets.more': ['{count} more are not listed; zoom in', '另有 {count} 个未列出，请放大'],
} as const satisfies Record<string, readonly [en: string, zh: string]>;
