/** Texts of alerts that the gateway sums up, English and 中文. */
export const bulkTexts = {
  'alert.late': ['{count} cases in {area} became late in the last hour', '{area}：{count} 件案件在最近 1 小时内超期'],
  'alert.late.one': ['{count} case in {area} became late in the last hour', '{area}：{count} 件案件在最近 1 小时内超期'],
  'alert.leads': ['Led by {who}', '承办：{who}'],
  'alert.leftOut': ['{count} more are not shown: there are too many.', '另有 {count} 组因数量过多未显示。'],
} as const satisfies Record<string, readonly [en: string, zh: string]>;
