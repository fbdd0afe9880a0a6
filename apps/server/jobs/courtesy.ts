import { setTimeout as pause } from 'node:timers/promises'

/** What work that can wait goes by; milliseconds. */
export interface Manners {
  /** Whether people wait for answers just now. */
  readonly busy: () => boolean
  /** Between two looks. */
  readonly look: number
  /** So long it waits at most: under a load that does not end, work goes on slowly. */
  readonly most: number
}

/** Resolves when work that can wait may begin: at once where nobody waits for an answer, or where the server stops. */
export async function courtesy({ busy, look, most }: Manners, stopping: AbortSignal): Promise<void> {
  for (let waited = 0; waited < most && busy() && !stopping.aborted; waited += look)
    await pause(look, undefined, { signal: stopping }).catch(() => undefined)
}
