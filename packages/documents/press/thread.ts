import { Worker, type WorkerOptions } from 'node:worker_threads'

/** A thread that works on one message at a time. */
export interface Thread {
  /** What it answers. Rejects with what was thrown there, or where it died over the message. */
  readonly ask: (message: unknown) => Promise<unknown>
  readonly end: () => Promise<unknown>
}

/** What a thread's module answers each message with. */
export type Answer = { readonly value: unknown } | { readonly error: unknown }

interface Asked {
  readonly done: (value: unknown) => void
  readonly fail: (error: unknown) => void
}

/** Starts a thread; `ended` is told when it is there no more, for whatever reason. Only its work keeps the process running. */
export function startThread(script: URL, options: WorkerOptions, ended: () => void): Thread {
  const worker = new Worker(script, options)
  let asked: Asked | null = null
  let cause: unknown

  function settle(tell: (asked: Asked) => void): void {
    const one = asked
    asked = null
    worker.unref()
    if (one) tell(one)
  }

  worker.unref()
  worker.on('message', (answer: Answer) =>
    settle(({ done, fail }) => ('error' in answer ? fail(answer.error) : done(answer.value))),
  )
  worker.on('error', (error) => {
    cause = error
  })
  worker.on('exit', (code) => {
    ended()
    settle(({ fail }) => fail(new Error(`the thread ended (code ${code})`, { cause })))
  })
  return {
    ask: (message) =>
      new Promise((done, fail) => {
        worker.postMessage(message)
        asked = { done, fail }
        worker.ref()
      }),
    end: () => worker.terminate(),
  }
}
