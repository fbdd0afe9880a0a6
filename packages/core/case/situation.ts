import type { Person } from '../access/person.ts'
import type { Calendar } from '../clock/calendar.ts'
import type { Plan } from '../compose/plan.ts'
import type { FormData } from '../form/form-data.ts'
import type { Case } from './case.ts'
import type { CreditRecord } from './credit.ts'
import type { PickUp } from './delivery/pick-up.ts'
import type { CaseFile, Surveyor } from './event.ts'
import type { Handling } from './promises/events.ts'

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
  /** What the applicant filled in and uploaded so far; only for commands that hand something in. */
  readonly draft: {
    readonly form: FormData
    readonly files: readonly CaseFile[]
    readonly handling: Handling
  } | null
  /** A number reserved for the case (`submit`) or the licence (`conclude`). */
  readonly number: string | null
  /** Everyone who may survey or verify, or preside over a hearing; only for the commands that name people. */
  readonly surveyors: readonly Surveyor[]
  /** The applicant's credit record, over all cases; for `submit` and the commands about promises. */
  readonly credit: readonly CreditRecord[]
  /** What the pick-up code of this command turned out to be; only where there is one. */
  readonly pickUp?: PickUp
}
