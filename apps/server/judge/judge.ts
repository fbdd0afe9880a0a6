import { setImmediate as breathe } from 'node:timers/promises'
import { nextWake, remindersOf } from '@xinban/core/case/timekeeping'
import { toLocalDate } from '@xinban/core/clock/local-date'
import { codeOf, Unavailable } from '@xinban/store/unavailable'
import { readWaking, type Settlement, settle, type Waking, type WakingAt } from '@xinban/store/waking'
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

/** So many failures of one batch get a line each; one fault can hit every case. */
const LINES = 5

function log(failures: readonly Failure[]): void {
  for (const { found, error } of failures.slice(0, LINES)) {
    const { id, version } = found.case
    console.error(`judge: case ${id} at version ${version}: ${wordsOf(error)}`)
  }
  const more = failures.length - LINES
  if (more > 0) console.error(`judge: and ${more} more cases of the same batch`)
}

interface Failure {
  readonly found: Found
  readonly error: unknown
}

interface Success {
  readonly settlement: Settlement
  readonly acted: number
}

async function judgeOne(context: Context, found: Found): Promise<Success | Failure> {
  try {
    const done = await act(context, found)
    return { settlement: settlementOf(context, done.found), acted: done.acted }
  } catch (error) {
    if (error instanceof Unavailable) throw error
    return { found, error }
  }
}

async function judgeBatch(context: Context, { cases }: Waking): Promise<Judged> {
  const done: Success[] = []
  const failures: Failure[] = []
  for (let from = 0; from < cases.length; from += AT_ONCE) {
    const group = cases.slice(from, from + AT_ONCE)
    for (const judged of await Promise.all(group.map((found) => judgeOne(context, found)))) {
      if ('error' in judged) failures.push(judged)
      else done.push(judged)
    }
    await breathe()
  }
  log(failures)
  const settlements = done.map((one) => one.settlement)
  await settle(context.db, settlements, context.now())
  const acted = done.reduce((sum, one) => sum + one.acted, 0)
  return { cases: cases.length, acted, failed: failures.length }
}

/**
 * Looks at every case that wakes today or should have before: what the law does by itself is done, who has to know is
 * told, and the case sleeps until the next day that matters. Bears being run twice, also at once: a command takes
 * effect once per version, a message once per key. Once `stopping` it ends with the batch in hand; the rest stays awake.
 */
export async function judge(context: Context, stopping?: AbortSignal): Promise<Judged> {
  await readTime(context)
  const today = toLocalDate(context.now())
  const read = (after: WakingAt | null) => {
    const reading = readWaking(context.db, today, after, BATCH)
    // Where nobody waits for it any more, its failure is nobody's either.
    reading.catch(() => undefined)
    return reading
  }
  const total = { cases: 0, acted: 0, failed: 0 }
  let coming: Promise<Waking> | null = read(null)
  while (coming && !stopping?.aborted) {
    const waking: Waking = await coming
    // The next ones are read while these are judged: database and program work side by side.
    coming = waking.next && read(waking.next)
    const { cases, acted, failed } = await judgeBatch(context, waking)
    total.cases += cases
    total.acted += acted
    total.failed += failed
  }
  return total
}
