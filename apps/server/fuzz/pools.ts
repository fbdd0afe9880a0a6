import type { Random } from './random.ts'

/** Real values by what they are called: parameters as `cases.id`, members of bodies as `item`. */
export type Pools = Readonly<Record<string, readonly string[]>>

const parts = ['2026-11-23', '0000-01-01', '9999-12-31', '', '1', '-1', '1e9', 'x', '\u0000'] as const
const ids = ['0193aaaa-0000-7000-8000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const
const instants = [
  '2026-11-23T04:00:00.000Z',
  '0000-01-01T00:00:00.000Z',
  '+275760-09-13T00:00:00.000Z',
] as const

/** A cursor as lists make them, of parts that no list has. */
export function cursor(random: Random): string {
  const any = () => random.pick<unknown>([...parts, ...ids, ...instants, null, 7])
  const key = Array.from({ length: 1 + random.int(4) }, any)
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** One real value of this name, where there is one. */
export function known(random: Random, pools: Pools, name: string): string | undefined {
  const pool = Object.hasOwn(pools, name) ? pools[name] : undefined
  return pool && pool.length > 0 ? pool[random.int(pool.length)] : undefined
}
