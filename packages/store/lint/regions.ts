import { type Condition, isOfRegion, isSharded, type Named, rangesOf, type Scope } from './ranges.ts'
import {
  isTree,
  list,
  nodesIn,
  part,
  type TableStatement,
  type Tree,
  tableStatement,
  text,
  words,
} from './tree.ts'

/** What a statement stands in: the common tables, and the outer tables that are of one region. */
interface Around {
  readonly named: Named
  readonly held: ReadonlySet<string>
}

const nothing: Around = { named: new Map(), held: new Set() }

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

/** Tables whose regions are the same; `given`: and are given by a parameter. */
interface Link {
  readonly tables: readonly string[]
  readonly given: boolean
  readonly bounds: readonly string[] | null
}

/** What the conditions of a statement say about regions; a bare `region_code` is that of its sharded tables. */
function linksOf({ is, same, bounds }: Condition, bare: readonly string[]): Link[] {
  const links = conditions(is).flatMap((condition): Link[] => {
    const equal = part(condition, 'A_Expr')
    if (text(equal, 'kind') !== 'AEXPR_OP' || words(equal, 'name').join() !== '=') return []
    const sides = [equal.lexpr, equal.rexpr]
    const tables = sides
      .map(regionOf)
      .flatMap((one) => (one === undefined ? [] : [one === '' ? bare : [one]]))
    const given = sides.some(isParameter)
    return given || tables.length === 2 ? [{ tables: tables.flat(), given, bounds }] : []
  })
  return [...links, { tables: same, given: false, bounds }]
}

/** The tables that are held to one region: by a parameter, or by a table that is. */
function heldIn({ tables, conditions }: Scope, outer: ReadonlySet<string>): ReadonlySet<string> {
  const own = tables.map(({ alias }) => alias)
  const bare = tables.filter(({ sharded }) => sharded).map(({ alias }) => alias)
  const held = new Set([...outer].filter((alias) => !own.includes(alias)))
  for (const { alias, held: already } of tables) if (already) held.add(alias)
  const links = conditions.flatMap((condition) => linksOf(condition, bare))
  for (let before = -1; before !== held.size; ) {
    before = held.size
    for (const { tables: linked, given, bounds } of links) {
      if (!given && !linked.some((one) => held.has(one))) continue
      for (const one of linked) if (bounds === null || bounds.includes(one)) held.add(one)
    }
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

function insertFaults(statement: Tree, named: Named): string[] {
  const target = part(statement, 'relation')
  if (!isSharded(target, named)) return []
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

/** The common tables of a statement: each knows those before it, and itself where it is recursive. */
function commonTables(clause: Tree, around: Named): { named: Named; found: string[] } {
  const named = new Map(around)
  const found: string[] = []
  for (const one of list(clause, 'ctes').map((each) => part(each, 'CommonTableExpr'))) {
    const name = text(one, 'ctename')
    if (clause.recursive === true) named.set(name, true)
    found.push(...inside(one.ctequery, { ...nothing, named: new Map(named) }))
    const changes = !('SelectStmt' in part(one, 'ctequery'))
    named.set(name, changes || isOfRegion(one.ctequery, named))
  }
  return { named, found }
}

function looseTables(statement: Tree, { tables }: Scope, held: ReadonlySet<string>): string[] {
  const locks = list(statement, 'lockingClause').length > 0
  return tables
    .filter(({ alias, sharded }) => sharded && !held.has(alias))
    .flatMap(({ name, alias }) => [
      `rule 3: ${alias === name ? name : `${name} ${alias}`} without region_code = $n`,
      ...(locks ? [`rule 4: FOR UPDATE of ${name} without region_code`] : []),
    ])
}

/** What breaks rule 3 in one statement and in those inside of it. */
function faultsOf(kind: TableStatement, statement: Tree, around: Around): string[] {
  if (kind === 'MergeStmt') return ['rule 3: MERGE: write an insert with ON CONFLICT']
  const { withClause, larg, rarg, ...rest } = statement
  const { named, found } = commonTables(part(statement, 'withClause'), around.named)
  if (isTree(larg) && isTree(rarg)) {
    const sides = [larg, rarg].flatMap((side) => faultsOf('SelectStmt', side, { ...around, named }))
    return [...found, ...sides, ...inside(rest, { ...around, named })]
  }
  const scope = rangesOf(kind, statement, named)
  const held = heldIn(scope, around.held)
  const clause = kind === 'InsertStmt' ? part(statement, 'onConflictClause') : statement
  return [
    ...found,
    ...looseTables(statement, scope, held),
    ...(kind === 'InsertStmt' ? insertFaults(statement, named) : []),
    ...(kind === 'SelectStmt' ? [] : changeFaults(clause)),
    ...inside(rest, { named, held }),
  ]
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
  const copied = 'relation' in part(statement, 'CopyStmt')
  return [
    ...(truncated ? ['rule 3: TRUNCATE empties every region'] : []),
    ...(locked ? ['rule 3: LOCK TABLE holds up every region'] : []),
    ...(copied ? ['rule 3: COPY of a whole table'] : []),
    ...inside(statement, nothing),
  ]
}
