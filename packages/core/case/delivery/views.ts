import type { Receiver } from './delivery.ts'

/** A step of a parcel as the courier told it; `at` an instant in UTC. */
export interface StepView {
  readonly at: string
  readonly text: string
  readonly place: string
}

/** GET /api/cases/{id}/delivery: what the case itself does not hold. */
export interface DeliveryView {
  /** Where parcels go; only for the applicant and the window. */
  readonly receiver: Receiver | null
  readonly parcels: readonly {
    readonly id: string
    /** `asked` of the courier, `answered` with a number, `failed`: tried in vain so far. */
    readonly state: 'asked' | 'answered' | 'failed'
    /** Why the last try failed. */
    readonly error: string | null
    readonly steps: readonly StepView[]
  }[]
  /** When the pick-up code ends; null where there is none that counts. */
  readonly codeExpires: string | null
}

/** POST /api/cases/{id}/pick-up-code: told this once. */
export interface CodeView {
  readonly code: string
  readonly expires: string
}

/** One row of GET /api/parcels: a parcel that has not ended. */
export interface ParcelRow {
  readonly case: string
  readonly number: string | null
  readonly parcel: string
  readonly state: 'asked' | 'answered' | 'failed'
  readonly attempts: number
  readonly tracking: string | null
  readonly carrier: string | null
  readonly demo: boolean
  readonly error: string | null
  readonly askedAt: string
  readonly answeredAt: string | null
}
