import { z } from 'zod'
import { Condition } from './condition.ts'
import { areas, blockPoints, itemClasses } from './law-words.ts'
import { Basis, CheckText, Confidence, Id, Level, MarkedSpan, Span, Text } from './schema-basics.ts'

/**
 * The limits of an item. A promised limit that nobody published is `null`; the legal limit then applies. `special`: a
 * law of the item's own sets the limit, which is then extended only where that law says so (R-DEC-1).
 */
export const Limits = z.strictObject({
  legal: Span.extend({
    extension: z.int().min(1).optional(),
    special: z.literal(true).optional(),
    note: z.string().optional(),
  }),
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

/** When a renewal can be asked for, before the end of validity; `earliest` null: at any time (R-REN-1). */
const Renewal = z.strictObject({ earliest: Span.nullable(), latest: Span, basis: Basis })

/** Approval on the applicant's promise (告知承诺): how far the sources allow it, and on what terms. */
export const Commitment = z.strictObject({
  mode: z.enum(['none', 'partial', 'full', 'not_needed']),
  note: z.string(),
  level: Level,
  /** The item's own law that provides for promises although they are excluded in its area. */
  ownBasis: Basis.optional(),
  /** The limit for deciding on a promise and the one for verifying it, where a source gives another than the district. */
  decideWithin: MarkedSpan.optional(),
  verifyWithin: MarkedSpan.optional(),
  /** Papers that the promise stands in for; only where a source says so. */
  replaces: z.array(z.strictObject({ material: Id, basis: Basis })).default([]),
  /** What is promised and verified, where the survey has no checklist. */
  checklist: z.array(CheckText).default([]),
})
export type Commitment = z.infer<typeof Commitment>

/** Whether something costs nothing, with the source. */
const Free = Basis.extend({ yes: z.boolean() })

/** One thing that is delivered with a certificate, such as the first set of seals. */
const Delivers = z.strictObject({
  id: Id,
  name: Text,
  contents: z.strictObject({ text: z.string().min(1), level: Level }),
  when: Condition.optional(),
  free: Free.nullable(),
})

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
    renewal: Renewal.optional(),
  }),
  /** `required` before the decision, `post` after it, `optional` when the approver asks, `none`. */
  survey: z.strictObject({
    mode: z.enum(['none', 'optional', 'required', 'post']),
    when: Condition.optional(),
    note: z.string().optional(),
    checklist: z.array(CheckText).default([]),
  }),
  commitment: Commitment,
  tolerance: z.boolean(),
  /** How the item can be handled beside the ordinary way (批后监管、容缺办理、容缺预审). */
  class: z.strictObject({ name: z.enum(itemClasses), level: Level }),
  /** What the item is about that excludes promises and bars false applicants (R-PEN-1). */
  areas: z
    .array(z.strictObject({ area: z.enum(areas), level: Level, note: z.string().optional() }))
    .default([]),
  /** What a paper that is still to come holds up (R-TOL-3). */
  toleratedBlocks: z.enum(blockPoints).default('issue'),
  /** The certificate's name. */
  certificate: z.string().min(1),
  /** False for what is not a permit of the composite licence (the business licence itself). */
  onLicence: z.boolean().default(true),
  steps: Id,
  /** What is delivered besides the certificate when the item is granted (送达). */
  delivers: z.array(Delivers).default([]),
  /** Whether its results are posted free; `null` where nobody has published it. */
  postage: Free.nullable().default(null),
  /** Materials that this item's result provides to other items of the same plan. */
  produces: z.array(Id).default([]),
  /** Items that can never stand in one plan with this one. */
  excludes: z.array(Id).default([]),
  fee: z.strictObject({ fen: z.int().min(0), basis: z.string().min(1), level: Level }),
  materials: z.array(MaterialUse),
  fieldSets: z.array(Id),
  fields: z.array(Id),
  /** Fields whose values say what exactly is permitted (许可内容): they stand on the permit. */
  stated: z.array(Id).default([]),
  codes: z.strictObject({ basic: z.string(), handleItemSuffix: z.string(), source: z.string() }).optional(),
  notes: z.string().optional(),
  confidence: Confidence,
})
export type Item = z.infer<typeof Item>
