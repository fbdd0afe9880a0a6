import type pg from 'pg'
import { caseRow, writtenRows } from '../store/written-rows.ts'
import type { DbosStep } from './dbos.ts'

async function lastOf(owner: pg.Client, table: 'draft' | 'case_file', id: string): Promise<unknown[]> {
  const order = table === 'draft' ? 'version' : 'id'
  const { rows } = await owner.query(
    `select to_json(t) as row from ${table} t where case_id = $1 order by ${order} desc limit 1`,
    [id],
  )
  return rows.map(({ row }) => row)
}

/** What the request that was just answered left in the database: the state of the case, and all other rows. */
export async function keptBy(owner: pg.Client, id: string, name: string): Promise<DbosStep> {
  const { rows } = await owner.query('select state::text as state from approval_case where id = $1', [id])
  const state: string = rows[0].state
  const json = (all: readonly unknown[]) => all.map((one) => JSON.stringify(one))
  if (name === 'draft') return { name, state, rows: json(await lastOf(owner, 'draft', id)) }
  if (name.startsWith('upload')) return { name, state, rows: json(await lastOf(owner, 'case_file', id)) }
  const written = await writtenRows(owner, id, await caseRow(owner, id))
  return { name, state, rows: json([...[...written.tables.values()].flat(), ...written.jobs]) }
}

/** What the applicant filled in, as it is handed in: the input of a workflow. */
export function formOf(steps: readonly (readonly DbosStep[])[]): string {
  return (
    steps
      .flat()
      .find(({ name }) => name === 'draft')
      ?.rows.join() ?? ''
  )
}
