import { hasRole, type Person } from '@xinban/core/access/person'
import type { Case } from '@xinban/core/case/case'
import { receiverOf } from '@xinban/core/case/delivery/delivery'
import type { DeliveryView } from '@xinban/core/case/delivery/views'
import { listSteps } from '@xinban/store/parcel-steps'
import { findParcel } from '@xinban/store/parcels'
import { codeExpires } from '@xinban/store/pickup-codes'
import type { Context } from '../context.ts'

/** What this person sees of a case's delivery besides the case itself: receiver, parcels on their way, pick-up code. */
export async function deliveryView(
  { db, now }: Context,
  theCase: Case,
  person: Person,
): Promise<DeliveryView> {
  const mine = theCase.applicant.id === person.id
  const reads = mine || hasRole(person, 'window_clerk')
  const [steps, stored, expires] = await Promise.all([
    // A courier's words may name who signed, and telephones.
    reads ? listSteps(db, theCase.id) : [],
    Promise.all(theCase.parcels.map(({ id }) => findParcel(db, { caseId: theCase.id, parcel: id }))),
    mine ? codeExpires(db, theCase.id, now()) : null,
  ])
  return {
    receiver: reads ? receiverOf(theCase) : null,
    parcels: stored.flatMap((parcel) => {
      if (!parcel) return []
      const { parcel: id, state, error } = parcel
      const own = steps.filter((step) => step.parcel === id)
      return [{ id, state, error, steps: own.map(({ at, text, place }) => ({ at, text, place })) }]
    }),
    codeExpires: expires,
  }
}
