import { areas } from './plan';

/** Kinds of the fake city: key, English, 中文, hours of limit (0 = none), weight, who leads. */
export const kinds: readonly { key: string; en: string; zh: string; hours: number; weight: number; lead: 'works' | 'parks' | 'office' }[] = [
  { key: 'demo:matter:pothole', en: 'Pothole', zh: '路面坑洼', hours: 72, weight: 14, lead: 'works' },
  { key: 'demo:component:streetlight', en: 'Street light out', zh: '路灯不亮', hours: 48, weight: 12, lead: 'works' },
  { key: 'demo:matter:refuse', en: 'Exposed refuse', zh: '暴露垃圾', hours: 4, weight: 18, lead: 'office' },
  { key: 'demo:component:manhole', en: 'Manhole cover missing or damaged', zh: '井盖缺失破损', hours: 2, weight: 5, lead: 'works' },
  { key: 'demo:matter:tree', en: 'Tree down across road', zh: '树木倒伏', hours: 3, weight: 5, lead: 'parks' },
  { key: 'demo:matter:flooding', en: 'Street flooded', zh: '道路积水', hours: 2, weight: 4, lead: 'works' },
  { key: 'demo:matter:graffiti', en: 'Graffiti', zh: '非法张贴涂写', hours: 96, weight: 9, lead: 'office' },
  { key: 'demo:component:signal', en: 'Traffic signal out', zh: '信号灯故障', hours: 2, weight: 4, lead: 'works' },
  { key: 'demo:matter:parking', en: 'Vehicle blocks pavement', zh: '占道停放', hours: 6, weight: 11, lead: 'office' },
  { key: 'demo:component:bench', en: 'Bench broken', zh: '座椅破损', hours: 0, weight: 4, lead: 'parks' },
];

/** Organisations of the fake city. */
export const organisations = [
  { id: 'works', level: 'city', area: '01', kind: 'public_works', names: { en: 'Public Works', zh: '市政工程处' } },
  { id: 'parks', level: 'city', area: '01', kind: 'parks', names: { en: 'Parks', zh: '园林局' } },
  ...areas.filter(area => area.level === 'district').map(area => ({
    id: `office-${area.code}`, level: 'district', area: area.code, kind: 'district_office',
    names: { en: `${area.names.en} Office`, zh: `${area.names.zh}城管办` },
  })),
];

/** Levels of the fake city. */
export const levels = [
  { id: 'city', names: { en: 'City', zh: '市' } },
  { id: 'district', names: { en: 'District', zh: '区' } },
  { id: 'community', names: { en: 'Community', zh: '社区' } },
];
