import type { Db } from './db.ts'
import { type SealedColumn, sealedColumns } from './sealed-columns.ts'
import { retried } from './unavailable.ts'

/** Rows that are sealed anew by one statement. */
const BATCH = 100

/** How many values of a column a key sealed. */
export interface KeyCount {
  readonly key: string
  readonly table: string
  readonly column: string
  readonly values: number
}

/** Counts what each key sealed, by column; reads every row. */
export async function countKeys(db: Db): Promise<KeyCount[]> {
  const counts: KeyCount[] = []
  for (const { table, column } of sealedColumns) {
    const { rows } = await retried(() =>
      db.pool.query<{ key: string; values: number }>(
        `select m[1] as key, count(*)::int as values
          from ${table}, regexp_matches(${column}::text, 'enc:([\\w-]+):', 'g') as m
          where region_code = $1 group by 1 order by 1`,
        [db.region],
      ),
    )
    counts.push(...rows.map((row) => ({ ...row, table, column })))
  }
  return counts
}

interface Row {
  readonly place: readonly string[]
  readonly value: unknown
}

type Anew = NonNullable<SealedColumn['anew']>

/** The next rows that hold something in clear, or sealed by another key than the current one. */
async function nextRows(
  db: Db,
  { table, column }: SealedColumn,
  { key, clear }: Anew,
  after: readonly string[] | null,
): Promise<Row[]> {
  const names = key.map(([name]) => name).join(', ')
  const from = key.map(([, type], index) => `$${index + 4}::${type}`).join(', ')
  const behind = after === null ? '' : `and (${names}) > (${from})`
  const { rows } = await retried(() =>
    db.pool.query<Row>(
      `select array[${key.map(([name]) => `${name}::text`).join(', ')}] as place, ${column} as value from ${table}
        where region_code = $1 and (position($2 in ${column}::text) = 0 or ${clear}) ${behind}
        order by ${names} limit $3`,
      [db.region, `enc:${db.keys.current}:`, BATCH, ...(after ?? [])],
    ),
  )
  return rows
}

/** Puts new values where the old ones still stand: who changed a row meanwhile has sealed it by themselves. */
async function replace(
  db: Db,
  { table, column }: SealedColumn,
  { key, type, seal }: Anew,
  rows: readonly Row[],
): Promise<number> {
  const values = rows.map(({ place, value }) => ({ place, old: value, new: seal(db.keys, value) }))
  const same = key.map(([name, kind], index) => `t.${name} = (r.place ->> ${index})::${kind}`).join(' and ')
  const { rowCount } = await retried(() =>
    db.pool.query(
      `update ${table} as t set ${column} = r.new
        from jsonb_to_recordset($2::jsonb) as r(place jsonb, old ${type}, new ${type})
        where t.region_code = $1 and ${same} and t.${column} = r.old`,
      [db.region, JSON.stringify(values)],
    ),
  )
  return rowCount ?? 0
}

/** How many rows of a table were sealed anew. */
export interface Resealed {
  readonly table: string
  readonly rows: number
}

/**
 * Seals the rows that may change with the current key, and what earlier versions left in clear in them, in batches, while
 * servers work: a row that a command changes at the same moment is left to it.
 */
export async function reseal(db: Db): Promise<Resealed[]> {
  const done: Resealed[] = []
  for (const sealed of sealedColumns) {
    const { anew, table } = sealed
    if (!anew) continue
    let count = 0
    let after: readonly string[] | null = null
    for (;;) {
      const rows: Row[] = await nextRows(db, sealed, anew, after)
      if (rows.length === 0) break
      count += await replace(db, sealed, anew, rows)
      after = rows.at(-1)?.place ?? null
    }
    done.push({ table, rows: count })
  }
  return done
}
