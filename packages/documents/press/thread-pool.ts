import type { Thread } from './thread.ts'

/** How a pool's threads are started, and how many of what there may be. */
export interface PoolSettings {
  readonly start: (ended: () => void) => Thread
  readonly most: number
  readonly mostWaiting: number
  /** Milliseconds after which a thread without work ends; the last one stays. */
  readonly idle: number
  /** What is thrown where too much waits. */
  readonly busy: () => Error
}

/** Threads that share the work. */
export interface ThreadPool {
  /** What a thread answers. Rejects with what was thrown there, where it died over it, or where too much waits. */
  readonly run: (message: unknown) => Promise<unknown>
  /** Ends the threads; what is not answered by then rejects. */
  readonly stop: () => Promise<void>
}

interface Task {
  readonly message: unknown
  readonly done: (answer: unknown) => void
  readonly fail: (error: unknown) => void
}

/** The threads of a pool and which of them rest: they start when they are needed, and one that died is not there any more. */
function crew({ start, most, idle }: PoolSettings) {
  const all = new Set<Thread>()
  const resting = new Map<Thread, NodeJS.Timeout>()

  function begin(): Thread | undefined {
    if (all.size >= most) return undefined
    const thread = start(() => forget(thread))
    all.add(thread)
    return thread
  }

  function forget(thread: Thread): void {
    all.delete(thread)
    clearTimeout(resting.get(thread))
    resting.delete(thread)
  }

  function dismiss(thread: Thread): void {
    if (all.size === 1) return
    forget(thread)
    void thread.end()
  }

  /** One that can work now; the one that worked last, so that those that are too many come to rest. */
  function take(): Thread | undefined {
    const last = [...resting.keys()].at(-1)
    if (!last) return begin()
    clearTimeout(resting.get(last))
    resting.delete(last)
    return last
  }

  function give(thread: Thread): void {
    if (all.has(thread)) resting.set(thread, setTimeout(() => dismiss(thread), idle).unref())
  }

  return { take, give, end: () => Promise.all([...all].map((thread) => thread.end())) }
}

/** Opens a pool without threads: each starts when there is work for it. */
export function threadPool(settings: PoolSettings): ThreadPool {
  const threads = crew(settings)
  const waiting: Task[] = []
  let stopped = false

  async function work(thread: Thread, { message, done, fail }: Task): Promise<void> {
    const tell = await thread.ask(message).then(
      (answer) => () => done(answer),
      (error: unknown) => () => fail(error),
    )
    // First the thread is free again: whoever is told may have more work for it.
    threads.give(thread)
    next()
    tell()
  }

  function next(): void {
    const thread = waiting.length > 0 && !stopped ? threads.take() : undefined
    const task = thread && waiting.shift()
    if (!thread || !task) return
    void work(thread, task)
    next()
  }

  return {
    run: (message) =>
      new Promise((done, fail) => {
        if (stopped) return fail(new Error('the threads are stopped'))
        if (waiting.length >= settings.mostWaiting) return fail(settings.busy())
        waiting.push({ message, done, fail })
        next()
      }),
    stop: async () => {
      stopped = true
      for (const { fail } of waiting.splice(0)) fail(new Error('the threads are stopped'))
      await threads.end()
    },
  }
}
