import type { Receiver } from '@xinban/core/case/delivery/delivery'
import type { ParcelStep } from '@xinban/store/parcel-steps'
import { PATIENCE } from '../messages/messengers.ts'
import { NotTaken } from '../messages/not-taken.ts'
import { outboundOf } from '../outbound/outbound.ts'
import type { Settings } from '../settings.ts'
import { demoCourier } from './demo-courier.ts'
import { httpCourier } from './http-courier.ts'

/** What is to be sent. `id` stays the same when it is asked again: the same id is the same parcel. */
export interface Shipment {
  readonly id: string
  readonly receiver: Receiver
  /** Who sends it, as the courier's people see it. */
  readonly sender: { readonly name: string; readonly phone: string }
  /** What is in it, in words. */
  readonly contents: readonly string[]
  /** The instant of asking, UTC. */
  readonly at: string
}

/** The courier has it. */
export interface Shipped {
  readonly tracking: string
  readonly carrier: string
  /** True where nothing is really sent. */
  readonly demo: boolean
}

/** A parcel that the courier is asked about. */
export interface Followed {
  readonly id: string
  readonly tracking: string
  /** When the courier took it, UTC. */
  readonly sentAt: string
  /** Now, UTC. */
  readonly at: string
}

/** Where a parcel is. */
export interface Progress {
  readonly state: 'moving' | 'delivered' | 'returned' | 'lost'
  readonly steps: readonly ParcelStep[]
  /** Who signed, and the courier's record of it; for `delivered`. */
  readonly receivedBy: string
  readonly record: string
  /** Why it came back or is lost. */
  readonly reason: string
}

/** A courier service. Both methods throw NotTaken, in words that name nobody, where there is no answer that counts. */
export interface Courier {
  readonly ship: (shipment: Shipment) => Promise<Shipped>
  readonly track: (parcel: Followed) => Promise<Progress>
}

const none: Courier = {
  ship: async () => {
    throw new NotTaken('no courier is configured')
  },
  track: async () => {
    throw new NotTaken('no courier is configured')
  },
}

/** The courier of these settings: a real one by HTTP, else the demo's in demo mode, else none. */
export function courierOf(settings: Settings, patience: number = PATIENCE): Courier {
  const { courier, mode } = settings
  if (courier) return httpCourier(courier, outboundOf(settings), patience)
  return mode === 'demo' ? demoCourier : none
}
