/** The clock of a process: real time, and in demo mode by how much it was moved ahead. */
export interface Clock {
  /** An instant in UTC. */
  readonly now: () => string
  /** Milliseconds ahead of real time. */
  readonly ahead: () => number
  /** Sets how far ahead it is; a clock never goes back. */
  readonly moveTo: (ahead: number) => void
}

/** A clock on top of another one, which tells real time. */
export function clockOn(real: () => string): Clock {
  let offset = 0
  return {
    now: () => new Date(Date.parse(real()) + offset).toISOString(),
    ahead: () => offset,
    moveTo: (ahead) => {
      offset = Math.max(offset, ahead)
    },
  }
}
