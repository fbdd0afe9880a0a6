import type { HandOverMethod } from '../after/words.ts'
import type { ParcelResult, Proof } from './words.ts'

/** One act of handing over: what, to whom, when, and how it was proven. */
export interface HandOver {
  readonly on: string
  readonly method: HandOverMethod
  readonly receivedBy: string
  /** Ids of delivery items; null: everything that was due then (before items were told apart). */
  readonly items: readonly string[] | null
  readonly proof: Proof | null
  /** What entitles somebody who collects for the applicant; empty where it was the applicant. */
  readonly mandate: string
  readonly parcel: string | null
  readonly note: string
}

/** A parcel: asked of the courier, sent with a tracking number, ended in one of four ways. */
export interface Parcel {
  readonly id: string
  readonly items: readonly string[]
  readonly askedOn: string
  readonly sentOn: string | null
  readonly tracking: string | null
  readonly carrier: string | null
  readonly demo: boolean
  readonly endedOn: string | null
  readonly result: ParcelResult | null
  /** Why it came back, was lost or recalled. */
  readonly reason: string
}

/** What a case knows of its deliveries. */
export interface DeliveryState {
  readonly handOvers: readonly HandOver[]
  readonly parcels: readonly Parcel[]
  /** Originals that the window keeps and gives back; null: none. */
  readonly originals: string | null
}
