import type pg from 'pg'

/** A table as a backup holds it: its name with the schema, and the columns whose values are kept. */
export interface TableShape {
  readonly name: string
  readonly columns: readonly string[]
}

/**
 * Sign-ins end with a backup: a session that was closed since must not come back. Migrations come with the program, and who
 * works on jobs is told by whoever does.
 */
const leftOut: readonly string[] = [
  'public.session',
  'public.migration',
  'public.job_worker',
  'graphile_worker.migrations',
]

interface Described extends TableShape {
  /** The tables that its foreign keys point to. */
  readonly needs: readonly string[]
}

/** Of the queue's tables those that hold rows; columns that the database computes are left to it. */
const describe = `
  select format('%s.%s', n.nspname, c.relname) as name,
    array(select a.attname::text from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
    array(select format('%s.%s', fn.nspname, f.relname) from pg_constraint k
      join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
      where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as needs
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('public', 'graphile_worker') and c.relkind in ('r', 'p')
  order by n.nspname desc, c.relname`

/** Each after the tables that its foreign keys point to. */
function inOrder(tables: readonly Described[]): TableShape[] {
  const done: TableShape[] = []
  const waiting = [...tables]
  while (waiting.length > 0) {
    const open = new Set(waiting.map(({ name }) => name))
    const next = waiting.findIndex(({ needs }) => !needs.some((name) => open.has(name)))
    const [table] = waiting.splice(Math.max(0, next), 1)
    if (!table || next === -1) throw new Error('foreign keys go in a circle; no table can be filled first')
    done.push({ name: table.name, columns: table.columns })
  }
  return done
}

/** The tables of the database that a backup holds, in an order in which they can be filled. */
export async function tableShapes(client: Pick<pg.Client, 'query'>): Promise<TableShape[]> {
  const { rows } = await client.query<Described>(describe)
  return inOrder(rows.filter(({ name }) => !leftOut.includes(name)))
}

/** A table and its columns as SQL text. */
export function quoted({ name, columns }: TableShape): string {
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
  return `${name.split('.').map(quote).join('.')} (${columns.map(quote).join(', ')})`
}
