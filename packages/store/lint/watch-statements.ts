import { loadModule } from 'libpg-query'
import pg from 'pg'
import { afterAll } from 'vitest'
import { SERVER } from '../testing.ts'
import { lintSql } from './lint-sql.ts'
import { readVolatility } from './volatility.ts'

const watched = globalThis as { xinbanStatements?: Promise<string[]> }

function isOurs(client: pg.Client): boolean {
  const { connectionParameters } = client as unknown as {
    connectionParameters?: { application_name?: string }
  }
  return connectionParameters?.application_name === 'xinban'
}

async function watch(): Promise<string[]> {
  const client = new pg.Client({ connectionString: process.env[SERVER] })
  await client.connect()
  const volatilityOf = await readVolatility(client).finally(() => client.end())
  await loadModule()
  const found: string[] = []
  const seen = new Set<string>()
  const lint = (text: string, name: string | undefined) => {
    try {
      return lintSql(text, name, volatilityOf)
    } catch {
      return ['no statement that the parser knows']
    }
  }
  const look = (text: string, name: string | undefined) => {
    if (seen.has(text)) return
    seen.add(text)
    const faults = lint(text, name)
    if (faults.length > 0) found.push([...faults, name ?? '', text].join('\n'))
  }
  const send = pg.Client.prototype.query as (...args: unknown[]) => unknown
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first] = args
    const { text, name } = (typeof first === 'string' ? { text: first } : first) as pg.QueryConfig
    if (typeof text === 'string' && isOurs(this)) look(text, name)
    return send.apply(this, args)
  } as typeof pg.Client.prototype.query
  return found
}

/**
 * Watches every statement that the application sends while tests run (vitest: setupFiles), also those that Kysely makes, and fails
 * the file of tests in which one breaks the rules for statements. What a test sends itself, as the owner, is its own.
 */
export function watchedStatements(): Promise<string[]> {
  watched.xinbanStatements ??= watch()
  return watched.xinbanStatements
}

const found = await watchedStatements()

afterAll(() => {
  const faults = found.splice(0)
  if (faults.length > 0) throw new Error(`Statements break the rules of the store:\n\n${faults.join('\n\n')}`)
})
