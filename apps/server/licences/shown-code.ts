import { createHmac, timingSafeEqual } from 'node:crypto'
import { isLicenceNumber } from '@xinban/core/identifiers/licence-number'
import type { Context } from '../context.ts'

/** Milliseconds for which a shown code is new; the one before still counts, for whoever is just scanning it. */
export const SLOT = 60_000

function macOf({ db }: Context, number: string, slot: number): string {
  const mac = createHmac('sha256', db.keys.index).update(`xinban shown licence 1 ${number} ${slot}`)
  return mac.digest().subarray(0, 12).toString('base64url')
}

function slotNow(context: Context): number {
  return Math.floor(Date.parse(context.now()) / SLOT)
}

/** The code that the holder of a licence shows now, and the instant from which it is another one. */
export function shownCode(context: Context, number: string): { code: string; until: string } {
  const slot = slotNow(context)
  const until = new Date((slot + 1) * SLOT).toISOString()
  return { code: `${number}-${slot.toString(36)}-${macOf(context, number, slot)}`, until }
}

/** The licence that a shown code is of; `stale`: it was genuine, and is too old; undefined: it is none of ours. */
export function readShown(context: Context, code: string): { number: string; stale: boolean } | undefined {
  const [, number = '', slotText = '', mac = ''] = /^(\w{19})-([0-9a-z]{1,8})-([\w-]{16})$/.exec(code) ?? []
  const slot = Number.parseInt(slotText, 36)
  if (!isLicenceNumber(number) || !Number.isSafeInteger(slot)) return undefined
  if (!timingSafeEqual(Buffer.from(mac), Buffer.from(macOf(context, number, slot)))) return undefined
  const age = slotNow(context) - slot
  return { number, stale: age !== 0 && age !== 1 }
}
