/** Choices that a seed decides: the same seed makes the same choices. */
export interface Random {
  /** A whole number from 0 up to, and without, `below`. */
  readonly int: (below: number) => number
  /** True this often, of 1. */
  readonly chance: (often: number) => boolean
  readonly pick: <T>(from: readonly [T, ...T[]]) => T
}

/** Choices from a seed of 32 bits, by a counter whose bits are mixed (murmur3's finaliser). */
export function randomOf(seed: number): Random {
  let count = seed >>> 0
  const next = () => {
    count = (count + 0x9e3779b9) >>> 0
    let bits = count
    bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
    return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32
  }
  const int = (below: number) => Math.floor(next() * below)
  return { int, chance: (often) => next() < often, pick: (from) => from[int(from.length)] ?? from[0] }
}
