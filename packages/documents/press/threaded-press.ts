import { availableParallelism } from 'node:os'
import { noOverlay, type Overlay, type OverlayProblem } from '../overlay/overlay.ts'
import type { Rendered } from '../typst.ts'
import type { Manuscript } from './manuscript.ts'
import { type Press, PressBusy, type PrintedForSeal, type SealRoom } from './press.ts'
import { startThread } from './thread.ts'
import { threadPool } from './thread-pool.ts'

/** What a thread of the press is sent. */
export type Order =
  | { readonly work: 'print'; readonly manuscript: Manuscript }
  | { readonly work: 'printForSeal'; readonly manuscript: Manuscript; readonly room: SealRoom }
  | { readonly work: 'tryTemplates' | 'warm' }

/** The queue of jobs works on four papers at once: more threads would have nothing to do. */
const MOST_THREADS = 4
/** Orders that wait for a thread: a second or two of work, and some MB of data. */
const MOST_WAITING = 100
/** Milliseconds after which a thread without work ends, all but one: each holds some 100 MB, half of it fonts. */
const IDLE = 30_000
/**
 * A thread that needs more memory than this ends, and not the server. What the compiler holds of a paper is freed with the
 * young data of the thread: little room for them frees it early (50 MB less for two threads).
 */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 4 } as const

const script = new URL('./press-thread.ts', import.meta.url)
const options = { name: 'press', resourceLimits }

/** Bytes that come from another thread, as a buffer over the same memory. */
function buffer({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length)
}

/** A press in threads of its own, started when there is work, so that no request waits while a paper is made. */
export function threadedPress(overlay: Overlay = noOverlay, most = availableParallelism()): Press {
  const pool = threadPool({
    start: (ended) => startThread(script, { ...options, workerData: overlay }, ended),
    most: Math.min(most, MOST_THREADS),
    mostWaiting: MOST_WAITING,
    idle: IDLE,
    busy: () => new PressBusy('too many papers wait to be printed'),
  })
  const run = <Answer>(order: Order) => pool.run(order) as Promise<Answer>
  return {
    print: async (manuscript) => {
      const { pdf, missing } = await run<Rendered>({ work: 'print', manuscript })
      return { pdf: buffer(pdf), missing }
    },
    printForSeal: async (manuscript, room) => {
      const { prepared, missing } = await run<PrintedForSeal>({ work: 'printForSeal', manuscript, room })
      const { bytes, digest } = prepared
      return { prepared: { ...prepared, bytes: buffer(bytes), digest: buffer(digest) }, missing }
    },
    tryTemplates: () => run<OverlayProblem[]>({ work: 'tryTemplates' }),
    warm: () => run<void>({ work: 'warm' }),
    stop: pool.stop,
  }
}
