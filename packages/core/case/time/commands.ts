import { z } from 'zod'
import { pauseKinds } from '../../compose/plan-law.ts'
import { date, item, note, reasons } from '../command-parts.ts'

/** Commands about the law's clock: silence, special procedures, hearings, extensions, a new calendar. */
export const timeCommands = [
  z.strictObject({ type: z.literal('deem_accepted') }),
  z.strictObject({ type: z.literal('expire_correction') }),
  z.strictObject({ type: z.literal('apply_calendar') }),
  z.strictObject({
    type: z.literal('start_pause'),
    item,
    kind: z.enum(pauseKinds),
    from: date.describe('the first day that is not counted; the day after the notice at the earliest'),
    until: date.describe('the last one, as the applicant is told'),
    reasons,
  }),
  z.strictObject({ type: z.literal('end_pause'), item, note }),
  z.strictObject({ type: z.literal('offer_hearing'), item, reasons }),
  z.strictObject({ type: z.literal('request_hearing'), item, note }),
  z.strictObject({
    type: z.literal('announce_hearing'),
    item,
    date: date.describe('the day of the hearing'),
    place: z.string().trim().min(1).max(200),
    host: z.string().max(100).describe('id of the official who presides; not one who examines the case'),
  }),
  z.strictObject({
    type: z.literal('record_hearing'),
    item,
    participants: z.string().trim().min(1).max(1000).describe('who took part and signed the record'),
    record: reasons.describe('the record: the decision rests on it'),
  }),
  z.strictObject({ type: z.literal('ask_extension'), item, days: z.int().min(1).max(60), reasons }),
  z.strictObject({ type: z.literal('decide_extension'), item, granted: z.boolean(), reasons }),
  z.strictObject({ type: z.literal('ask_joint_extension'), days: z.int().min(1).max(60), reasons }),
  z.strictObject({ type: z.literal('decide_joint_extension'), granted: z.boolean(), reasons }),
] as const
