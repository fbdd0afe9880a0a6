import { deliveryName } from '@xinban/core/case/delivery/items'
import { findCase } from '@xinban/store/cases'
import { addSteps } from '@xinban/store/parcel-steps'
import { findParcel, noteNotShipped, noteShipped, noteTracked, openReceiver } from '@xinban/store/parcels'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { NotTaken } from '../messages/not-taken.ts'
import { asSystem } from './as-system.ts'
import type { Shipment } from './courier.ts'

const Payload = z.object({ caseId: z.string(), parcel: z.string() })
type Key = z.infer<typeof Payload>

/** The name under which the courier knows a parcel. */
export function parcelId({ caseId, parcel }: Key): string {
  return `${caseId}.${parcel}`
}

/** What the courier is told; the receiver is opened here and, for the label, nowhere else. */
async function shipmentOf(context: Context, key: Key): Promise<Shipment | null> {
  const [found, receiver] = await Promise.all([
    findCase(context.db, key.caseId),
    openReceiver(context.db, key),
  ])
  const parcel = found?.case.parcels.find((one) => one.id === key.parcel)
  if (!found || !receiver || !parcel) throw new Error('the job names a parcel that does not exist')
  if (parcel.result !== null) return null
  const { window } = context.edition.district
  return {
    id: parcelId(key),
    receiver,
    sender: { name: window.name.zh, phone: window.contact.phone },
    contents: parcel.items.map((id) => deliveryName(found.plan, id).zh),
    at: context.now(),
  }
}

/**
 * Hands one parcel to the courier, and the tracking number to the case. What was answered is not asked again; a
 * failure stands in the outbox and in the queue, which tries again later. One that was recalled meanwhile is left.
 */
export async function shipJob(context: Context, payload: unknown): Promise<void> {
  const key = Payload.parse(payload)
  const before = await findParcel(context.db, key)
  if (!before) throw new Error('the job names a parcel that does not exist')
  if (before.state !== 'answered') {
    const shipment = await shipmentOf(context, key)
    if (!shipment) return noteTracked(context.db, key, { at: context.now(), ended: true, problem: null })
    try {
      const shipped = await context.courier.ship(shipment)
      const at = context.now()
      const first = await noteShipped(context.db, key, { ...shipped, at })
      const text = shipped.demo ? '演示：寄递企业已收寄' : '寄递企业已收寄'
      if (first) await addSteps(context.db, key, [{ at, text, place: '' }])
    } catch (error) {
      if (!(error instanceof NotTaken)) throw error
      await noteNotShipped(context.db, key, error.message)
      throw error
    }
  }
  await tellCase(context, key)
}

/** The case learns the number that was kept first, also when two asked at once. */
async function tellCase(context: Context, key: Key): Promise<void> {
  const kept = await findParcel(context.db, key)
  if (!kept?.tracking || !kept.carrier) throw new Error('a parcel was answered without a number')
  const { parcel } = key
  const { tracking, carrier, demo } = kept
  const command = { type: 'parcel_sent', parcel, tracking, carrier, demo } as const
  const told = await asSystem(context, key.caseId, command, `parcel:${parcelId(key)}:sent`)
  if (told.ok) return
  if (told.problem.kind === 'conflict') throw new NotTaken('the case is busy')
  const problem = `sent although it was recalled: ${tracking}`
  await noteTracked(context.db, key, { at: context.now(), ended: false, problem })
}
