import type { Command } from '@xinban/core/case/command'
import { toLocalDate } from '@xinban/core/clock/local-date'
import { addSteps } from '@xinban/store/parcel-steps'
import { listMoving, noteTracked, type StoredParcel } from '@xinban/store/parcels'
import type { Context } from '../context.ts'
import { NotTaken } from '../messages/not-taken.ts'
import { asSystem } from './as-system.ts'
import type { Progress } from './courier.ts'
import { parcelId } from './ship-job.ts'

/** So many parcels are looked at in one run, the longest not looked at first; so many at once. */
const BATCH = 200
const AT_ONCE = 4

/** What the end of a parcel means for its case; null while it moves. */
function commandOf({ parcel, answeredAt }: StoredParcel, progress: Progress, today: string): Command | null {
  const { state, steps, receivedBy, record, reason } = progress
  const last = steps.at(-1)?.at
  // A courier's clock may be wrong, and periods run from this day: nothing is handed over tomorrow, or before it was sent.
  const day = last ? toLocalDate(last) : today
  const on = day < today && (!answeredAt || day >= toLocalDate(answeredAt)) ? day : today
  switch (state) {
    case 'moving':
      return null
    case 'delivered':
      return { type: 'parcel_delivered', parcel, on, receivedBy: receivedBy || '收件人', record }
    case 'returned':
    case 'lost': {
      const lost = state === 'lost'
      return { type: 'parcel_returned', parcel, on, lost, reasons: reason || (lost ? '遗失' : '退回') }
    }
  }
}

/** Looks at one parcel: new steps are kept, its end is told to the case, once. Says whether it ended. */
async function trackOne(context: Context, parcel: StoredParcel): Promise<boolean> {
  const { db, courier, now } = context
  const at = now()
  try {
    const id = parcelId(parcel)
    const { tracking, answeredAt } = parcel
    const progress = await courier.track({ id, tracking: tracking ?? '', sentAt: answeredAt ?? at, at })
    await addSteps(db, parcel, progress.steps)
    const command = commandOf(parcel, progress, toLocalDate(at))
    const told = command && (await asSystem(context, parcel.caseId, command, `parcel:${id}:ended`))
    const problem = told && !told.ok ? `the case refused it: ${told.problem.kind}` : null
    const ended = told !== null && (told.ok || told.problem.kind === 'command-not-allowed')
    await noteTracked(db, parcel, { at, ended, problem })
    return ended
  } catch (error) {
    if (!(error instanceof NotTaken)) throw error
    await noteTracked(db, parcel, { at, ended: false, problem: error.message })
    return false
  }
}

/** Looks at the parcels that are on their way. Bears being run twice, also at once. Says how many ended. */
export async function trackParcels(context: Context): Promise<number> {
  const moving = await listMoving(context.db, BATCH)
  let ended = 0
  const failures: unknown[] = []
  for (let from = 0; from < moving.length; from += AT_ONCE) {
    const group = moving.slice(from, from + AT_ONCE)
    const done = await Promise.allSettled(group.map((parcel) => trackOne(context, parcel)))
    ended += done.filter((one) => one.status === 'fulfilled' && one.value).length
    failures.push(...done.flatMap((one) => (one.status === 'rejected' ? [one.reason] : [])))
  }
  // One that fails in a way that nobody foresaw keeps no other from being looked at.
  if (failures.length > 0) throw new AggregateError(failures, 'parcels could not be looked at')
  return ended
}
