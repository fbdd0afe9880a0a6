import { list, nodesIn, part, type Tree, text, words } from './tree.ts'

/** How much a function of the database depends on: nothing but its arguments, the database, or more. */
export type Volatility = 'immutable' | 'stable' | 'volatile'

/** What the database says of a function; undefined: there is none of this name. */
export type VolatilityOf = (name: string) => Volatility | undefined

const clocks: readonly string[] = [
  'now',
  'clock_timestamp',
  'statement_timestamp',
  'transaction_timestamp',
  'timeofday',
]
const clockWords: readonly string[] = ['now', 'today', 'tomorrow', 'yesterday']

/** Statements that have no place in a program that runs, and what they are called. */
const unfit: Readonly<Record<string, string>> = {
  NotifyStmt: 'NOTIFY',
  ListenStmt: 'LISTEN',
  UnlistenStmt: 'UNLISTEN',
  CreateTrigStmt: 'a trigger',
  RuleStmt: 'a rule',
  CreateFunctionStmt: 'a function',
  CreatePolicyStmt: 'row-level security',
  DoStmt: 'DO',
}

function nameOf(call: Tree): string {
  return words(call, 'funcname').at(-1) ?? ''
}

function isClock(kind: string, tree: Tree): boolean {
  if (kind === 'SQLValueFunction') return /DATE|TIME/.test(text(tree, 'op'))
  if (kind === 'FuncCall') return clocks.includes(nameOf(tree))
  const word = text(part(part(part(tree, 'arg'), 'A_Const'), 'sval'), 'sval')
  return kind === 'TypeCast' && clockWords.includes(word.trim().toLowerCase())
}

function hasColumn(value: unknown): boolean {
  return [...nodesIn(value)].some(({ kind }) => kind === 'ColumnRef')
}

/** A function in a change that may answer differently on another machine or a moment later. */
function callFaults(call: Tree, volatilityOf: VolatilityOf): string[] {
  const name = nameOf(call)
  const volatility = volatilityOf(name)
  const overColumn = hasColumn(call.args) || list(call, 'args').length === 0
  const fault = volatility === 'volatile' || (volatility !== 'immutable' && overColumn)
  return fault ? [`rule 5: ${volatility ?? 'unknown'} function ${name} in a change`] : []
}

/** The parts of a statement that change rows which are there: `update`, `delete`, `on conflict`. */
function changesIn(statement: Tree): unknown[] {
  return [...nodesIn(statement)].flatMap(({ kind, tree }): unknown[] => {
    if (kind === 'InsertStmt') return 'onConflictClause' in tree ? [tree.onConflictClause] : []
    if (kind !== 'UpdateStmt' && kind !== 'DeleteStmt') return []
    const { withClause: _, ...change } = tree
    return [change]
  })
}

function upsertFaults(clause: unknown): string[] {
  return list(clause, 'targetList').flatMap((one) => {
    const target = part(one, 'ResTarget')
    const given = [...nodesIn(target.val)].some(({ kind }) => kind === 'ParamRef')
    return given ? [`rule 5: upsert of ${text(target, 'name')} by a parameter instead of excluded`] : []
  })
}

/** What breaks the rules 4, 5 and 7 in a statement, wherever its tables are. */
export function effectFaults(statement: Tree, volatilityOf: VolatilityOf): string[] {
  const all = [...nodesIn(statement)]
  const writes = all.some(({ kind }) =>
    ['InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt'].includes(kind),
  )
  const found = all.flatMap(({ kind, tree }): string[] => {
    if (unfit[kind]) return [`rule 4: ${unfit[kind]}`]
    if (writes && isClock(kind, tree)) return ['rule 5: a clock of the database in a statement that writes']
    if (kind === 'FuncCall' && /^pg_(try_)?advisory_|^pg_notify$/.test(nameOf(tree)))
      return [`rule 4: ${nameOf(tree)}`]
    if (kind === 'InsertStmt') {
      const clause = tree.onConflictClause
      const named = text(part(clause, 'infer'), 'conname')
      return [
        ...upsertFaults(clause),
        ...(named ? [`rule 7: a conflict named by the constraint ${named}`] : []),
      ]
    }
    return []
  })
  const calls = changesIn(statement).flatMap((change) =>
    [...nodesIn(change)].flatMap(({ kind, tree }) =>
      kind === 'FuncCall' && !isClock(kind, tree) ? callFaults(tree, volatilityOf) : [],
    ),
  )
  return [...found, ...calls]
}
