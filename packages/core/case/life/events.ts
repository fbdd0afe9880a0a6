import type { EventBody } from '../event.ts'
import type { ChangedFacts } from '../licence-facts.ts'
import type { CancellationGround } from './words.ts'

/** What happened in the life of an issued licence. Dates are YYYY-MM-DD in Shanghai. */
export type LifeEvent =
  | {
      readonly type: 'permit_suspended'
      readonly item: string
      /** The first and the last day; null: until it is lifted. */
      readonly from: string
      readonly until: string | null
      /** The law and its article. */
      readonly basis: string
      readonly reasons: string
    }
  | {
      readonly type: 'suspension_ended'
      readonly item: string
      /** The first day without it. */
      readonly on: string
      /** False where its last day passed. */
      readonly lifted: boolean
      readonly reasons: string
    }
  | {
      readonly type: 'change_requested'
      readonly items: readonly string[]
      readonly facts: ChangedFacts
      readonly reasons: string
      readonly on: string
      readonly due: string
    }
  | { readonly type: 'change_agreed'; readonly item: string; readonly on: string; readonly note: string }
  | {
      readonly type: 'change_refused'
      /** The permit whose authority refused; null: the lead, for the licence as a whole. */
      readonly item: string | null
      readonly on: string
      readonly reasons: string
    }
  | { readonly type: 'change_granted'; readonly on: string; readonly note: string }
  | {
      readonly type: 'permit_expired'
      readonly item: string
      /** The first day after its validity, also where it was noticed later. */
      readonly on: string
    }
  | {
      readonly type: 'cancellation_requested'
      readonly items: readonly string[]
      readonly on: string
      readonly reasons: string
    }
  | {
      readonly type: 'permit_cancelled'
      readonly item: string
      readonly ground: CancellationGround
      readonly on: string
      readonly reasons: string
    }

const types: Readonly<Record<LifeEvent['type'], true>> = {
  permit_suspended: true,
  suspension_ended: true,
  change_requested: true,
  change_agreed: true,
  change_refused: true,
  change_granted: true,
  permit_expired: true,
  cancellation_requested: true,
  permit_cancelled: true,
}

/** True for an event of this room. */
export function isLifeEvent(body: EventBody): body is LifeEvent {
  return Object.hasOwn(types, body.type)
}
