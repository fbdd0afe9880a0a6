import { z } from 'zod'
import { areas, letterClasses, type PauseKind } from './law-words.ts'
import { Basis, Id, Level, Span, Text } from './schema-basics.ts'

const Days = z.int().min(0)
const Pause = z.strictObject({ atMost: z.int().min(1), basis: Basis })

const Pauses = z.strictObject({
  hearing: Pause,
  tender: Pause,
  auction: Pause,
  inspection: Pause,
  testing: Pause,
  quarantine: Pause,
  appraisal: Pause,
  expert_review: Pause,
} satisfies Record<PauseKind, typeof Pause>)

const Tolerance = z.strictObject({
  before: Days,
  atMost: z.int().min(1),
  remindEvery: z.int().min(1),
  late: z.enum(['end_parts', 'withdraw_case']),
  record: z.boolean(),
  basis: Basis,
})

const Supervision = z.strictObject({
  correctWithin: z.int().min(1),
  defendWithin: z.int().min(1),
  creditMonths: z.int().min(1).max(60, 'a credit record lasts 60 months at most; write less'),
  repairAfterMonths: Days,
  publish: z.boolean(),
  barYears: z.strictObject({ falsePapers: z.literal(1), fraud: z.literal(3) }),
  barredAreas: z.array(z.enum(areas)),
  basis: Basis,
})

/**
 * The numbers of the whole district about time and promises (`law:` in `district.yaml`), in working days unless a span
 * says otherwise. Where a national law sets a number, the schema does not let it be worse for the applicant.
 */
export const DistrictLaw = z.strictObject({
  acceptance: z.strictObject({ within: z.int().min(1).max(5), basis: Basis }),
  /** `within: null`: no limit for corrections is known here, then nothing lapses (R-ACC-4). */
  correction: z.strictObject({ within: Span.nullable(), basis: Basis.nullable() }),
  /** Permits with this legal limit, and none of their own, can be extended by so many days, once (R-DEC-1). */
  extension: z.strictObject({ limit: Span, days: z.int().min(1).max(10), basis: Basis }),
  jointExtension: z.strictObject({ days: z.int().min(1).max(15), basis: Basis }),
  pauses: Pauses,
  hearing: z.strictObject({
    requestWithin: z.int().min(5),
    holdWithin: z.int().min(1).max(20),
    noticeAhead: z.int().min(7),
    basis: Basis,
  }),
  /** When a renewal can be asked for at the latest, where no law of the item says otherwise (R-REN-1). */
  renewal: z.strictObject({ latest: Span, basis: Basis }),
  lights: z.strictObject({ yellow: Days, red: Days, level: Level }),
  /** How fast a promise is decided on and verified, where no source gives an item its own limits (R-CMT-1). */
  commitment: z.strictObject({ decideWithin: Span, verifyWithin: Span, basis: Basis }),
  tolerance: Tolerance,
  supervision: Supervision,
})
export type DistrictLaw = z.infer<typeof DistrictLaw>

const Paragraphs = z.array(z.string().min(1)).min(1, 'write at least one paragraph')

/** A letter's template (`letters/`): its texts have places in braces, `letterPlaces`. */
export const LetterTemplate = z.strictObject({
  id: Id,
  class: z.enum(letterClasses),
  /** Counts the versions of this template from 1. */
  version: z.int().min(1),
  title: Text,
  notice: Paragraphs,
  promise: Paragraphs,
  basis: z.array(Basis).min(1, 'a letter needs a basis'),
  level: Level,
})
export type LetterTemplate = z.infer<typeof LetterTemplate>
