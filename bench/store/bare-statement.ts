import { newId } from '@xinban/store/ids'
import type pg from 'pg'
import type { StoredRow, WrittenRows } from './written-rows.ts'

/** The types of all columns, by `table.column`. */
export type ColumnTypes = ReadonlyMap<string, string>

/** Reads the types of all columns. */
export async function columnTypes(owner: pg.Client): Promise<ColumnTypes> {
  const { rows } =
    await owner.query(`select attrelid::regclass || '.' || attname as name, format_type(atttypid, atttypmod) as type
    from pg_attribute where attnum > 0 and not attisdropped and attrelid in (
      select oid from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r')`)
  return new Map(rows.map(({ name, type }) => [name, type]))
}

/** A value in which ids or a licence's number stand that are other ones each time, or one that is always the same. */
type Cell = { readonly parts: readonly string[] } | { readonly fixed: unknown }

const ids = /([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|ZH\d{16}[0-9A-Z])/

function cellOf(value: unknown): Cell {
  const text =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? JSON.stringify(value) : value
  if (typeof text !== 'string') return { fixed: text }
  const parts = text.split(ids)
  return parts.length > 1 ? { parts } : { fixed: text }
}

/** One prepared statement with the values of one command. */
export interface BareStatement {
  readonly name: string
  readonly text: string
  /** It gives a number, which is taken from the counter before. */
  readonly takesNumber: boolean
  /** The values for a case; other ids are new ones. */
  readonly values: (caseId: string) => unknown[]
}

/** Collects the values of a statement while its text is written. */
class Cells {
  readonly all: Cell[] = []
  readonly #types: ColumnTypes
  constructor(types: ColumnTypes) {
    this.#types = types
  }

  add(column: string, value: unknown): string {
    const type = this.#types.get(column) ?? column
    // Lists are JSON in a column of JSON, and PostgreSQL's own lists in others.
    this.all.push(cellOf(Array.isArray(value) && type === 'jsonb' ? JSON.stringify(value) : value))
    return `$${this.all.length}::${type}`
  }

  row(table: string, row: StoredRow): string {
    return `(${Object.entries(row)
      .map(([name, value]) => this.add(`${table}.${name}`, value))
      .join(', ')})`
  }
}

function insertOf(cells: Cells, table: string, rows: readonly StoredRow[]): string {
  const names = Object.keys(rows[0] ?? {})
  const values = rows.map((row) => cells.row(table, row)).join(', ')
  const insert = `insert into ${table} (${names.join(', ')}) values ${values}`
  if (table !== 'task') return insert
  const again = names.map((name) => `${name} = excluded.${name}`).join(', ')
  return `${insert} on conflict (region_code, case_id, key) do update set ${again}`
}

/** All that one command wrote, as one statement written by hand: no reading, no rules, no empty parts. */
export function bareStatement(
  name: string,
  written: WrittenRows,
  modelId: string,
  types: ColumnTypes,
): BareStatement {
  const cells = new Cells(types)
  const set = Object.entries(written.changed).map(
    ([column, value]) => `${column} = ${cells.add(`approval_case.${column}`, value)}`,
  )
  const region = cells.add('text', [...written.tables.values()][0]?.[0]?.region_code)
  const id = cells.add('uuid', modelId)
  const update = `update approval_case set ${set.join(', ')}
    where region_code = ${region} and id = ${id} and version = ${cells.add('int', written.version)} returning id`
  const inserts = [...written.tables].map(
    ([table, rows]) => `new_${table} as (${insertOf(cells, table, rows)})`,
  )
  const specs = written.jobs.map(
    ({ task, payload, key }) =>
      `(${cells.add('text', task)}, ${cells.add('json', payload)}, null, null, null, ${cells.add('text', key)}, null, null)`,
  )
  const jobs =
    specs.length > 0
      ? `(select count(*) from graphile_worker.add_jobs(array[${specs.join(', ')}]::graphile_worker.job_spec[]))`
      : '0'
  const text = `with changed as (${update}), ${inserts.join(', ')} select (select count(*) from changed)::int as changed, ${jobs} as jobs`
  return {
    name,
    text,
    takesNumber: written.tables.has('licence'),
    values: (caseId) => valuesFor(cells.all, modelId, caseId),
  }
}

function valuesFor(cells: readonly Cell[], modelId: string, caseId: string): unknown[] {
  const known = new Map([[modelId, caseId]])
  const other = (id: string): string => {
    const fresh = known.get(id) ?? newId()
    known.set(id, fresh)
    return fresh
  }
  return cells.map((cell) =>
    'fixed' in cell ? cell.fixed : cell.parts.map((part, at) => (at % 2 === 1 ? other(part) : part)).join(''),
  )
}
