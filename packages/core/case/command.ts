import { z } from 'zod'
import { blockPoints } from '../compose/plan-law.ts'
import { afterCommands } from './after/commands.ts'
import { findings, item, note, people, text } from './command-parts.ts'
import { deliveryCommands } from './delivery/commands.ts'
import { lifeCommands } from './life/commands.ts'
import { promiseCommands } from './promises/commands.ts'
import { timeCommands } from './time/commands.ts'

const markSchema = z.strictObject({
  kind: z.enum(['field', 'material']).describe('what is marked: a field of the form or a paper'),
  id: z.string().max(100),
  note: text.min(1).describe('what is wrong and what to hand in instead'),
})
const conditionSchema = z.strictObject({
  text: text.min(1).describe('what has to be done'),
  blocks: z.enum(blockPoints).describe('what waits for it'),
})

/** Everything that can be asked of a case, by type. The form and files of a draft are kept with the draft. */
export const Command = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('submit'),
    committed: z.boolean().default(false).describe('the one commitment was read and agreed to'),
    letters: z
      .array(z.string().max(100))
      .max(10)
      .default([])
      .describe(
        'SHA-256 of each letter that was read and agreed to, as GET /api/cases/{id}/handling gives them',
      ),
  }),
  z.strictObject({ type: z.literal('withdraw'), reason: note }),
  z.strictObject({ type: z.literal('accept') }),
  z.strictObject({
    type: z.literal('refuse_acceptance'),
    ground: z.enum(['not_required', 'not_competent']),
    reason: text,
  }),
  z.strictObject({ type: z.literal('request_correction'), marks: z.array(markSchema).max(200) }),
  z.strictObject({ type: z.literal('answer_correction') }),
  z.strictObject({
    type: z.literal('record_survey'),
    surveyors: people.describe('ids of the people who were there, two or more'),
    findings,
    note,
  }),
  z.strictObject({
    type: z.literal('grant'),
    item,
    note,
    conditions: z.array(conditionSchema).max(10).default([]).describe('conditions of the approval'),
  }),
  z.strictObject({
    type: z.literal('refuse'),
    item,
    reasons: text,
    falsePapers: z.boolean().default(false).describe('false papers or concealment (R-PEN-1)'),
  }),
  z.strictObject({ type: z.literal('conclude'), note }),
  ...timeCommands,
  ...promiseCommands,
  ...afterCommands,
  ...deliveryCommands,
  ...lifeCommands,
])
export type Command = z.infer<typeof Command>
export type CommandType = Command['type']
export type Of<T extends CommandType> = Extract<Command, { type: T }>
