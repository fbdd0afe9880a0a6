import { toLocalDate } from '../../clock/local-date.ts'
import type { Case } from '../case.ts'
import type { CaseEvent } from '../event.ts'
import type { DeliveryEvent } from './events.ts'
import type { Parcel } from './state.ts'
import { deliveryFields } from './words.ts'

function withParcel(theCase: Case, id: string, change: Partial<Parcel>): Case {
  const parcels = theCase.parcels.map((one) => (one.id === id ? { ...one, ...change } : one))
  return { ...theCase, parcels }
}

/** The case after something happened to its deliveries. */
export function evolveDelivery(theCase: Case, event: CaseEvent, body: DeliveryEvent): Case {
  switch (body.type) {
    case 'delivery_chosen': {
      const own: ReadonlySet<string> = new Set(deliveryFields)
      const rest = Object.entries(theCase.form).filter(([field]) => !own.has(field))
      return { ...theCase, form: { ...Object.fromEntries(rest), ...body.form } }
    }
    case 'originals_kept':
      return { ...theCase, originals: body.what }
    case 'parcel_asked': {
      const { parcel: id, items, on: askedOn } = body
      const unsent = { sentOn: null, tracking: null, carrier: null, demo: false }
      const parcel: Parcel = { id, items, askedOn, ...unsent, endedOn: null, result: null, reason: '' }
      return { ...theCase, parcels: [...theCase.parcels, parcel] }
    }
    case 'parcel_sent': {
      const { parcel, on: sentOn, tracking, carrier, demo } = body
      return withParcel(theCase, parcel, { sentOn, tracking, carrier, demo })
    }
    case 'parcel_delivered':
      return withParcel(theCase, body.parcel, { endedOn: body.on, result: 'delivered' })
    case 'parcel_returned': {
      const result = body.lost ? 'lost' : 'returned'
      return withParcel(theCase, body.parcel, { endedOn: body.on, result, reason: body.reason })
    }
    case 'parcel_recalled': {
      const endedOn = toLocalDate(event.at)
      return withParcel(theCase, body.parcel, { endedOn, result: 'recalled', reason: body.reason })
    }
  }
}
