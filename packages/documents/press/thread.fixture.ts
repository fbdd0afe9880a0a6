// A thread for tests: does what it is told, and says which one it is.
import { parentPort, threadId } from 'node:worker_threads'

/** What the thread is told: to answer, to wait until the gate's first number is not 0 and then answer, to throw, to die. */
export type Told = 'answer' | 'throw' | 'die' | { readonly gate: Int32Array }

function answer(told: Told): { value: number } | { error: Error } {
  if (told === 'die') process.exit(3)
  if (told === 'throw') return { error: new RangeError('as told') }
  if (told !== 'answer') Atomics.wait(told.gate, 0, 0)
  return { value: threadId }
}

parentPort?.on('message', (told: Told) => parentPort?.postMessage(answer(told)))
