import type { Item, Level, Service, Text } from '../catalogue/schema.ts'

/** How far a fact can be relied on, said plainly; what was seen in a source needs no remark. */
export const levelWords: Readonly<Record<Exclude<Level, 'seen'>, Text>> = {
  general: { zh: '一般说法，未核对原文', en: 'general knowledge, not checked against the text' },
  mixed: { zh: '部分内容未核对原文', en: 'partly not checked against the text' },
  proposal: { zh: '本项目建议，非官方规定', en: 'proposed by this project, not official' },
}

/** What each kind of item is called. */
export const itemTypeWords: Readonly<Record<Item['type'], Text>> = {
  permit: { zh: '许可', en: 'permit' },
  registration: { zh: '登记', en: 'registration' },
  filing: { zh: '备案', en: 'filing' },
}

/** What each kind of service is called. */
export const serviceKindWords: Readonly<Record<Service['kind'], Text>> = {
  industry: { zh: '行业综合许可（一业一证）', en: 'composite licence of an industry' },
  theme: { zh: '一件事', en: 'one event in life' },
  item: { zh: '单个事项', en: 'a single item' },
  project: { zh: '工程建设项目', en: 'construction project' },
}

/** When the site is looked at. */
export const surveyWords: Readonly<Record<Item['survey']['mode'], Text>> = {
  none: { zh: '不需要', en: 'not needed' },
  optional: { zh: '审批部门认为需要时', en: 'when the authority finds it necessary' },
  required: { zh: '决定前查看', en: 'before the decision' },
  post: { zh: '批准后查看', en: 'after the decision' },
}
