import { z } from 'zod'
import { date, item, note, reasons, text } from '../command-parts.ts'
import { type CancellationGround, cancellationGrounds } from './words.ts'

const grounds = Object.keys(cancellationGrounds) as [CancellationGround, ...CancellationGround[]]
const items = z.array(item).max(50).describe('permits on the licence, by item')
const fact = text.max(200).optional()

/** Commands in the life of an issued licence: suspension, change, expiry, cancellation. */
export const lifeCommands = [
  z.strictObject({
    type: z.literal('suspend_permit'),
    item,
    from: date,
    until: date.nullable().default(null).describe('the last day; null: until it is lifted'),
    basis: text.describe('the law and article that suspends'),
    reasons,
  }),
  z.strictObject({ type: z.literal('lift_suspension'), item, reasons }),
  z.strictObject({ type: z.literal('end_suspension'), item }),
  z.strictObject({
    type: z.literal('request_change'),
    items: items.describe('the permits that the change touches'),
    facts: z
      .strictObject({ holder: fact, legalRep: fact, premises: fact, uscc: fact })
      .describe('the new facts; another code is no change and is refused'),
    reasons,
  }),
  z.strictObject({ type: z.literal('decide_change'), item, granted: z.boolean(), reasons: note }),
  z.strictObject({ type: z.literal('conclude_change'), granted: z.boolean(), reasons: note }),
  z.strictObject({ type: z.literal('mark_expired') }),
  z.strictObject({ type: z.literal('request_cancellation'), items, reasons }),
  z.strictObject({ type: z.literal('cancel_permit'), item, ground: z.enum(grounds), reasons }),
] as const
