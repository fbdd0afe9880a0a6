import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { spellings } from './seeds.fixture.ts'

/** What was found where: the place and the name of the value. */
export type Leaks = ReadonlySet<string>

/** Every column of every table of every schema as one text, by `schema.table.column`: what a dump holds. */
export async function dumpedColumns(url: string): Promise<Map<string, string>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const tables = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
    )
    const columns = new Map<string, string>()
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ row: Record<string, unknown> }>(
        `select row_to_json(t) as row from ${name} t`,
      )
      for (const { row } of rows)
        for (const [column, value] of Object.entries(row)) {
          const place = `${name}.${column}`
          columns.set(place, `${columns.get(place) ?? ''}${JSON.stringify(value)}\n`)
        }
    }
    return columns
  } finally {
    await client.end()
  }
}

/** Which of the values stand in which of the texts, in any spelling; as `place: value`. */
export function leaksIn(texts: ReadonlyMap<string, string>, values: ReadonlyMap<string, string>): Leaks {
  const spelled = [...values].map(([name, value]) => [name, spellings(value)] as const)
  const found = [...texts].flatMap(([place, text]) =>
    spelled.filter(([, ways]) => ways.some((way) => text.includes(way))).map(([name]) => `${place}: ${name}`),
  )
  return new Set(found)
}

/** The files in a folder, by path, without those in the folders named. */
export async function filesIn(folder: string, without: readonly string[] = []): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !without.some((one) => path.startsWith(join(folder, one))))
}

/** Which of the values stand as they are in the bytes of these files; as `file: value`. */
export async function leaksInFiles(
  paths: readonly string[],
  values: ReadonlyMap<string, string>,
): Promise<Leaks> {
  const found = new Set<string>()
  for (const path of paths) {
    const bytes = await readFile(path)
    for (const [name, value] of values) if (bytes.includes(value)) found.add(`${path}: ${name}`)
  }
  return found
}
