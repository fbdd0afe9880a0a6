import { setImmediate as breathe } from 'node:timers/promises'
import { nextWake, remindersOf } from '@xinban/core/case/timekeeping'
import { toLocalDate } from '@xinban/core/clock/local-date'
import { codeOf, Unavailable } from '@xinban/store/unavailable'
import { readWaking, type Settlement, settle, type Waking } from '@xinban/store/waking'
import type { Found } from '../cases/read-case.ts'
import type { Context } from '../context.ts'
import { readTime } from '../time/time-machine.ts'
import { act, NotCarriedOut } from './act.ts'

/** So many cases are read and settled in one round trip each. */
const BATCH = 250
/** So many at once; then other work of this process gets its turn, so that requests wait for milliseconds only. */
const AT_ONCE = 4

/** What one run did. */
export interface Judged {
  /** Cases that were looked at. */
  readonly cases: number
  /** Commands of the system that were carried out. */
  readonly acted: number
  /** Cases that could not be judged; they stay awake. */
  readonly failed: number
}

/** What the day means for a case after its commands: reminders, and the day of the next look. */
function settlementOf(context: Context, { case: theCase, plan }: Found): Settlement {
  const { calendar } = context.edition
  const today = toLocalDate(context.now())
  return {
    caseId: theCase.id,
    version: theCase.version,
    wakeOn: nextWake(theCase, plan, calendar, today),
    messages: remindersOf(theCase, plan, calendar, today),
  }
}

/** The words of an error can quote what people wrote; only our own are known not to. */
function wordsOf(error: unknown): string {
  if (error instanceof NotCarriedOut) return error.message
  if (!(error instanceof Error)) return 'unknown'
  const frame = error.stack?.split('\n').find((line) => /^\s+at /.test(line)) ?? ''
  return `${codeOf(error) ?? error.name}${frame.replace(/\s+/g, ' ')}`
}

function log({ case: theCase }: Found, error: unknown): void {
  console.error(`judge: case ${theCase.id} at version ${theCase.version}: ${wordsOf(error)}`)
}

async function judgeOne(
  context: Context,
  found: Found,
): Promise<{ settlement: Settlement; acted: number } | null> {
  try {
    const done = await act(context, found)
    return { settlement: settlementOf(context, done.found), acted: done.acted }
  } catch (error) {
    if (error instanceof Unavailable) throw error
    log(found, error)
    return null
  }
}

async function judgeBatch(context: Context, { cases }: Waking): Promise<Judged> {
  const settlements: Settlement[] = []
  let acted = 0
  for (let from = 0; from < cases.length; from += AT_ONCE) {
    const group = cases.slice(from, from + AT_ONCE)
    for (const judged of await Promise.all(group.map((found) => judgeOne(context, found)))) {
      if (!judged) continue
      settlements.push(judged.settlement)
      acted += judged.acted
    }
    await breathe()
  }
  await settle(context.db, settlements, context.now())
  return { cases: cases.length, acted, failed: cases.length - settlements.length }
}

/**
 * Looks at every case that wakes today or should have before: what the law does by itself is done, who has to know is
 * told, and the case sleeps until the next day that matters. Bears being run twice, also at once: a command takes
 * effect once per version, a message once per key.
 */
export async function judge(context: Context): Promise<Judged> {
  await readTime(context)
  const total = { cases: 0, acted: 0, failed: 0 }
  let waking: Waking | null = null
  do {
    waking = await readWaking(context.db, toLocalDate(context.now()), waking?.next ?? null, BATCH)
    const { cases, acted, failed } = await judgeBatch(context, waking)
    total.cases += cases
    total.acted += acted
    total.failed += failed
  } while (waking.next)
  return total
}
