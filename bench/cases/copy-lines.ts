import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

/** Lines in PostgreSQL's own text format, kept for many tables and sent table by table. */
export interface Copying {
  readonly add: (table: string, line: string) => void
  /** Sends what was added; waits for what was sent before, so that one load is made while another one is taken in. */
  readonly send: () => Promise<void>
  readonly end: () => Promise<void>
}

/** Foreign keys are not looked at, and a crash may lose the last rows: the rows are whole, and made anew in minutes. */
const hasty = 'set session_replication_role = replica; set synchronous_commit = off; set timezone = UTC'

async function sendTo(
  client: pg.Client,
  loads: readonly (readonly [string, readonly string[]])[],
): Promise<void> {
  for (const [table, lines] of loads) {
    const stream = client.query(copyFrom(`copy ${table} from stdin`))
    await pipeline([lines.join('')], stream)
  }
}

async function connected(ownerUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: ownerUrl })
  client.on('error', () => undefined)
  await client.connect()
  await client.query(hasty)
  return client
}

/** Connections at once, each with tables of its own: the server's part is the larger one. */
const AT_ONCE = 2

/** Opens connections of the owner for it. */
export async function openCopying(ownerUrl: string): Promise<Copying> {
  const clients = await Promise.all(Array.from({ length: AT_ONCE }, () => connected(ownerUrl)))
  let loads = new Map<string, string[]>()
  let sending: Promise<unknown> = Promise.resolve()
  const send = async () => {
    await sending
    const tables = [...loads]
    loads = new Map()
    const shares = clients.map((client, at) =>
      sendTo(
        client,
        tables.filter((_, index) => index % AT_ONCE === at),
      ),
    )
    sending = Promise.all(shares)
    // Whoever sends next, or ends, hears of it.
    sending.catch(() => undefined)
  }
  return {
    add: (table, line) => {
      const lines = loads.get(table)
      if (lines) lines.push(line)
      else loads.set(table, [line])
    },
    send,
    end: async () => {
      await send()
      await sending
      await Promise.all(clients.map((client) => client.end()))
    },
  }
}
