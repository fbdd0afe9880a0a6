import { z } from 'zod'
import { id, item, note, reasons } from '../command-parts.ts'
import { type CommitmentEndGround, commitmentEndGrounds } from './words.ts'

const grounds = Object.keys(commitmentEndGrounds) as [CommitmentEndGround, ...CommitmentEndGround[]]

/** Commands about promises: commitments, papers handed in later, previews. */
export const promiseCommands = [
  z.strictObject({ type: z.literal('withdraw_commitment'), item, note }),
  z.strictObject({ type: z.literal('withdraw_promise'), material: id, note }),
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
