import type { CasePlan } from '../../compose/plan.ts'
import type { HandOverMethod } from '../after/words.ts'
import type { Case } from '../case.ts'
import { type DeliveryItem, deliveryItems, openParcels, undelivered, wayOf } from './items.ts'
import { agreedToElectronic, chosenWay } from './words.ts'

/** One thing to deliver as pages show it: how it goes, and where it is. */
export interface DeliveryLine extends DeliveryItem {
  readonly way: HandOverMethod
  readonly state: 'waiting' | 'moving' | 'delivered'
}

/** What a case has to deliver and how the applicant wants it; no address and no name. */
export interface Deliveries {
  readonly way: HandOverMethod
  readonly agreed: boolean
  readonly lines: readonly DeliveryLine[]
}

/** The deliveries of a case as pages show them; no lines before the conclusion. */
export function deliveriesOf(theCase: Case, plan: CasePlan): Deliveries {
  const missing = new Set(undelivered(theCase, plan).map(({ id }) => id))
  const moving = new Set(openParcels(theCase).flatMap(({ items }) => items))
  const stateOf = (id: string): DeliveryLine['state'] => {
    if (!missing.has(id)) return 'delivered'
    return moving.has(id) ? 'moving' : 'waiting'
  }
  return {
    way: chosenWay(theCase.form),
    agreed: agreedToElectronic(theCase.form),
    lines: deliveryItems(theCase, plan).map((item) => ({
      ...item,
      way: wayOf(theCase, item),
      state: stateOf(item.id),
    })),
  }
}
