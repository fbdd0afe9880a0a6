import type { Text } from '@xinban/core/catalogue/schema'

/** Texts that many pages use. */
export const common = {
  product: { zh: '馨办', en: 'Xinban' },
  skip: { zh: '跳到正文', en: 'Skip to content' },
  services: { zh: '办事', en: 'Services' },
  myCases: { zh: '我的办件', en: 'My cases' },
  desk: { zh: '工作台', en: 'Desk' },
  signIn: { zh: '登录', en: 'Sign in' },
  signOut: { zh: '退出', en: 'Sign out' },
  mainNavigation: { zh: '主导航', en: 'Main navigation' },
  otherLanguage: { zh: 'English', en: '中文' },
  demo: {
    zh: '演示系统：人员和数据均为虚构，办理结果没有法律效力。',
    en: 'Demonstration: people and data are invented; nothing here has legal effect.',
  },
  hotline: { zh: '咨询、投诉请拨打 12345', en: 'Questions and complaints: call 12345' },
  windowToo: {
    zh: '网上能办的，窗口都能办。',
    en: 'Everything here can also be done at the service window.',
  },
  optional: { zh: '（选填）', en: '(optional)' },
  back: { zh: '返回', en: 'Back' },
  more: { zh: '查看更多', en: 'More' },
  nextPage: { zh: '下一页', en: 'Next page' },
  remove: { zh: '删除', en: 'Remove' },
  open: { zh: '打开', en: 'Open' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  none: { zh: '无', en: 'None' },
  unknown: { zh: '未公布', en: 'Not published' },
  choose: { zh: '请选择', en: 'Choose one' },
  from: { zh: '开始日期', en: 'From' },
  until: { zh: '结束日期', en: 'Until' },
  errorTitle: { zh: '请修改以下内容', en: 'Please correct the following' },
  possibleNow: { zh: '现在可以：', en: 'Possible now: ' },
} as const satisfies Record<string, Text>
