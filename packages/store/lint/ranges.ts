import { notSharded } from '../check-schema.ts'
import { list, nodesIn, part, type TableStatement, type Tree, text, words } from './tree.ts'

/** A table, or what stands for one, in a statement. */
interface Range {
  readonly name: string
  readonly alias: string
  readonly sharded: boolean
  /** Its rows are of one region already: made by a statement that is looked at by itself. */
  readonly held: boolean
}

/** A condition that rows have to meet, or tables that are joined on region_code. */
export interface Condition {
  /** What has to be true; or the aliases of tables that `using (region_code)` joins. */
  readonly is: unknown
  readonly same: readonly string[]
  /** The tables whose rows it bounds: of an outer join those that may be missing; null: all. */
  readonly bounds: readonly string[] | null
}

/** What one statement reads and changes, and the conditions of its joins. */
export interface Scope {
  readonly tables: readonly Range[]
  readonly conditions: readonly Condition[]
}

/** The names that common tables have given, and whether their rows are of one region. */
export type Named = ReadonlyMap<string, boolean>

/** Every table of ours is sharded, but for those that are listed: the check of the schema holds that. */
export function isSharded(table: Tree, named: Named): boolean {
  const schema = text(table, 'schemaname')
  const name = text(table, 'relname')
  if (schema !== '' && schema !== 'public') return false
  if (schema === '' && (named.has(name) || name.startsWith('pg_'))) return false
  return !notSharded.includes(name)
}

/** True when rows that a statement gives come from tables of a region, or from parameters: then they are of that one. */
export function isOfRegion(statement: unknown, named: Named): boolean {
  return [...nodesIn(statement)].some(
    ({ kind, tree }) =>
      kind === 'ParamRef' ||
      (kind === 'RangeVar' && (isSharded(tree, named) || named.get(text(tree, 'relname')) === true)),
  )
}

function tableOf(table: Tree, named: Named): Range {
  const name = text(table, 'relname')
  const alias = text(part(table, 'alias'), 'aliasname') || name
  const sharded = isSharded(table, named)
  return { name, alias, sharded, held: !('schemaname' in table) && named.get(name) === true }
}

/** The sides of an outer join whose rows its condition bounds. */
function boundBy(join: Tree, left: Scope, right: Scope): readonly string[] | null {
  const names = ({ tables }: Scope) => tables.map(({ alias }) => alias)
  switch (text(join, 'jointype')) {
    case 'JOIN_LEFT':
      return names(right)
    case 'JOIN_RIGHT':
      return names(left)
    case 'JOIN_FULL':
      return []
    default:
      return null
  }
}

function joinOf(join: Tree, named: Named): Scope {
  const left = scopeOf(join.larg, named)
  const right = scopeOf(join.rarg, named)
  const tables = [...left.tables, ...right.tables]
  const using = words(join, 'usingClause').includes('region_code')
  const same = using ? tables.map(({ alias }) => alias) : []
  const on: Condition = { is: join.quals, same, bounds: boundBy(join, left, right) }
  return { tables, conditions: [...left.conditions, ...right.conditions, on] }
}

function scopeOf(value: unknown, named: Named): Scope {
  const sample = part(value, 'RangeTableSample')
  if ('relation' in sample) return scopeOf(sample.relation, named)
  const table = part(value, 'RangeVar')
  if ('relname' in table) return { tables: [tableOf(table, named)], conditions: [] }
  const join = part(value, 'JoinExpr')
  if ('larg' in join) return joinOf(join, named)
  const query = part(value, 'RangeSubselect')
  const alias =
    text(part(query, 'alias'), 'aliasname') || text(part(part(value, 'RangeFunction'), 'alias'), 'aliasname')
  const held = isOfRegion(query.subquery, named)
  return { tables: [{ name: '', alias, sharded: false, held }], conditions: [] }
}

/** The tables of one statement, without those of the statements inside of it. */
export function rangesOf(kind: TableStatement, statement: Tree, named: Named): Scope {
  const sources = [...list(statement, 'fromClause'), ...list(statement, 'usingClause')].map((one) =>
    scopeOf(one, named),
  )
  const changes = kind === 'UpdateStmt' || kind === 'DeleteStmt'
  const target = changes ? [tableOf(part(statement, 'relation'), named)] : []
  return {
    tables: [...target, ...sources.flatMap((one) => one.tables)],
    conditions: [
      { is: statement.whereClause, same: [], bounds: null },
      ...sources.flatMap((one) => one.conditions),
    ],
  }
}
