import type { Person } from '../access/person.ts'
import type { Calendar } from '../clock/calendar.ts'
import type { Plan } from '../compose/plan.ts'
import type { FormData } from '../form/form-data.ts'
import type { Case } from './case.ts'
import type { CaseFile, Surveyor } from './event.ts'

/** Everything a rule may look at: pure data, prepared by the server before `decide`. */
export interface Situation {
  readonly case: Case
  readonly plan: Plan
  readonly person: Person
  readonly calendar: Calendar
  /** The instant of the command, UTC. */
  readonly at: string
  /** The same day in Shanghai, YYYY-MM-DD. */
  readonly today: string
  /** What the applicant filled in and uploaded so far; only for `submit` and `answer_correction`. */
  readonly draft: { readonly form: FormData; readonly files: readonly CaseFile[] } | null
  /** A number reserved for the case (`submit`) or the licence (`conclude`). */
  readonly number: string | null
  /** Everyone who may survey, for `record_survey`. */
  readonly surveyors: readonly Surveyor[]
}
