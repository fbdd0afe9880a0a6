/** A stream of numbers from 0 up to 1 (mulberry32): the same for the same seed. */
export type Random = () => number

/** The stream of one case or person of a seeding. */
export function randomOf(seed: number, index: number): Random {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** One of a list. */
export function pick<T>(random: Random, list: readonly T[]): T {
  const found = list[Math.floor(random() * list.length)]
  if (found === undefined) throw new RangeError('nothing to pick from')
  return found
}

/** One of a list, each as often as its weight says; `sums` are the weights added up. */
export function pickWeighted<T>(random: Random, list: readonly T[], sums: readonly number[]): T {
  const wanted = random() * (sums.at(-1) ?? 0)
  const found = list[sums.findIndex((sum) => wanted < sum)]
  if (found === undefined) throw new RangeError('nothing to pick from')
  return found
}
