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
  approvers: { zh: '审批人员', en: 'Approvers' },
  chiefs: { zh: '部门负责人', en: 'Heads of authorities' },
  supervisors: { zh: '监管人员', en: 'Supervisors' },
  oversight: { zh: '政府负责人与审计', en: 'Leader and auditor' },
  notHere: {
    zh: '本系统通过统一身份认证登录，请从统一身份认证平台进入。',
    en: 'Sign in through the identity platform of this district.',
  },
} as const satisfies Record<string, Text>

/** A group with the number of its people. */
export function groupLabel(name: Text, count: number): Text {
  return {
    zh: `${name.zh}（${count} 位，每个部门一位）`,
    en: `${name.en} (${count}, one for each authority)`,
  }
}

/** What each role can do here. */
export const roleDoes: Readonly<Record<RoleName, Text>> = {
  applicant: {
    zh: '查找服务、填表、上传材料、跟踪办件、领取证照',
    en: 'Finds services, fills in the form, uploads papers, follows cases, gets the licence',
  },
  window_clerk: {
    zh: '受理、一次性告知补正，代为登记听证要求，送达证照，归档',
    en: 'Accepts, asks for corrections once, enters requests for hearings, hands licences over, closes cases',
  },
  approver: {
    zh: '就本部门的事项作出决定；需要时告知特别程序、听证，申请延长期限',
    en: 'Decides the items of one authority; where needed tells of special procedures and hearings, asks for extensions',
  },
  surveyor: { zh: '与另一位勘验员一同核查场所', en: 'Checks the site together with a second surveyor' },
  chief: {
    zh: '批准本部门延期，撤销本部门的许可，修复信用；牵头部门的负责人办结并发证（多数行业是行政审批服务局）',
    en: 'Extends the authority’s limits, revokes its permits, repairs credit records; the lead’s chief concludes and issues the licence (mostly the bureau’s)',
  },
  supervisor: {
    zh: '办结后核查承诺是否属实：符合、限期整改或者不符合',
    en: 'Verifies after approval whether a promise was kept: kept, to be put right, or not kept',
  },
  leader: { zh: '批准或者不批准延长联合办理期限', en: 'Grants or refuses to extend joint handling' },
  system: { zh: '系统', en: 'System' },
  auditor: {
    zh: '查看办件、发件箱和放假安排的影响，不能改动',
    en: 'Reads cases, the outbox and what a new calendar would move; changes nothing',
  },
}
