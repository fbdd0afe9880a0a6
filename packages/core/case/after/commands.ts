import { z } from 'zod'
import { date, findings, id, item, note, people, reasons } from '../command-parts.ts'

/** Why a permit can be revoked (R-REV-1, R-CMT-3). */
export const revocationGrounds = {
  false_commitment: { zh: '承诺不实', en: 'The promise was false' },
  not_corrected: { zh: '责令限期整改后仍不符合条件', en: 'Still not in order after the time given' },
  fraud: { zh: '以欺骗、贿赂等不正当手段取得', en: 'Obtained by fraud or bribery' },
  unlawful: {
    zh: '作出决定时超越职权、违反程序或者申请人不符合法定条件',
    en: 'The decision was beyond powers, against procedure or the conditions',
  },
} as const
export type RevocationGround = keyof typeof revocationGrounds

/** How a licence reaches its holder (送达方式). */
export const handOverMethods = {
  window: { zh: '窗口领取', en: 'Collected at the window' },
  post: { zh: '邮政寄递', en: 'By post' },
  electronic: { zh: '电子证照', en: 'Electronically' },
  terminal: { zh: '自助终端打印', en: 'Printed at a terminal' },
} as const
export type HandOverMethod = keyof typeof handOverMethods

const grounds = Object.keys(revocationGrounds) as [RevocationGround, ...RevocationGround[]]
const methods = Object.keys(handOverMethods) as [HandOverMethod, ...HandOverMethod[]]

/** Commands after the decision: conditions, hand-over, verification, revocation, credit, renewal. */
export const afterCommands = [
  z.strictObject({ type: z.literal('meet_condition'), condition: id, note: reasons }),
  z.strictObject({
    type: z.literal('hand_over'),
    method: z.enum(methods),
    receivedBy: z.string().trim().min(1).max(100).describe('who received it'),
    note,
  }),
  z.strictObject({ type: z.literal('close') }),
  z.strictObject({
    type: z.literal('record_verification'),
    item,
    verifiers: people.describe('ids of the people who were there, two or more'),
    findings,
    result: z.enum(['kept', 'correct', 'failed']),
    correctBy: date.nullable().default(null).describe('for `correct`: the last day for putting it right'),
    note,
  }),
  z.strictObject({ type: z.literal('notify_revocation'), item, ground: z.enum(grounds), reasons }),
  z.strictObject({ type: z.literal('state_defence'), item, text: reasons }),
  z.strictObject({ type: z.literal('revoke'), item, reasons }),
  z.strictObject({ type: z.literal('drop_revocation'), item, reasons }),
  z.strictObject({ type: z.literal('repair_credit'), record: id, reasons }),
  z.strictObject({ type: z.literal('request_renewal'), item, note }),
  z.strictObject({ type: z.literal('decide_renewal'), item, granted: z.boolean(), reasons: note }),
  z.strictObject({ type: z.literal('deem_renewed'), item }),
] as const
