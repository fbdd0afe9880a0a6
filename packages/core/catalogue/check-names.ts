import type { Tree } from './condition.ts'
import { suggestion } from './nearest.ts'
import type { Lookup, Variable } from './variable.ts'

type Leaf = Exclude<Tree, { readonly op: 'and' | 'or' | 'not' | 'constant' }>

/** Something wrong with a name or value in a condition. */
export interface NameFault {
  readonly rule: 'unknown-id' | 'unknown-value' | 'wrong-type'
  readonly message: string
}

/** How a variable of each type is asked for in a condition. */
function right({ id, type, values }: Variable): string {
  const value = values[0] ?? '…'
  switch (type) {
    case 'yes_no':
      return `${id} is answered with yes or no; write ${id} or not(${id})`
    case 'many_of':
      return `${id} has several values; write list contains(${id}, "${value}")`
    case 'number':
      return `${id} is a number; write, for example, ${id} > 5`
    default:
      return `${id} has one of several texts; write, for example, ${id} = "${value}"`
  }
}

const fitting: Readonly<Record<Variable['type'], (leaf: Leaf) => boolean>> = {
  yes_no: (leaf) => leaf.op === 'is' || isCompared(leaf, 'boolean'),
  many_of: (leaf) => leaf.op === 'has',
  number: (leaf) =>
    isCompared(leaf, 'number') ||
    (leaf.op === 'in' && leaf.values.every((value) => typeof value === 'number')),
  one_of: isText,
  text: isText,
}

function isCompared(leaf: Leaf, type: 'boolean' | 'number' | 'string'): boolean {
  return 'value' in leaf && leaf.op !== 'has' && typeof leaf.value === type
}

function isText(leaf: Leaf): boolean {
  return (
    isCompared(leaf, 'string') ||
    (leaf.op === 'in' && leaf.values.every((value) => typeof value === 'string'))
  )
}

function textsOf(leaf: Leaf): string[] {
  const values = leaf.op === 'in' ? leaf.values : 'value' in leaf ? [leaf.value] : []
  return values.filter((value) => typeof value === 'string')
}

function faultsOfLeaf(leaf: Leaf, lookup: Lookup, names: () => Iterable<string>): NameFault[] {
  const variable = lookup(leaf.name)
  if (!variable) {
    const message = `there is no question "${leaf.name}" that this condition could name`
    return [{ rule: 'unknown-id', message: message + suggestion(leaf.name, names()) }]
  }
  // `x = null` asks whether there is an answer at all: right for every type.
  if ('value' in leaf && leaf.value === null) return []
  if (!fitting[variable.type](leaf)) return [{ rule: 'wrong-type', message: right(variable) }]
  if (variable.values.length === 0) return []
  return textsOf(leaf)
    .filter((value) => !variable.values.includes(value))
    .map((value) => ({
      rule: 'unknown-value',
      message: `"${value}" is no answer of ${leaf.name}; its answers are ${variable.values.join(', ')}${suggestion(value, variable.values)}`,
    }))
}

/** What is wrong with the names and values in a condition. `names`: all that it could name, for suggestions. */
export function checkNames(tree: Tree, lookup: Lookup, names: () => Iterable<string>): NameFault[] {
  switch (tree.op) {
    case 'constant':
      return []
    case 'not':
      return checkNames(tree.arg, lookup, names)
    case 'and':
    case 'or':
      return tree.args.flatMap((arg) => checkNames(arg, lookup, names))
    default:
      return faultsOfLeaf(tree, lookup, names)
  }
}
