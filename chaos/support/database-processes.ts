import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { databaseOf } from './open-kept.ts'

/** The process of the built-in database server of a data folder. */
export async function postmaster(data: string): Promise<number> {
  const text = await readFile(join(data, 'postgres', 'cluster', 'postmaster.pid'), 'utf8')
  return Number(text.split('\n')[0])
}

/** A process of the database server that works for the program at this moment, any of them; 0 when there is none. */
export async function someBackend(data: string): Promise<number> {
  const client = new pg.Client({ connectionString: await databaseOf(data) })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<{ pid: number }>(
      `select pid from pg_stat_activity where application_name like 'xinban%' and backend_type = 'client backend'
        order by state = 'active' desc, random() limit 1`,
    )
    return rows[0]?.pid ?? 0
  } finally {
    await client.end()
  }
}
