import { z } from 'zod'
import { date, findings, id, item, note, people, reasons, text } from '../command-parts.ts'
import { windowProofs } from '../delivery/words.ts'
import { type HandOverMethod, handOverMethods, type RevocationGround, revocationGrounds } from './words.ts'

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
    items: z
      .array(id)
      .min(1)
      .max(20)
      .optional()
      .describe('delivery items; without them everything that waits'),
    proof: z.enum(windowProofs).optional().describe('how it is known who that is; `id` without it'),
    code: z.string().max(40).optional().describe('the pick-up code, for `proof: code`'),
    collector: z.enum(['applicant', 'agent']).optional().describe('`applicant` without it'),
    mandate: text.optional().describe('for an agent: what entitles them'),
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
