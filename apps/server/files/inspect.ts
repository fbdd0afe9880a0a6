import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { lanesOf } from '../lanes.ts'
import type { Asked } from './inspect-worker.ts'
import { type Judged, refused } from './judge-file.ts'

/** Files that are looked at at the same time; others wait in line. */
const AT_ONCE = 2
/** Milliseconds that one may take; an ordinary one takes some 10, the worst that can be made of 20 MB some 3,000. */
const LONGEST = 20_000
/** Megabytes that a worker may have for one; files of 20 MB take some 100. */
const MEMORY = 512
/** Milliseconds after which a worker that has nothing to do gives its memory back. */
const IDLE = 30_000

const lanes = lanesOf(AT_ONCE)
const idle = new Map<Worker, NodeJS.Timeout>()

function takeWorker(): Worker {
  const [first] = idle
  if (first) {
    const [worker, timer] = first
    clearTimeout(timer)
    idle.delete(worker)
    worker.ref()
    return worker
  }
  const resourceLimits = { maxOldGenerationSizeMb: MEMORY }
  const worker = new Worker(new URL('./inspect-worker.ts', import.meta.url), { resourceLimits })
  // One that ends while it is idle is not asked again.
  worker.on('error', () => forget(worker))
  return worker
}

function forget(worker: Worker): void {
  clearTimeout(idle.get(worker))
  idle.delete(worker)
  void worker.terminate()
}

function giveBack(worker: Worker): void {
  worker.unref()
  idle.set(worker, setTimeout(() => forget(worker), IDLE).unref())
}

/** True for a file of ours that cannot be read, as an error arrives from a worker. */
function isOfDisk(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && 'path' in error
}

const tooMuch = () =>
  refused(
    '文件的结构过于复杂，无法检查，请打印成新的 PDF 后上传',
    'The file is too complex to be checked; print it to a new PDF',
  )

/**
 * Judges an uploaded file (`judgeFile`) on another thread, within limits of time and memory: a hostile one keeps nobody
 * waiting but those who upload. Throws what the disk says.
 */
export async function inspect(path: string, name: string, longest: number = LONGEST): Promise<Judged> {
  return lanes.run(async () => {
    const worker = takeWorker()
    worker.postMessage({ path, name } satisfies Asked)
    try {
      const [judged] = (await once(worker, 'message', { signal: AbortSignal.timeout(longest) })) as [Judged]
      giveBack(worker)
      return judged
    } catch (error) {
      forget(worker)
      if (isOfDisk(error)) throw error
      return tooMuch()
    }
  })
}
