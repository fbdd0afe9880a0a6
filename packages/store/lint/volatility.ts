import type pg from 'pg'
import type { Volatility, VolatilityOf } from './effects.ts'

const names: Readonly<Record<string, Volatility>> = { i: 'immutable', s: 'stable', v: 'volatile' }

/** What the database says of its functions; of several with one name, that of the least calm. */
export async function readVolatility(client: Pick<pg.Client, 'query'>): Promise<VolatilityOf> {
  const { rows } = await client.query<{ name: string; volatility: string }>(
    'select proname as name, max(provolatile::text) as volatility from pg_proc group by proname',
  )
  const all = new Map(rows.map(({ name, volatility }) => [name, names[volatility]]))
  return (name) => all.get(name)
}
