import type { Tree } from './condition.ts'

const signs = { eq: '=', ne: '!=', lt: '<', le: '<=', gt: '>', ge: '>=' } as const

function literal(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return String(value)
  const escaped = value
    .replace(/\\/g, '\\\\')
    .replace(/"/g, '\\"')
    .replace(/\n/g, '\\n')
    .replace(/\t/g, '\\t')
  return `"${escaped}"`
}

/** Writes a condition as FEEL; `parseCondition` reads it back as the same tree. */
export function printFeel(tree: Tree): string {
  switch (tree.op) {
    case 'and':
    case 'or':
      return tree.args.map(printArgument).join(` ${tree.op} `)
    case 'not':
      return `not(${printFeel(tree.arg)})`
    case 'is':
      return tree.name
    case 'in':
      return `${tree.name} in (${tree.values.map(literal).join(', ')})`
    case 'has':
      return `list contains(${tree.name}, ${literal(tree.value)})`
    case 'constant':
      return String(tree.value)
    default:
      return `${tree.name} ${signs[tree.op]} ${literal(tree.value)}`
  }
}

function printArgument(tree: Tree): string {
  return tree.op === 'and' || tree.op === 'or' ? `(${printFeel(tree)})` : printFeel(tree)
}
