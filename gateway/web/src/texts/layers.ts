/** Texts of the layers of the map that can be turned on, English and 中文. */
export const layerTexts = {
  'layer.button': ['Layers', '图层'],
  'layer.title': ['Layers of the map', '地图图层'],
  'layer.name.borders': ['Borders, each level its own line', '边界（各级线型不同）'],
  'layer.name.assets': ['Managed components', '部件'],
  'layer.name.edges': ['Edge zones', '交界带'],
  'layer.why.borders': ['Easier to tell apart under many cases.', '案件密集时便于区分各级边界。'],
  'layer.why.assets': ['The register of the pack: what it is, and who keeps it.', '数据包部件登记：是什么、由谁养护。'],
  'layer.why.edges': ['So near to a border a place concerns both sides.', '距边界很近，事涉双方。'],
  'layer.nearer': ['zoom in to see them', '放大后显示'],
  'layer.none': ['none in view', '视野内没有'],
  'layer.leftOut': ['{count} further ones are not drawn; zoom in', '另有 {count} 个未绘出，请放大'],
  'layer.failed': ['not all could be read', '部分未能读取'],
  'layer.kept': ['kept by {who}', '养护单位：{who}'],
  'layer.owned': ['owned by {who}', '权属单位：{who}'],
} as const;
