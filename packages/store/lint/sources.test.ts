import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { loadModule } from 'libpg-query'
import pg from 'pg'
import { beforeAll, expect, it } from 'vitest'
import { SERVER } from '../testing.ts'
import type { VolatilityOf } from './effects.ts'
import { lintSql } from './lint-sql.ts'
import { readVolatility } from './volatility.ts'

const root = resolve(import.meta.dirname, '../../..')
const ofTests = /\.test\.ts$|\.fixture\.ts$|\/testing\/|\/testing\.ts$|\/test-setup\.ts$|\/lint\//

/** What a source may say although a rule is against it. */
const allowed: readonly string[] = [
  // Migrations wait for each other: no statement of a running server does.
  'packages/store/migrate.ts: rule 4: pg_advisory_lock',
]

const sources = ['packages/store', 'apps/server'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(root, folder, name))
    .filter((path) => path.endsWith('.ts') && !path.includes('node_modules') && !ofTests.test(path)),
)

let volatilityOf: VolatilityOf
beforeAll(async () => {
  const client = new pg.Client({ connectionString: process.env[SERVER] })
  await client.connect()
  volatilityOf = await readVolatility(client).finally(() => client.end())
  await loadModule()
})

const literals = /`((?:[^`\\]|\\.)*)`|'((?:[^'\\\n]|\\.)*)'/g
const begins = /^\s*(select|with \w+|insert into|update|delete from|truncate|lock|merge|listen|notify)\s/i

const migrations = join(root, 'packages/store/migrations')
const tables = new Set(
  readdirSync(migrations)
    .flatMap((name) => [...readFileSync(join(migrations, name), 'utf8').matchAll(/create table (\w+)/g)])
    .map(([, name = '']) => name),
)

/** A part of a statement that is put together reads what other parts of it made; that is seen when it is sent. */
function isOfPart(fault: string): boolean {
  const name = /^rule 3: (\w+).* without region_code = /.exec(fault)?.[1]
  return name !== undefined && !tables.has(name)
}

/** The statements that are written out in a source; one that is put together is seen when it is sent. */
function statementsIn(source: string): string[] {
  return [...source.matchAll(literals)]
    .map(([, long, short]) => long ?? short ?? '')
    .filter((text) => begins.test(text) && !text.includes('${'))
}

function faultsOf(text: string): string[] {
  try {
    return lintSql(text, undefined, volatilityOf).filter((fault) => !isOfPart(fault))
  } catch {
    // Words that only begin like a statement.
    return []
  }
}

it('every statement that is written out keeps the rules, also one that no test sends', () => {
  const found = sources.flatMap((path) => {
    const statements = statementsIn(readFileSync(path, 'utf8'))
    return statements.map((text) => ({ path: relative(root, path), text, faults: faultsOf(text) }))
  })
  expect(tables).toContain('approval_case')
  expect(found.length).toBeGreaterThan(40)
  const faults = found.flatMap(({ path, text, faults }) =>
    faults.filter((what) => !allowed.includes(`${path}: ${what}`)).map((what) => `${path}: ${what}\n${text}`),
  )
  expect(faults).toEqual([])
})

it('rule 7: errors are told by SQLSTATE, never by the name of a constraint or by their words', () => {
  const byName =
    /\.constraint\b|['"]constraint['"] in |\.message\.(includes|match|startsWith)\([^)]*(unique|duplicate|violates)/
  const found = sources.filter((path) => byName.test(readFileSync(path, 'utf8')))
  expect(found.map((path) => relative(root, path))).toEqual([])
})
