import type { Condition, Facts, Tree, Value } from './condition.ts'

/** The parts of a tree that look at a fact. */
type Leaf = Exclude<Tree, { readonly op: 'and' | 'or' | 'not' | 'constant' }>

type Scalar = string | number | boolean | null

/** FEEL takes a list of one for its only element. */
function single(value: Value): Value {
  return Array.isArray(value) && value.length === 1 ? (value[0] as string) : value
}

function equals(fact: Value, value: Scalar): boolean | null {
  const known = single(fact)
  if (known === null || value === null) return known === value
  return typeof known === typeof value ? known === value : null
}

function compare(op: 'lt' | 'le' | 'gt' | 'ge', fact: Value, value: number): boolean | null {
  const known = single(fact)
  if (typeof known !== 'number') return null
  switch (op) {
    case 'lt':
      return known < value
    case 'le':
      return known <= value
    case 'gt':
      return known > value
    case 'ge':
      return known >= value
  }
}

function contains(fact: Value, value: string): boolean | null {
  if (fact === null) return null
  return Array.isArray(fact) ? fact.includes(value) : fact === value
}

function negate(value: boolean | null): boolean | null {
  return value === null ? null : !value
}

/** `decisive` decides alone: false for `and`, true for `or`; otherwise one unknown part makes the whole unknown. */
function join(args: readonly Tree[], facts: Facts, decisive: boolean): boolean | null {
  let joined: boolean | null = !decisive
  for (const arg of args) {
    const value = evaluate(arg, facts)
    if (value === decisive) return decisive
    if (value === null) joined = null
  }
  return joined
}

/**
 * The value of a condition: true, false or `null` for "not known", as FEEL has it. A missing name is `null`;
 * `x = "a"` is then false, `x != "a"` true, `x < 5` unknown.
 */
export function evaluate(tree: Tree, facts: Facts): boolean | null {
  switch (tree.op) {
    case 'constant':
      return tree.value
    case 'and':
      return join(tree.args, facts, false)
    case 'or':
      return join(tree.args, facts, true)
    case 'not':
      return negate(evaluate(tree.arg, facts))
    default:
      return evaluateName(tree, facts[tree.name] ?? null)
  }
}

function evaluateName(tree: Leaf, fact: Value): boolean | null {
  switch (tree.op) {
    case 'is':
      return typeof fact === 'boolean' ? fact : null
    case 'eq':
      return equals(fact, tree.value)
    case 'ne':
      return negate(equals(fact, tree.value))
    case 'in': {
      const known = single(fact)
      return tree.values.some((value) => value === known)
    }
    case 'has':
      return contains(fact, tree.value)
    default:
      return compare(tree.op, fact, tree.value)
  }
}

/** Whether something applies: no condition always does, an unknown one does not. */
export function holds(condition: Condition | undefined, facts: Facts): boolean {
  return condition === undefined || evaluate(condition.tree, facts) === true
}

function collect(tree: Tree, names: Set<string>): void {
  switch (tree.op) {
    case 'constant':
      return
    case 'not':
      collect(tree.arg, names)
      return
    case 'and':
    case 'or':
      for (const arg of tree.args) collect(arg, names)
      return
    default:
      names.add(tree.name)
  }
}

/** The names in a condition, each once, in the order in which they first stand. */
export function namesOf(tree: Tree): string[] {
  const names = new Set<string>()
  collect(tree, names)
  return [...names]
}
