import { z } from 'zod'
import { cleanText } from '../form/clean-text.ts'

/** The parts that commands are made of. Texts are cleaned of what nobody can see; dates are YYYY-MM-DD. */
export const text = z.string().max(4000).overwrite(cleanText).max(2000)
/** A text that may be left out. */
export const note = text.default('')
/** A text that the law asks for; an empty one is refused by the rules with what is missing. */
export const reasons = text
export const id = z.string().max(200)
export const item = z.string().max(100)
export const date = z.iso.date()
export const people = z.array(z.string().max(100)).max(10)
export const findings = z
  .array(z.strictObject({ checkpoint: z.string().max(100), passed: z.boolean(), note }))
  .max(500)
