import { z } from 'zod'
import { Condition } from './condition.ts'
import { Basis, Confidence, Id, Level, Text } from './schema-basics.ts'
import { DistrictLaw } from './schema-law.ts'

export { Basis, Confidence, Level, MarkedSpan, Span, Text, Unit } from './schema-basics.ts'
export { Commitment, Item, Limits, MaterialUse } from './schema-item.ts'
export { DistrictLaw, LetterTemplate } from './schema-law.ts'

/** Where a person can ask or complain. An unknown address or opening time is `null`. */
export const Contact = z.strictObject({
  phone: z.string().min(3),
  address: z.string().nullable(),
  hours: z.string().nullable(),
  confidence: Confidence,
})
export type Contact = z.infer<typeof Contact>

/** An authority (实施机关 or 主管部门). */
export const Authority = z.strictObject({
  id: Id,
  name: Text,
  short: z.string().min(1).max(12),
  level: z.enum(['town', 'district', 'city', 'province']),
  contact: Contact,
  /** Whom to ask for administrative reconsideration (行政复议); `null` where it is not known. */
  reviewedBy: z.string().nullable(),
  confidence: Confidence,
})
export type Authority = z.infer<typeof Authority>

/** A material (申请材料). */
export const Material = z.strictObject({
  name: Text,
  kind: z.enum([
    'form',
    'licence',
    'identity',
    'authorisation',
    'governance',
    'description',
    'declaration',
    'proof',
    'report',
    'drawing',
    'evidence',
    'list',
    'rules',
    'contract',
  ]),
  /** The shared register that provides it, and the condition under which it can. */
  register: z.strictObject({ name: z.string(), when: Condition.optional() }).optional(),
  tolerable: z.boolean(),
  /** A written promise can stand in for this proof (证明事项告知承诺). */
  promisable: Confidence.optional(),
  /** Materials of one family are handed in as one. */
  family: Id.optional(),
  yields: z.array(Id).default([]),
  note: z.string().optional(),
  confidence: Confidence,
})
export type Material = z.infer<typeof Material>

export const FieldType = z.enum([
  'string',
  'text',
  'enum',
  'multi',
  'bool',
  'int',
  'decimal',
  'date',
  'datetime',
  'daterange',
  'phone',
  'email',
  'address',
  'table',
])
export type FieldType = z.infer<typeof FieldType>

const Option = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })

/** A form field. The value of an option is its Chinese text. */
export const Field = z.strictObject({
  name: Text,
  type: FieldType,
  required: z.boolean(),
  options: z.array(Option).min(2).optional(),
  columns: z.array(Option).min(1).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  length: z.int().optional(),
  pattern: z.string().optional(),
  /** gb32100: unified social credit code; gb11643: citizen ID, where the ID type says so. */
  check: z.enum(['gb32100', 'gb11643']).optional(),
  /** Sensitive personal information in the sense of the law. What is sealed does not depend on it: whole forms are. */
  sensitive: z.boolean().default(false),
  /** The document or register that the value can be taken from. */
  source: z.string().optional(),
  when: Condition.optional(),
  /** Filled by the system from the answers, another field or the procedure: never asked. */
  filledBy: z.string().optional(),
  note: z.string().optional(),
})
export type Field = z.infer<typeof Field>

/** One file of `fields/`: a section of the form with its fields. */
export const FieldGroup = z.strictObject({
  id: Id,
  name: Text,
  order: z.int(),
  confidence: Confidence,
  fields: z.record(Id, Field),
})
export type FieldGroup = z.infer<typeof FieldGroup>

/** A guided question (情形引导). Asked only when a condition of the service depends on it. */
export const Question = z.strictObject({
  id: Id,
  text: Text,
  help: Text.optional(),
  type: z.enum(['yes_no', 'one_of', 'many_of', 'number']),
  options: z
    .array(Option.extend({ value: Id }))
    .min(2)
    .optional(),
  unit: z.string().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  when: Condition.optional(),
  confidence: Confidence,
})
export type Question = z.infer<typeof Question>

/**
 * A topic (主题): services that people look for together, found by the beginnings of their industry codes, so that a
 * new industry stands under its topics by itself.
 */
