import { z } from 'zod'
import { type HandOverMethod, handOverMethods } from '../after/words.ts'
import { date, id, reasons } from '../command-parts.ts'

const ways = Object.keys(handOverMethods) as [HandOverMethod, ...HandOverMethod[]]
const typed = z.string().max(400)
const parcel = id.describe('the parcel within its case: `p1`, `p2` …')

/** Commands about the way in which things reach their receiver. */
export const deliveryCommands = [
  z.strictObject({
    type: z.literal('choose_delivery'),
    way: z.enum(ways),
    receiverName: typed.default('').describe('for `post`'),
    receiverPhone: typed.default('').describe('for `post`'),
    receiverAddress: typed.default('').describe('for `post`'),
    agreeElectronic: z
      .boolean()
      .default(false)
      .describe('a paper counts as received once it is in the account'),
  }),
  z.strictObject({ type: z.literal('keep_originals'), what: reasons.describe('which originals, how many') }),
  z.strictObject({ type: z.literal('send_parcel') }),
  z.strictObject({ type: z.literal('recall_parcel'), parcel, reasons }),
  z.strictObject({
    type: z.literal('parcel_sent'),
    parcel,
    tracking: z.string().min(1).max(64),
    carrier: z.string().min(1).max(64),
    demo: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('parcel_delivered'),
    parcel,
    on: date,
    receivedBy: z.string().min(1).max(100),
    record: z.string().max(200).describe('the courier’s record of the signature'),
  }),
  z.strictObject({ type: z.literal('parcel_returned'), parcel, on: date, lost: z.boolean(), reasons }),
  z.strictObject({
    type: z.literal('receive_electronically'),
    items: z.array(id).min(1).max(20).optional().describe('what was opened; without them all that is there'),
  }),
  z.strictObject({ type: z.literal('serve_electronically') }),
] as const
