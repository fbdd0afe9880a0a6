import { setTimeout as pause } from 'node:timers/promises'
import type { Answered, Client } from '../../apps/server/testing/client.ts'
import type { Line } from './line.ts'

/** Milliseconds before the same request is sent again. */
const AGAIN = 100

/** Says of a status that the request may have been carried out or not, and may be repeated. */
const notAnAnswer: readonly number[] = [401, 429, 502, 503, 504, 507]

interface ProblemBody {
  readonly kind?: string
}

/** True where somebody else was faster at the same case: the request is judged anew. */
function isClash({ status, body }: Answered): boolean {
  return status === 409 && (body as ProblemBody | null)?.kind === 'conflict'
}

/**
 * Sends a request as a person again and again, with the same request id, until the answer says whether it was carried out: as a
 * page does whose connection broke. Who was signed out signs in again. Gives up with null when the line's time is over.
 */
export async function untilAnswered<T>(
  { ledger, visitors, given }: Line,
  person: string,
  ask: (client: Client) => Promise<Answered<T>>,
): Promise<Answered<T> | null> {
  while (!given.aborted) {
    const answer = await ask(await visitors.as(person)).catch(() => null)
    const status = answer?.status ?? 0
    if (answer && !notAnAnswer.includes(status) && !isClash(answer)) {
      if (status >= 500) ledger.wrong.push(`${status}: ${JSON.stringify(answer.body).slice(0, 300)}`)
      return answer
    }
    if (status === 401) visitors.forget(person)
    ledger.unknown.set(status, (ledger.unknown.get(status) ?? 0) + 1)
    await pause(AGAIN * (0.5 + Math.random()))
  }
  return null
}
