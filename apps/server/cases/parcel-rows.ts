import type { Case } from '@xinban/core/case/case'
import { receiverOf } from '@xinban/core/case/delivery/delivery'
import type { Change } from '@xinban/store/cases'
import { seal } from '@xinban/store/seal'
import type { Context } from '../context.ts'

type Rows = Pick<Change, 'parcels' | 'jobs'>

/**
 * The parcels that a command asked for: a row with the sealed receiver for each, and the job that asks the courier. The
 * job of one that was recalled runs at once: it finds nothing to ask for and takes the parcel off the list.
 */
export function parcelRows({ db }: Context, before: Case | null, after: Case): Required<Rows> {
  const had = new Set(before?.parcels.map((parcel) => parcel.id))
  const fresh = after.parcels.filter((parcel) => !had.has(parcel.id))
  const recalled = after.parcels.filter(
    ({ id, result }) =>
      result === 'recalled' && before?.parcels.find((one) => one.id === id)?.result === null,
  )
  const receiver = receiverOf(after)
  return {
    parcels: fresh.map(({ id }) => ({ parcel: id, receiver: seal(db.keys, JSON.stringify(receiver)) })),
    jobs: [...fresh, ...recalled].map(({ id }) => ({
      task: 'ship',
      payload: { caseId: after.id, parcel: id },
      key: `ship:${after.id}:${id}`,
    })),
  }
}
