import { parseSync } from 'libpg-query'
import { effectFaults, type VolatilityOf } from './effects.ts'
import { regionFaults } from './regions.ts'
import { isTree, nodesIn, type Tree } from './tree.ts'

/** Statements that read across regions, by the name that they are prepared under, and why they may. */
export const reports: Readonly<Record<string, string>> = {}

function isRead(statement: Tree): boolean {
  const writes = ['InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt']
  return 'SelectStmt' in statement && ![...nodesIn(statement)].some(({ kind }) => writes.includes(kind))
}

function faultsOf(statement: Tree, name: string | undefined, volatilityOf: VolatilityOf): string[] {
  const isReport = name !== undefined && name in reports && isRead(statement)
  return [...(isReport ? [] : regionFaults(statement)), ...effectFaults(statement, volatilityOf)]
}

/**
 * What in the text of a statement breaks the rules 3, 4, 5 and 7 of the architecture; empty when nothing does. `name`: the name
 * that it is prepared under, if it has one. `loadModule` of the parser comes first.
 */
export function lintSql(sql: string, name: string | undefined, volatilityOf: VolatilityOf): string[] {
  const { stmts = [] } = parseSync(sql)
  const found = stmts.flatMap(({ stmt }) => (isTree(stmt) ? faultsOf(stmt, name, volatilityOf) : []))
  return [...new Set(found)]
}
