import type { RoleName } from '@xinban/core/access/person'
import type { Text } from '@xinban/core/catalogue/schema'

/** Texts of the sign-in page. */
export const signIn = {
  title: { zh: '登录', en: 'Sign in' },
  lead: {
    zh: '这是演示系统，选择一个虚构人物即可登录，不需要密码。',
    en: 'This is a demonstration: choose an invented person; no password is needed.',
  },
  demo: { zh: '演示', en: 'Demo' },
  as: { zh: '以此身份登录', en: 'Sign in' },
  applicants: { zh: '来办事的人', en: 'People who apply' },
  window: { zh: '窗口与勘验', en: 'Window and survey' },
  deciding: { zh: '审批部门', en: 'Deciding authorities' },
  auditing: { zh: '监督', en: 'Oversight' },
  notHere: {
    zh: '本系统通过统一身份认证登录，请从统一身份认证平台进入。',
    en: 'Sign in through the identity platform of this district.',
  },
} as const satisfies Record<string, Text>

/** What each role can do here. */
export const roleDoes: Readonly<Record<RoleName, Text>> = {
  applicant: {
    zh: '查找服务、填表、上传材料、跟踪办件、领取证照',
    en: 'Finds services, fills in the form, uploads papers, follows cases, gets the licence',
  },
  window_clerk: {
    zh: '收件、受理、一次性告知补正',
    en: 'Receives applications, accepts them, asks for corrections once',
  },
  approver: { zh: '就本部门的事项作出决定', en: 'Decides the items of one authority' },
  surveyor: { zh: '与另一位勘验员一同核查场所', en: 'Checks the site together with a second surveyor' },
  chief: { zh: '汇总各部门决定，办结并发证', en: 'Brings the decisions together and issues the licence' },
  supervisor: { zh: '监管', en: 'Supervision' },
  leader: { zh: '政府负责人', en: 'Government leader' },
  system: { zh: '系统', en: 'System' },
  auditor: { zh: '查看办件，不能改动', en: 'Reads cases, changes nothing' },
}
