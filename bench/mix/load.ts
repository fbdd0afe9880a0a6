import { setTimeout as pause } from 'node:timers/promises'
import type { Answer } from './visitor.ts'

/** One request: what it was, milliseconds from the moment it was due, and what came back. */
export interface Timed {
  readonly kind: string
  readonly ms: number
  /** 0: no answer came. */
  readonly status: number
}

/**
 * Sends requests at a rate a second for some seconds, whether or not earlier ones were answered, and counts each from the
 * moment it was due: a server that falls behind cannot hide it by slowing the load down.
 */
export async function loadAt(
  rate: number,
  seconds: number,
  next: () => { kind: string; ask: () => Promise<Answer> },
): Promise<readonly Timed[]> {
  const timed: Timed[] = []
  const running: Promise<void>[] = []
  const start = performance.now()
  const one = async (due: number) => {
    const { kind, ask } = next()
    const status = await ask().then(
      (answer) => answer.status,
      () => 0,
    )
    timed.push({ kind, ms: performance.now() - due, status })
  }
  for (let count = 0; count < rate * seconds; count += 1) {
    const due = start + (count * 1000) / rate
    const wait = due - performance.now()
    if (wait > 1) await pause(wait)
    running.push(one(due))
  }
  await Promise.all(running)
  return timed
}
