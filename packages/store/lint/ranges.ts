import { notSharded } from '../check-schema.ts'
import { list, part, type TableStatement, type Tree, text, words } from './tree.ts'

/** A table, or what stands for one, in a statement. */
interface Range {
  readonly name: string
  readonly alias: string
  readonly sharded: boolean
}

/** What one statement reads and changes, and the conditions of its joins. */
export interface Scope {
  readonly tables: readonly Range[]
  readonly conditions: readonly unknown[]
  /** Tables that `using (region_code)` joins. */
  readonly joined: readonly string[][]
  readonly isSharded: (table: Tree) => boolean
}

/** Every table of ours is sharded, but for those that are listed: the check of the schema holds that. */
function isSharded(table: Tree, named: ReadonlySet<string>): boolean {
  const schema = text(table, 'schemaname')
  const name = text(table, 'relname')
  if (schema !== '' && schema !== 'public') return false
  if (schema === '' && (named.has(name) || name.startsWith('pg_'))) return false
  return !notSharded.includes(name)
}

function empty(tables: readonly Range[]): Omit<Scope, 'isSharded'> {
  return { tables, conditions: [], joined: [] }
}

function rangeOf(value: unknown, named: ReadonlySet<string>): Omit<Scope, 'isSharded'> {
  const table = part(value, 'RangeVar')
  if ('relname' in table) return empty([tableOf(table, named)])
  const join = part(value, 'JoinExpr')
  if ('larg' in join) {
    const left = rangeOf(join.larg, named)
    const right = rangeOf(join.rarg, named)
    const tables = [...left.tables, ...right.tables]
    const using = words(join, 'usingClause').includes('region_code')
    return {
      tables,
      conditions: [...left.conditions, ...right.conditions, join.quals],
      joined: [...left.joined, ...right.joined, ...(using ? [tables.map(({ alias }) => alias)] : [])],
    }
  }
  const alias = text(part(part(value, 'RangeSubselect'), 'alias'), 'aliasname')
  const called = text(part(part(value, 'RangeFunction'), 'alias'), 'aliasname')
  return empty([{ name: '', alias: alias || called, sharded: false }])
}

function tableOf(table: Tree, named: ReadonlySet<string>): Range {
  const name = text(table, 'relname')
  return { name, alias: text(part(table, 'alias'), 'aliasname') || name, sharded: isSharded(table, named) }
}

/** The tables of one statement, without those of the statements inside of it. */
export function rangesOf(kind: TableStatement, statement: Tree, named: ReadonlySet<string>): Scope {
  const sources = [...list(statement, 'fromClause'), ...list(statement, 'usingClause')].map((one) =>
    rangeOf(one, named),
  )
  const changes = kind === 'UpdateStmt' || kind === 'DeleteStmt'
  const target = changes ? [tableOf(part(statement, 'relation'), named)] : []
  return {
    tables: [...target, ...sources.flatMap((one) => one.tables)],
    conditions: sources.flatMap((one) => one.conditions),
    joined: sources.flatMap((one) => one.joined),
    isSharded: (table) => isSharded(table, named),
  }
}
