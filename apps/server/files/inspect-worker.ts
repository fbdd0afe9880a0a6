import { readFile } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import { judgeFile } from './judge-file.ts'

/** What the worker is asked. */
export interface Asked {
  readonly path: string
  readonly name: string
}

// An error ends the worker; `inspect` hears of it and begins another.
parentPort?.on('message', async ({ path, name }: Asked) => {
  parentPort?.postMessage(await judgeFile(await readFile(path), name))
})
