import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { plainClient } from './snapshot.ts'
import { quoted, type TableShape, tableShapes } from './table-shape.ts'

/** Filling a database that has its tables and no rows: everything is there at `end`, or nothing. */
export interface Filling {
  /** Puts lines in, as a snapshot gave them. */
  readonly put: (table: TableShape, lines: Buffer) => Promise<void>
  readonly count: (table: TableShape) => Promise<number>
  /** What a query answers in the middle of it. */
  readonly query: pg.Client['query']
}

/** The tables that hold rows already; the region's entry is made with the tables and counts for nothing. */
export async function filledTables(ownerUrl: string): Promise<string[]> {
  const client = await plainClient(ownerUrl)
  try {
    const filled: string[] = []
    for (const table of await tableShapes(client)) {
      if (table.name === 'public.region') continue
      const { rows } = await client.query(`select exists (select from ${quotedName(table)}) as filled`)
      if (rows[0]?.filled) filled.push(table.name)
    }
    return filled
  } finally {
    await client.end()
  }
}

function quotedName(table: TableShape): string {
  return quoted(table).split(' (')[0] ?? ''
}

/** Numbers that the queue counts go on behind those that are there; who worked on a job then does not now. */
const queueGoesOn = [
  `select setval(pg_get_serial_sequence(format('graphile_worker.%I', t), 'id'), n, true)
    from (select '_private_jobs' as t, max(id)::bigint as n from graphile_worker._private_jobs
      union all select '_private_tasks', max(id) from graphile_worker._private_tasks
      union all select '_private_job_queues', max(id) from graphile_worker._private_job_queues) as q
    where n is not null`,
  'update graphile_worker._private_jobs set locked_at = null, locked_by = null where locked_by is not null',
  'update graphile_worker._private_job_queues set locked_at = null, locked_by = null where locked_by is not null',
]

/** Fills a database by `work`, in one transaction: where it throws, the database stays empty. */
export async function fill(ownerUrl: string, work: (filling: Filling) => Promise<void>): Promise<void> {
  const client = await plainClient(ownerUrl)
  try {
    await client.query('begin')
    await client.query('delete from region')
    await work({
      put: (table, lines) =>
        pipeline(Readable.from([lines]), client.query(copyFrom(`copy ${quoted(table)} from stdin`))),
      count: async (table) => {
        const { rows } = await client.query(`select count(*)::float8 as rows from ${quotedName(table)}`)
        return rows[0]?.rows ?? 0
      },
      query: client.query.bind(client) as pg.Client['query'],
    })
    for (const text of queueGoesOn) await client.query(text)
    await client.query('commit')
    await client.query('analyze')
  } finally {
    await client.end()
  }
}
