import { z } from 'zod'
import { Condition } from './condition.ts'

const Id = z.string().regex(/^[a-z][a-z0-9_]*$/, 'an id has small letters, digits and _ only')

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

/** `workday` 工作日, `calendar_day` 自然日, `month` 自然月. */
export const Unit = z.enum(['workday', 'calendar_day', 'month'])
export type Unit = z.infer<typeof Unit>

/** A length of time; `amount: 0` means on the spot. */
export const Span = z.strictObject({ amount: z.int().min(0), unit: Unit })
export type Span = z.infer<typeof Span>

/** The limits of an item. A promised limit that nobody published is `null`; the legal limit then applies. */
export const Limits = z.strictObject({
  legal: Span.extend({ extension: z.int().min(1).optional(), note: z.string().optional() }),
  promised: Span.extend({ basis: z.string(), level: Level }).nullable(),
  /** Working days from the decision to handing out the certificate (R-DEC-5); 0 = with the decision. */
  issueWithin: z.int().min(0).max(10),
})
export type Limits = z.infer<typeof Limits>

/** One material in an item's list. */
export const MaterialUse = z.strictObject({
  material: Id,
  when: Condition.optional(),
  /** The condition in words, as people read it. */
  note: z.string().optional(),
  /** Asked only where the district lists it with a basis of its own (`localMaterials`); else it is not asked. */
  local: z.literal(true).optional(),
})
export type MaterialUse = z.infer<typeof MaterialUse>

/** A single item (事项): permit 许可, registration 登记 or filing 备案. */
export const Item = z.strictObject({
  id: Id,
  name: Text,
  type: z.enum(['permit', 'registration', 'filing']),
  authority: Id,
  /** The department that supervises afterwards where the permit was moved to the bureau (划转事项). */
  supervisor: Id.optional(),
  basis: z.array(Basis).min(1, 'an item needs a legal basis'),
  limits: Limits,
  validity: z.strictObject({
    text: z.string().min(1),
    years: z.int().positive().optional(),
    level: Level,
  }),
  /** `required` before the decision, `post` after it, `optional` when the approver asks, `none`. */
  survey: z.strictObject({
    mode: z.enum(['none', 'optional', 'required', 'post']),
    when: Condition.optional(),
    note: z.string().optional(),
    checklist: z.array(z.strictObject({ id: Id, text: Text, level: Level })).default([]),
  }),
  commitment: z.strictObject({
    mode: z.enum(['none', 'partial', 'full', 'not_needed']),
    note: z.string(),
    level: Level,
  }),
  tolerance: z.boolean(),
  suggestedClass: z.string(),
  /** The certificate's name. */
  certificate: z.string().min(1),
  /** False for what is not a permit of the composite licence (the business licence itself). */
  onLicence: z.boolean().default(true),
  steps: Id,
  /** Materials that this item's result provides to other items of the same plan. */
  produces: z.array(Id).default([]),
  /** Items that can never stand in one plan with this one. */
  excludes: z.array(Id).default([]),
  fee: z.strictObject({ fen: z.int().min(0), basis: z.string().min(1), level: Level }),
  materials: z.array(MaterialUse),
  fieldSets: z.array(Id),
  fields: z.array(Id),
  codes: z.strictObject({ basic: z.string(), handleItemSuffix: z.string(), source: z.string() }).optional(),
  notes: z.string().optional(),
  confidence: Confidence,
})
export type Item = z.infer<typeof Item>

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

/** A service (服务): an industry, a theme, a single item, a construction project. */
export const Service = z.strictObject({
  id: Id,
  kind: z.enum(['industry', 'theme', 'item', 'project']),
  name: Text,
  aliases: z.array(z.string()).default([]),
  core: z.boolean().default(false),
  gbt4754: z.array(z.string()).default([]),
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

/** `district.yaml`: who runs this catalogue, and what is decided here and not by law. */
export const District = z.strictObject({
  region: z.string().regex(/^\d{6}$/),
  name: Text,
  brand: Text,
  bureau: Id,
  /** The one window (一窗受理). */
  window: z.strictObject({ name: Text, contact: Contact }),
  licence: z.strictObject({ name: Text }),
  /** What every applicant declares, whatever the items ask for (R-ACC-5): the base of the one commitment. */
  declaration: z.strictObject({ text: Text, basis: Basis }),
  /** Materials marked `local` that this district asks for, each with its basis (R-ACC-5). */
  localMaterials: z.array(z.strictObject({ item: Id, material: Id, basis: Basis })).default([]),
  /** What the papers of a family are called when they are handed in as one. */
  families: z.record(Id, Text).default({}),
  fieldSets: z.record(Id, z.array(Id)),
  stepSets: z.record(Id, StepSet),
  remedies: z.strictObject({ review: Text, lawsuit: Text, level: Level }),
  /** Figures that others published, printed beside our own reduction. */
  figures: z.array(z.strictObject({ name: Text, text: Text, confidence: Confidence })).default([]),
  confidence: Confidence,
})
export type District = z.infer<typeof District>
