/** How many may be in a room at the same time: in all, and from one address. */
export interface Rooms {
  /** Does the work where there is room for one more of this address; null where there is none. */
  readonly enter: <T>(address: string, work: () => Promise<T>) => Promise<{ readonly value: T } | null>
}

/** Bounds what a costly request can take of memory: slow ones, which a limit by the minute does not see, too. */
export function roomsFor(most: { readonly all: number; readonly each: number }): Rooms {
  const inside = new Map<string, number>()
  let all = 0
  return {
    enter: async (address, work) => {
      const mine = inside.get(address) ?? 0
      if (all >= most.all || mine >= most.each) return null
      all += 1
      inside.set(address, mine + 1)
      try {
        return { value: await work() }
      } finally {
        all -= 1
        const left = (inside.get(address) ?? 1) - 1
        if (left > 0) inside.set(address, left)
        else inside.delete(address)
      }
    },
  }
}
