import { z } from 'zod'

/** How every entry is called in the files and in the code. */
export const Id = z.string().regex(/^[a-z][a-z0-9_]*$/, 'an id has small letters, digits and _ only')

/** A text in Chinese, with English beside it. */
export const Text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
export type Text = z.infer<typeof Text>

/**
 * How far a fact can be relied on: `seen` in a source, `general` knowledge that nobody has checked,
 * `mixed` (the note says which part is which), `proposal` of this project.
 */
export const Level = z.enum(['seen', 'general', 'mixed', 'proposal'])
export type Level = z.infer<typeof Level>

/** The mark that every entry of the catalogue carries. */
export const Confidence = z.strictObject({ level: Level, note: z.string().optional() })
export type Confidence = z.infer<typeof Confidence>

/** A legal basis: law, article, and whether somebody read it. */
export const Basis = z.strictObject({ text: z.string().min(1), level: Level })
export type Basis = z.infer<typeof Basis>

/** `workday` 工作日, `calendar_day` 自然日, `month` 自然月. */
export const Unit = z.enum(['workday', 'calendar_day', 'month'])
export type Unit = z.infer<typeof Unit>

/** A length of time; `amount: 0` means on the spot. */
export const Span = z.strictObject({ amount: z.int().min(0), unit: Unit })
export type Span = z.infer<typeof Span>

/** A length of time with the source that gives it. */
export const MarkedSpan = Span.extend({ basis: z.string().min(1), level: Level })
export type MarkedSpan = z.infer<typeof MarkedSpan>

/** One thing that is looked at on the spot. */
export const CheckText = z.strictObject({ id: Id, text: Text, level: Level })
export type CheckText = z.infer<typeof CheckText>
