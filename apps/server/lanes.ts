/** Runs work a few at a time; what comes meanwhile waits in line, in its order. */
export interface Lanes {
  /** Rejects with the signal's reason where it is aborted while the work still waits in line. */
  readonly run: <T>(work: () => Promise<T>, signal?: AbortSignal) => Promise<T>
}

/** As many lanes as the machine, or the other side, bears. */
export function lanesOf(count: number): Lanes {
  const line: (() => void)[] = []
  let free = count
  const turn = (signal?: AbortSignal) =>
    new Promise<void>((go, fail) => {
      const leave = () => {
        line.splice(line.indexOf(step), 1)
        fail(signal?.reason)
      }
      const step = () => {
        signal?.removeEventListener('abort', leave)
        go()
      }
      signal?.addEventListener('abort', leave, { once: true })
      line.push(step)
    })
  return {
    run: async (work, signal) => {
      signal?.throwIfAborted()
      if (free > 0) free -= 1
      else await turn(signal)
      try {
        return await work()
      } finally {
        // The lane goes to the next in line without being free in between: nobody overtakes.
        const next = line.shift()
        if (next) next()
        else free += 1
      }
    },
  }
}
