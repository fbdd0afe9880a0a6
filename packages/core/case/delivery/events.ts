import type { FormData } from '../../form/form-data.ts'
import type { EventBody } from '../event.ts'

/** How things reach their receiver. Dates are YYYY-MM-DD in Shanghai; parcels are `p1`, `p2` … within their case. */
export type DeliveryEvent =
  /** The applicant chose another way: the delivery fields of the form, all of them. */
  | { readonly type: 'delivery_chosen'; readonly form: FormData }
  /** The window keeps originals that go back with the result. */
  | { readonly type: 'originals_kept'; readonly what: string }
  | {
      readonly type: 'parcel_asked'
      readonly parcel: string
      readonly on: string
      readonly items: readonly string[]
    }
  | {
      readonly type: 'parcel_sent'
      readonly parcel: string
      readonly on: string
      readonly tracking: string
      readonly carrier: string
      /** From the demo courier: nothing was really sent. */
      readonly demo: boolean
    }
  | { readonly type: 'parcel_delivered'; readonly parcel: string; readonly on: string }
  | {
      readonly type: 'parcel_returned'
      readonly parcel: string
      readonly on: string
      readonly lost: boolean
      readonly reason: string
    }
  | { readonly type: 'parcel_recalled'; readonly parcel: string; readonly reason: string }

const types: Readonly<Record<DeliveryEvent['type'], true>> = {
  delivery_chosen: true,
  originals_kept: true,
  parcel_asked: true,
  parcel_sent: true,
  parcel_delivered: true,
  parcel_returned: true,
  parcel_recalled: true,
}

/** True for an event of this room. */
export function isDeliveryEvent(body: EventBody): body is DeliveryEvent {
  return Object.hasOwn(types, body.type)
}
