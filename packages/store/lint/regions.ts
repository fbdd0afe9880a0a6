import { rangesOf, type Scope } from './ranges.ts'
import { list, nodesIn, part, type TableStatement, type Tree, tableStatement, text, words } from './tree.ts'

/** What a statement stands in: names of its common tables, and the outer tables that are of one region. */
interface Around {
  readonly named: ReadonlySet<string>
  readonly held: ReadonlySet<string>
}

const nothing: Around = { named: new Set(), held: new Set() }

function isParameter(value: unknown): boolean {
  const cast = part(value, 'TypeCast')
  return 'arg' in cast ? isParameter(cast.arg) : Object.keys(part(value, 'ParamRef')).length > 0
}

/** The table of `x.region_code`; empty for a bare `region_code`; undefined for anything else. */
function regionOf(value: unknown): string | undefined {
  const names = words(part(value, 'ColumnRef'), 'fields')
  if (names.at(-1) !== 'region_code') return undefined
  return names.at(-2) ?? ''
}

/** Conditions that all hold: those between `and`. */
function conditions(value: unknown): unknown[] {
  const both = part(value, 'BoolExpr')
  return text(both, 'boolop') === 'AND_EXPR' ? list(both, 'args').flatMap(conditions) : [value]
}

/** The tables that are held to one region: by a parameter, or by a table that is. */
function heldIn(scope: Scope, where: unknown, outer: ReadonlySet<string>): ReadonlySet<string> {
  const own = scope.tables.map(({ alias }) => alias)
  const bare = scope.tables.filter(({ sharded }) => sharded).map(({ alias }) => alias)
  const held = new Set([...outer].filter((alias) => !own.includes(alias)))
  for (const { alias, sharded } of scope.tables) if (!sharded) held.add(alias)
  const links: string[][] = [...scope.joined]
  for (const condition of [where, ...scope.conditions].flatMap(conditions)) {
    const equal = part(condition, 'A_Expr')
    if (text(equal, 'kind') !== 'AEXPR_OP' || words(equal, 'name').join() !== '=') continue
    const [left, right] = [equal.lexpr, equal.rexpr]
    const regions = [regionOf(left), regionOf(right)].flatMap((one) =>
      one === undefined ? [] : [one === '' ? bare : [one]],
    )
    if (isParameter(left) || isParameter(right)) for (const one of regions.flat()) held.add(one)
    else if (regions.length === 2) links.push(regions.flat())
  }
  for (let before = -1; before !== held.size; ) {
    before = held.size
    for (const link of links) if (link.some((one) => held.has(one))) for (const one of link) held.add(one)
  }
  return held
}

/** What gives the region of the rows that a statement inserts is a parameter, or the region of another row. */
function givesRegion(source: Tree, place: number): boolean {
  if ('larg' in source) return ['larg', 'rarg'].every((side) => givesRegion(part(source, side), place))
  const rows = list(source, 'valuesLists').map((row) => list(part(row, 'List'), 'items')[place])
  const selected = part(list(source, 'targetList')[place], 'ResTarget').val
  const values = rows.length > 0 ? rows : [selected]
  return values.every((value) => isParameter(value) || regionOf(value) !== undefined)
}

function insertFaults(statement: Tree, isSharded: (table: Tree) => boolean): string[] {
  const target = part(statement, 'relation')
  if (!isSharded(target)) return []
  const columns = list(statement, 'cols').map((one) => text(part(one, 'ResTarget'), 'name'))
  const place = columns.indexOf('region_code')
  const source = part(part(statement, 'selectStmt'), 'SelectStmt')
  const name = text(target, 'relname')
  const faults = place >= 0 && givesRegion(source, place) ? [] : [`rule 3: rows of ${name} without a region`]
  const conflict = part(statement, 'onConflictClause')
  const keys = list(part(conflict, 'infer'), 'indexElems').map((one) => text(part(one, 'IndexElem'), 'name'))
  const loose = keys.length > 0 && !keys.includes('region_code')
  return loose ? [...faults, `rule 3: a conflict over keys of ${name} without region_code`] : faults
}

function changeFaults(statement: Tree): string[] {
  const set = list(statement, 'targetList').map((one) => text(part(one, 'ResTarget'), 'name'))
  return set.includes('region_code') ? ['rule 3: a row that changes its region'] : []
}

/** What breaks rule 3 in one statement and in those inside of it. */
function faultsOf(kind: TableStatement, statement: Tree, around: Around): string[] {
  if (kind === 'MergeStmt') return ['rule 3: MERGE: write an insert with ON CONFLICT']
  const common = list(part(statement, 'withClause'), 'ctes').map((one) => part(one, 'CommonTableExpr'))
  const named = new Set([...around.named, ...common.map((one) => text(one, 'ctename'))])
  const below = (value: unknown, held: ReadonlySet<string>) =>
    inside(value, { named, held: new Set([...around.held, ...held]) })
  const found = common.flatMap((one) => inside(one.ctequery, { ...nothing, named }))
  if (kind === 'SelectStmt' && 'larg' in statement) {
    const { withClause: _, larg, rarg, ...rest } = statement
    const sides = [larg, rarg].flatMap((side) => faultsOf('SelectStmt', side as Tree, { ...around, named }))
    return [...found, ...sides, ...below(rest, around.held)]
  }
  const scope = rangesOf(kind, statement, named)
  const held = heldIn(scope, statement.whereClause, around.held)
  const loose = scope.tables.filter(({ alias, sharded }) => sharded && !held.has(alias))
  const locks = list(statement, 'lockingClause').length > 0
  for (const { name, alias } of loose) {
    found.push(`rule 3: ${alias === name ? name : `${name} ${alias}`} without region_code = $n`)
    if (locks) found.push(`rule 4: FOR UPDATE of ${name} without region_code`)
  }
  if (kind === 'InsertStmt') found.push(...insertFaults(statement, (table) => scope.isSharded(table)))
  if (kind !== 'SelectStmt')
    found.push(...changeFaults(kind === 'UpdateStmt' ? statement : part(statement, 'onConflictClause')))
  const { withClause: _, ...rest } = statement
  return [...found, ...below(rest, held)]
}

/** The nearest statements below a node, each looked at with what stands around it. */
function inside(value: unknown, around: Around): string[] {
  const found: string[] = []
  for (const { kind, tree } of nodesIn(value, (key) => tableStatement(key) !== undefined)) {
    const statement = tableStatement(kind)
    if (statement) found.push(...faultsOf(statement, tree, around))
  }
  return found
}

/**
 * Rule 3, and its part of rule 4: every table that is sharded has `region_code = $n`, or is joined on region_code to one
 * that has.
 */
export function regionFaults(statement: Tree): string[] {
  const truncated = list(part(statement, 'TruncateStmt'), 'relations').length > 0
  const locked = 'LockStmt' in statement
  return [
    ...(truncated ? ['rule 3: TRUNCATE empties every region'] : []),
    ...(locked ? ['rule 3: LOCK TABLE holds up every region'] : []),
    ...inside(statement, nothing),
  ]
}
