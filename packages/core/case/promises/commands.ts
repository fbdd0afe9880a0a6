import { z } from 'zod'
import { id, item, note, reasons } from '../command-parts.ts'

/** Why a part leaves commitment for ordinary handling: by the applicant, or found by the approver (R-3.1, R-CMT-4). */
export const commitmentEndGrounds = {
  third_party: { zh: '直接涉及他人重大利益', en: 'It directly touches important interests of others' },
  credit: { zh: '存在未修复的失信记录', en: 'There is an unrepaired credit record' },
  mandate: { zh: '代理人没有代为承诺的特别授权', en: 'The agent has no special mandate to promise' },
  conditions: { zh: '已发现不符合承诺的条件', en: 'The promised conditions are found not to be met' },
} as const
export type CommitmentEndGround = keyof typeof commitmentEndGrounds

const grounds = Object.keys(commitmentEndGrounds) as [CommitmentEndGround, ...CommitmentEndGround[]]

/** Commands about promises: commitments, papers handed in later, previews. */
export const promiseCommands = [
  z.strictObject({ type: z.literal('withdraw_commitment'), item, note }),
  z.strictObject({ type: z.literal('end_commitment'), item, ground: z.enum(grounds), reasons }),
  z.strictObject({ type: z.literal('hand_in_owed'), material: id }),
  z.strictObject({ type: z.literal('expire_owed') }),
  z.strictObject({
    type: z.literal('record_preview'),
    item,
    ready: z.boolean().describe('nothing else stands against the application'),
    note,
  }),
  z.strictObject({ type: z.literal('complete_preview') }),
] as const
