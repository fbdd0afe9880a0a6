import type { Text } from '@xinban/core/catalogue/schema'
import type { DeskCommand } from './desk-law.ts'

/** What is said after an action: what happened, and what comes of it. */
export const doneTexts = {
  accept: {
    zh: '已受理，受理通知书已生成，办理期限开始计算。',
    en: 'Accepted. The notice is made and the time limit runs.',
  },
  refuse_acceptance: {
    zh: '已作出不予受理决定，通知书已生成。',
    en: 'Acceptance is refused and the notice made.',
  },
  request_correction: {
    zh: '补正告知书已发出，等待申请人补正。',
    en: 'The notice of corrections is sent; the applicant has to answer.',
  },
  record_preview: { zh: '预审意见已告知申请人。', en: 'The opinion is told to the applicant.' },
  record_survey: { zh: '联合勘验已记录。', en: 'The joint survey is recorded.' },
  grant: { zh: '已作出准予决定。', en: 'Granted.' },
  refuse: { zh: '已作出不予许可决定。', en: 'Refused.' },
  conclude: { zh: '已办结。', en: 'Concluded.' },
  start_pause: {
    zh: '已书面告知特别程序，其间不计入期限；新的期限见下。',
    en: 'The procedure is told in writing and not counted; the new dates stand below.',
  },
  end_pause: { zh: '特别程序已结束，期限恢复计算。', en: 'The procedure is over; the clock runs again.' },
  offer_hearing: {
    zh: '听证事宜已告知，其间不计入期限。',
    en: 'The hearing is told of; its time does not count.',
  },
  request_hearing: {
    zh: '听证要求已登记，等待审批部门通知时间、地点。',
    en: 'The request is entered; the authority has to tell time and place.',
  },
  announce_hearing: { zh: '听证通知已发出。', en: 'Time and place of the hearing are told.' },
  record_hearing: {
    zh: '听证笔录已记入，期限恢复计算。',
    en: 'The record is entered; the clock runs again.',
  },
  ask_extension: { zh: '已提请本机关负责人决定。', en: 'It is up to the head of the authority now.' },
  decide_extension: { zh: '延长期限的决定已作出，并告知申请人。', en: 'Decided, and told to the applicant.' },
  ask_joint_extension: {
    zh: '已提请本级政府负责人决定。',
    en: 'It is up to the leader of the government now.',
  },
  decide_joint_extension: {
    zh: '延长联合办理期限的决定已作出，并告知申请人。',
    en: 'Decided, and told to the applicant.',
  },
  end_commitment: { zh: '已转为普通方式办理。', en: 'It goes on in the ordinary way.' },
  meet_condition: { zh: '附带条件已确认满足。', en: 'The condition is met.' },
  hand_over: { zh: '已送达，送达回证已生成。', en: 'Handed over; the slip is made.' },
  keep_originals: {
    zh: '已登记留存的原件，办结后退还。',
    en: 'The originals are noted and go back with the result.',
  },
  send_parcel: {
    zh: '已交寄：系统正在通知寄递企业，取得单号后告知申请人。',
    en: 'To be posted: the courier is being asked; the applicant is told the number.',
  },
  recall_parcel: { zh: '寄递已撤销，可以另行送达。', en: 'The parcel is recalled; it can go another way.' },
  parcel_returned: {
    zh: '已登记退回或者遗失，并告知申请人。',
    en: 'Noted as returned or lost, and told to the applicant.',
  },
  close: { zh: '已归档。', en: 'Closed.' },
  record_verification: { zh: '核查结果已记录。', en: 'The verification is recorded.' },
  notify_revocation: {
    zh: '已告知被许可人，等待陈述申辩。',
    en: 'The holder is told and can state a defence.',
  },
  revoke: { zh: '已撤销许可，综合许可证已更新。', en: 'The permit is revoked and the licence updated.' },
  drop_revocation: { zh: '已决定不予撤销，许可继续有效。', en: 'Not revoked; the permit stands.' },
  repair_credit: { zh: '信用记录已修复。', en: 'The credit record is repaired.' },
  suspend_permit: {
    zh: '已暂停许可，综合许可证已更新，并告知持证人。',
    en: 'Suspended; the licence is updated and its holder told.',
  },
  lift_suspension: {
    zh: '已恢复许可，综合许可证已更新。',
    en: 'The suspension is lifted and the licence updated.',
  },
  decide_change: { zh: '对变更的决定已作出。', en: 'Decided.' },
  conclude_change: { zh: '变更的决定已作出，并告知持证人。', en: 'Decided, and told to the holder.' },
  cancel_permit: {
    zh: '已注销许可，综合许可证已更新。',
    en: 'The permit is cancelled and the licence updated.',
  },
  decide_renewal: { zh: '延续的决定已作出。', en: 'The renewal is decided.' },
} as const satisfies Record<DeskCommand, Text>

/** What is said after the command of this name; null where there is none. */
export function doneText(command: string | null): Text | null {
  return command !== null && Object.hasOwn(doneTexts, command) ? doneTexts[command as DeskCommand] : null
}
