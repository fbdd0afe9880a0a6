import { daysBetween, toLocalDate } from '@xinban/core/clock/local-date'
import { problem, type Result } from '@xinban/core/problem'
import { moveOffset, readOffset } from '@xinban/store/time-machine'
import type { Context } from '../context.ts'

const DAY = 86_400_000
/** How far a demo may go ahead, in all: five years. */
const FARTHEST = 5 * 366 * DAY

/** Where to: a day, or so many days on. */
export type Move = { readonly to: string } | { readonly days: number }

/** Sets this process's clock to where the demo's is, which another process may have moved. Not in production. */
export async function readTime({ settings, db, clock }: Context): Promise<void> {
  if (settings.mode === 'demo') clock.moveTo(await readOffset(db))
}

const backwards = { zh: '时间只能向前拨', en: 'Time goes forward only' }
const tooFar = { zh: '总共最多向前拨五年', en: 'At most five years ahead in all' }

/** Moves the demo's clock forward by whole days, for every process. Problems: bad-request (backwards, too far). */
export async function moveTime(context: Context, move: Move): Promise<Result<{ today: string }>> {
  const { db, clock } = context
  await readTime(context)
  const days = 'days' in move ? move.days : daysBetween(toLocalDate(clock.now()), move.to)
  if (days < 1) return { ok: false, problem: problem('bad-request', { detail: backwards }) }
  const ahead = clock.ahead() + days * DAY
  if (ahead > FARTHEST) return { ok: false, problem: problem('bad-request', { detail: tooFar }) }
  clock.moveTo(await moveOffset(db, ahead))
  return { ok: true, today: toLocalDate(clock.now()) }
}
