/** A part of a parsed statement: PostgreSQL's own tree, where a node is an object with its kind as the only key. */
export type Tree = Readonly<Record<string, unknown>>

/** The kinds of nodes that are statements over tables, and can stand in each other. */
export const tableStatements = ['SelectStmt', 'InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt'] as const
export type TableStatement = (typeof tableStatements)[number]

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A member that is an object; an empty one where there is none. */
export function part(tree: unknown, name: string): Tree {
  const value = isTree(tree) ? tree[name] : undefined
  return isTree(value) ? value : {}
}

/** A member that is a list; an empty one where there is none. */
export function list(tree: unknown, name: string): readonly unknown[] {
  const value = isTree(tree) ? tree[name] : undefined
  return Array.isArray(value) ? value : []
}

/** A member that is a text; empty where there is none. */
export function text(tree: unknown, name: string): string {
  const value = isTree(tree) ? tree[name] : undefined
  return typeof value === 'string' ? value : ''
}

/** The words of a name: of a column, a function, an operator. */
export function words(tree: unknown, name: string): string[] {
  return list(tree, name).map((one) => text(part(one, 'String'), 'sval'))
}

/** A node with its kind. */
export interface Node {
  readonly kind: string
  readonly tree: Tree
}

/** Every node in a tree, at any depth, without going below a member or a node that `skip` names. */
export function* nodesIn(value: unknown, skip: (key: string) => boolean = () => false): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* nodesIn(one, skip)
  if (!isTree(value)) return
  for (const [key, below] of Object.entries(value)) {
    if (/^[A-Z]/.test(key) && isTree(below)) yield { kind: key, tree: below }
    if (!skip(key)) yield* nodesIn(below, skip)
  }
}

/** The name of a kind of statement over tables, or undefined for any other node. */
export function tableStatement(kind: string): TableStatement | undefined {
  return tableStatements.find((one) => one === kind)
}