export const Topic = z.strictObject({
  id: Id,
  name: Text,
  order: z.int(),
  /** Beginnings of codes of GB/T 4754: a division (62), a group (525) or a class (5243). */
  gbt4754: z.array(z.string().regex(/^\d{2,4}$/, 'two to four digits of GB/T 4754')).min(1),
  confidence: Confidence,
})
export type Topic = z.infer<typeof Topic>

/** What happens in the life of a business when a service is needed: it opens, changes, goes on, or ends. */
export const lives = ['open', 'change', 'renew', 'close'] as const

/** A service (服务): an industry, a theme, a single item, a construction project. */
export const Service = z.strictObject({
  id: Id,
  kind: z.enum(['industry', 'theme', 'item', 'project']),
  name: Text,
  aliases: z.array(z.string()).default([]),
  core: z.boolean().default(false),
  gbt4754: z.array(z.string()).default([]),
  life: z.enum(lives).default('open'),
  lead: Id,
  /** What happens when one item is refused (R-COM-9). */
  partial: z.enum(['allow', 'refuse_all']),
  /** How the composite licence shows validity (R-COM-3). */
  validity: z.enum(['per_item', 'earliest', 'unified']),
  /** Questions that only this service asks; they stand before the shared ones. */
  questions: z.array(Question).default([]),
  items: z
    .array(z.strictObject({ item: Id, when: Condition.optional(), note: z.string().optional() }))
    .min(1),
  notes: z.string().optional(),
  confidence: Confidence,
})
export type Service = z.infer<typeof Service>

/** The steps an item goes through when it is handled alone. */
export const StepSet = z.array(z.strictObject({ step: Id, name: Text })).min(1)
export type StepSet = z.infer<typeof StepSet>

/** Licence type (USCC of who defines it, and 3 digits) and issuer (USCC, or region of 6 digits) of GB/T 36904 identifiers. */
const LicenceIdentifierOf = z.strictObject({
  type: z.string().regex(/^[0-9A-Z]{18}\d{3}$/),
  issuer: z.string().regex(/^(?:[0-9A-Z]{18}|\d{6})$/),
  confidence: Confidence,
})

/**
 * How long an application that was never handed in is kept after it was touched last, and how long before its end its applicant
 * is told. Calendar days.
 */
export const DraftRetention = z
  .strictObject({
    days: z.int().min(30).max(3660),
    told: z.int().min(3).max(366),
    basis: Basis.optional(),
    confidence: Confidence,
  })
  .refine(({ days, told }) => told < days, { message: 'told: fewer days than days', path: ['told'] })
export type DraftRetention = z.infer<typeof DraftRetention>

/** `district.yaml`: who runs this catalogue, and what is decided here and not by law. */
export const District = z.strictObject({
  region: z.string().regex(/^\d{6}$/),
  name: Text,
  brand: Text,
  /** Number and day of this edition, printed on everything that is published; left out, it is undated. */
  published: z.strictObject({ version: z.string().min(1).max(20), date: z.iso.date() }).optional(),
  bureau: Id,
  /** The one window (一窗受理). */
  window: z.strictObject({ name: Text, contact: Contact }),
  licence: z.strictObject({
    name: Text,
    /** What GB/T 36904 identifiers of licences begin with; left out, licences have none. */
    identifier: LicenceIdentifierOf.optional(),
  }),
  /** What every applicant declares, whatever the items ask for (R-ACC-5): the base of the one commitment. */
  declaration: z.strictObject({ text: Text, basis: Basis }),
  /** Materials marked `local` that this district asks for, each with its basis (R-ACC-5). */
  localMaterials: z.array(z.strictObject({ item: Id, material: Id, basis: Basis })).default([]),
  /** What the papers of a family are called when they are handed in as one. */
  families: z.record(Id, Text).default({}),
  fieldSets: z.record(Id, z.array(Id)),
  stepSets: z.record(Id, StepSet),
  law: DistrictLaw,
  /** What is left out is kept: nobody guesses a period. */
  retention: z.strictObject({ drafts: DraftRetention.optional() }).default({}),
  remedies: z.strictObject({ review: Text, lawsuit: Text, level: Level }),
  /** Figures that others published, printed beside our own: of the reduction, of commitments and tolerance. */
  figures: z
    .array(
      z.strictObject({
        about: z.enum(['reduction', 'promises']).default('reduction'),
        name: Text,
        text: Text,
        confidence: Confidence,
      }),
    )
    .default([]),
  confidence: Confidence,
})
export type District = z.infer<typeof District>
