import type { RoleName } from '@xinban/core/access/person'
import type { Text } from '@xinban/core/catalogue/schema'

/** Who acts, where no authority is named. */
export const actors: Readonly<Record<RoleName, Text>> = {
  applicant: { zh: '申请人', en: 'the applicant' },
  window_clerk: { zh: '综合窗口', en: 'the service window' },
  approver: { zh: '审批部门', en: 'the authority' },
  surveyor: { zh: '勘验人员', en: 'the surveyors' },
  chief: { zh: '部门负责人', en: 'the head of the authority' },
  supervisor: { zh: '监管部门', en: 'the supervising authority' },
  leader: { zh: '政府负责人', en: 'the leader of the government' },
  system: { zh: '系统', en: 'the system' },
  auditor: { zh: '审计人员', en: 'the auditor' },
}

/** Texts of what happens next. */
export const next = {
  title: { zh: '现在到了哪一步', en: 'Where this stands' },
  you: { zh: '您', en: 'you' },
  who: (name: string): Text => ({ zh: `由${name}办理`, en: `Up to: ${name}` }),
  by: (day: string): Text => ({ zh: `应在 ${day}前（含当日）`, en: `by ${day}` }),
  noDay: { zh: '没有规定日期', en: 'no day is set' },
  nothing: { zh: '没有等着要办的事。', en: 'Nothing is waiting to be done.' },
} as const
