import { Readable } from 'node:stream'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { quoted, type TableShape, tableShapes } from './table-shape.ts'

/** Which migrations made a database: ours by name and text, and the last one of the queue. */
export interface SchemaVersion {
  readonly migrations: readonly { readonly name: string; readonly sha256: string }[]
  readonly queue: number
}

/** A file that a row names, below the data folder. */
export interface NamedFile {
  readonly path: string
  readonly sha256: string
}

/** The database as it was at one moment, however long reading it takes and whatever is written meanwhile. */
export interface Snapshot {
  readonly schema: SchemaVersion
  readonly regions: readonly string[]
  readonly tables: readonly TableShape[]
  /** The rows of a table in PostgreSQL's own text form, a line each. */
  readonly rows: (table: TableShape) => Readable
  /** Ends the moment: nothing is held up any more. What the rows named is still told by `files`. */
  readonly end: () => Promise<void>
  /** The files that rows name. Call it after `end`. */
  readonly files: () => AsyncGenerator<NamedFile>
}

const FILES = 1_000

/** Kept by the server beyond the transaction, so that copying files for hours holds no old rows. */
const noteFiles = `declare named_files no scroll cursor with hold for
  select path, sha256 from case_file union select path, sha256 from document`

async function schemaOf(client: pg.Client): Promise<SchemaVersion> {
  const { rows } = await client.query('select name, sha256 from public.migration order by name')
  const queue = await client.query('select max(id)::int as last from graphile_worker.migrations')
  return { migrations: rows, queue: queue.rows[0]?.last ?? 0 }
}

async function* fetchFiles(client: pg.Client): AsyncGenerator<NamedFile> {
  for (;;) {
    const { rows } = await client.query<NamedFile>(`fetch ${FILES} from named_files`)
    yield* rows
    if (rows.length < FILES) return
  }
}

/** Texts of dates and numbers must not depend on how a server or user is set up. */
const plain = `set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set timezone = 'UTC'; set extra_float_digits = 1`

/** A connection of the owner for a backup or a restore: patient, and the same texts everywhere. */
export async function plainClient(ownerUrl: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: ownerUrl,
    application_name: 'xinban backup',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  })
  // One that breaks tells the statement that waits on it; without a listener it would end the process.
  client.on('error', () => undefined)
  await client.connect()
  await client.query(plain)
  return client
}

/** Opens a snapshot of a database, does the work with it, and closes it. */
export async function withSnapshot<T>(
  ownerUrl: string,
  work: (snapshot: Snapshot) => Promise<T>,
): Promise<T> {
  const client = await plainClient(ownerUrl)
  try {
    await client.query('begin transaction isolation level repeatable read read only')
    const schema = await schemaOf(client)
    const regions = await client.query<{ region_code: string }>('select region_code from region order by 1')
    await client.query(noteFiles)
    return await work({
      schema,
      regions: regions.rows.map((row) => row.region_code),
      tables: await tableShapes(client),
      rows: (table) => Readable.from(client.query(copyTo(`copy ${quoted(table)} to stdout`))),
      end: async () => void (await client.query('commit')),
      files: () => fetchFiles(client),
    })
  } finally {
    await client.end()
  }
}
