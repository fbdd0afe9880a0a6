import type pg from 'pg'

/** A row as the database writes it in JSON. */
export type StoredRow = Readonly<Record<string, unknown>>

/** What one command wrote, by table; the case with the columns that changed. */
export interface WrittenRows {
  readonly changed: StoredRow
  readonly version: number
  readonly tables: ReadonlyMap<string, readonly StoredRow[]>
  readonly jobs: readonly { readonly task: string; readonly payload: unknown; readonly key: string }[]
}

const tables = [
  'event',
  'task',
  'message',
  'delivery',
  'request',
  'audit',
  'licence',
  'credit',
  'parcel',
  'public_decision',
] as const

/** The case as it stands. */
export async function caseRow(owner: pg.Client, id: string): Promise<StoredRow> {
  const { rows } = await owner.query('select to_json(c) as row from approval_case c where id = $1', [id])
  return rows[0].row
}

/** What the last command on this case wrote: everything that bears its transaction's number. */
export async function writtenRows(owner: pg.Client, id: string, before: StoredRow): Promise<WrittenRows> {
  const after = await caseRow(owner, id)
  const same = 'xmin = (select xmin from approval_case where id = $1)'
  const found = new Map<string, StoredRow[]>()
  for (const table of tables) {
    const { rows } = await owner.query(`select to_json(t) as row from ${table} t where t.${same}`, [id])
    if (rows.length > 0)
      found.set(
        table,
        rows.map(({ row }) => row),
      )
  }
  const jobs = await owner.query(
    `select (select identifier from graphile_worker._private_tasks t where t.id = j.task_id) as task, payload, key
      from graphile_worker._private_jobs j where j.${same}`,
    [id],
  )
  const changed = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]),
  )
  return {
    changed: Object.fromEntries(changed),
    version: Number(before.version),
    tables: found,
    jobs: jobs.rows,
  }
}
