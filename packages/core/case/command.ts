import { z } from 'zod'
import { cleanText } from '../form/clean-text.ts'

const note = z.string().max(4000).overwrite(cleanText).max(2000)
const markSchema = z.strictObject({
  kind: z.enum(['field', 'material']).describe('what is marked: a field of the form or a paper'),
  id: z.string().max(100),
  note: note.min(1).describe('what is wrong and what to hand in instead'),
})
const findingSchema = z.strictObject({
  checkpoint: z.string().max(100),
  passed: z.boolean(),
  note: note.default(''),
})

/** Everything that can be asked of a case, by type. The form and files of a draft are kept with the draft. */
export const Command = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('submit'),
    committed: z.boolean().default(false).describe('the one commitment was read and agreed to'),
  }),
  z.strictObject({ type: z.literal('withdraw'), reason: note.default('') }),
  z.strictObject({ type: z.literal('accept') }),
  z.strictObject({
    type: z.literal('refuse_acceptance'),
    ground: z.enum(['not_required', 'not_competent']),
    reason: note,
  }),
  z.strictObject({ type: z.literal('request_correction'), marks: z.array(markSchema).max(200) }),
  z.strictObject({ type: z.literal('answer_correction') }),
  z.strictObject({
    type: z.literal('record_survey'),
    surveyors: z.array(z.string().max(100)).max(10).describe('ids of the people who were there, two or more'),
    findings: z.array(findingSchema).max(500),
    note: note.default(''),
  }),
  z.strictObject({ type: z.literal('grant'), item: z.string().max(100), note: note.default('') }),
  z.strictObject({ type: z.literal('refuse'), item: z.string().max(100), reasons: note }),
  z.strictObject({ type: z.literal('conclude'), note: note.default('') }),
])
export type Command = z.infer<typeof Command>
export type CommandType = Command['type']
