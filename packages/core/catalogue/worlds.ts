import type { Facts, Tree, Value } from './condition.ts'
import { evaluate, namesOf } from './evaluate.ts'
import type { Lookup, Variable } from './variable.ts'

/** More combinations of answers than this are not tried. */
const MOST = 50_000

/** The answer of an analysis that would have to try too many combinations. */
export type TooMany = 'too many'

/** A variable with the values that can make a difference to the conditions that are looked at. */
interface Choice {
  readonly variable: Variable
  readonly values: readonly Value[]
}

type Constant = string | number | boolean | null

/** Collects, by name, the values with which a condition compares. */
function collect(tree: Tree, constants: Map<string, Set<Constant>>): void {
  switch (tree.op) {
    case 'constant':
      return
    case 'not':
      collect(tree.arg, constants)
      return
    case 'and':
    case 'or':
      for (const arg of tree.args) collect(arg, constants)
      return
    default: {
      const known = constants.get(tree.name) ?? new Set()
      constants.set(tree.name, known)
      for (const value of tree.op === 'in' ? tree.values : 'value' in tree ? [tree.value] : [])
        known.add(value)
    }
  }
}

/** Below, at, between and above the numbers that a condition names, inside the question's own range. */
function numbersAround(limits: readonly number[], { min, max }: Variable): number[] {
  const sorted = [...limits].sort((a, b) => a - b)
  const between = sorted.flatMap((limit, index) => {
    const next = sorted[index + 1]
    return next === undefined ? [limit, limit + 1] : [limit, (limit + next) / 2]
  })
  const all = [
    (sorted[0] ?? 1) - 1,
    ...between,
    ...(min === undefined ? [] : [min]),
    ...(max === undefined ? [] : [max]),
  ]
  return [...new Set(all)].filter((value) => (min ?? value) <= value && value <= (max ?? value))
}

/** All subsets of the options that a condition names. The option `none` stands alone: it is "nothing of this". */
function subsets(values: readonly string[]): string[][] {
  const real = values.filter((value) => value !== 'none')
  const all = Array.from({ length: 2 ** real.length }, (_, bits) =>
    real.filter((_value, index) => (bits >> index) % 2 === 1),
  )
  return real.length < values.length ? [...all, ['none']] : all
}

function valuesOf(variable: Variable, constants: ReadonlySet<Constant>): readonly Value[] {
  const texts = [...constants].filter((value) => typeof value === 'string')
  const numbers = [...constants].filter((value) => typeof value === 'number')
  const named = variable.values.filter((value) => texts.includes(value))
  // Options that no condition names are all alike: one stands for them.
  const other = variable.values.find((value) => !texts.includes(value))
  switch (variable.type) {
    case 'yes_no':
      return [true, false]
    case 'one_of':
      return other === undefined ? named : [...named, other]
    case 'many_of':
      // More subsets than combinations are tried are not worth making.
      return named.length > 15 ? Array<Value>(MOST + 1).fill(null) : subsets(named)
    case 'number':
      return numbersAround(numbers, variable)
    case 'text':
      return [...texts, texts.join('').concat('…')]
  }
}

/** The variables on which conditions depend, also through what hides them; each after those it depends on. */
function choicesOf(trees: readonly Tree[], lookup: Lookup): Choice[] {
  const constants = new Map<string, Set<Constant>>()
  const variables = new Map<string, Variable>()
  const entered = new Set<string>()
  const enter = (tree: Tree): void => {
    collect(tree, constants)
    for (const name of namesOf(tree)) {
      const variable = lookup(name)
      if (!variable || entered.has(name)) continue
      entered.add(name)
      if (variable.when) enter(variable.when.tree)
      variables.set(name, variable)
    }
  }
  for (const tree of trees) enter(tree)
  return [...variables.values()].map((variable) => {
    const values = valuesOf(variable, constants.get(variable.id) ?? new Set())
    return { variable, values: variable.required ? values : [...values, null] }
  })
}

function countOf(choices: readonly Choice[]): number {
  return choices.reduce((count, choice) => count * choice.values.length, 1)
}

/** The facts under a choice of values: a variable that is hidden has none. */
function factsOf(choices: readonly Choice[], picks: readonly number[]): Facts {
  const facts: Record<string, Value> = {}
  for (const [index, { variable, values }] of choices.entries()) {
    if (variable.when && evaluate(variable.when.tree, facts) !== true) continue
    facts[variable.id] = values[picks[index] ?? 0] ?? null
  }
  return facts
}

/** Every combination: for each choice the index of the value picked. The same array is changed and given again. */
function* combinations(choices: readonly Choice[]): Generator<number[]> {
  const picks = choices.map(() => 0)
  if (choices.some(({ values }) => values.length === 0)) return
  for (;;) {
    yield picks
    let index = 0
    while (index < choices.length && picks[index] === (choices[index]?.values.length ?? 0) - 1) {
      picks[index] = 0
      index += 1
    }
    if (index === choices.length) return
    picks[index] = (picks[index] ?? 0) + 1
  }
}

/** Answers under which all these conditions hold at once; `null` where there are none. */
export function findWorld(trees: readonly Tree[], lookup: Lookup): Facts | null | TooMany {
  const choices = choicesOf(trees, lookup)
  if (countOf(choices) > MOST) return 'too many'
  for (const picks of combinations(choices)) {
    const facts = factsOf(choices, picks)
    if (trees.every((tree) => evaluate(tree, facts) === true)) return facts
  }
  return null
}

/** Whether the answer to a question can decide if a condition holds, whatever the other answers are. */
export function matters(name: string, tree: Tree, lookup: Lookup): boolean | TooMany {
  const choices = choicesOf([tree], lookup)
  if (countOf(choices) > MOST) return 'too many'
  const own = choices.findIndex(({ variable }) => variable.id === name)
  const values = choices[own]?.values ?? []
  for (const picks of combinations(choices)) {
    if (picks[own] !== 0) continue
    const outcomes = values.map((_, pick) => {
      const changed = picks.map((each, index) => (index === own ? pick : each))
      return evaluate(tree, factsOf(choices, changed)) === true
    })
    if (outcomes.includes(true) && outcomes.includes(false)) return true
  }
  return false
}
