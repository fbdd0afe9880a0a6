import type { Facts, Tree } from '../catalogue/condition.ts'
import { evaluate } from '../catalogue/evaluate.ts'

/** What is known so far, and which of the unknown names can still become known. */
export interface Knowledge {
  readonly facts: Facts
  readonly alive: (name: string) => boolean
}

/** True when the condition can still come out as `want`, whatever the living unknown names turn out to be. */
export function canBecome(tree: Tree, want: boolean, knowledge: Knowledge): boolean {
  const value = evaluate(tree, knowledge.facts)
  if (value !== null) return value === want
  switch (tree.op) {
    case 'constant':
      return tree.value === want
    case 'not':
      return canBecome(tree.arg, !want, knowledge)
    case 'and':
    case 'or': {
      const can = (arg: Tree) => canBecome(arg, want, knowledge)
      return (tree.op === 'and') === want ? tree.args.every(can) : tree.args.some(can)
    }
    default:
      return (knowledge.facts[tree.name] ?? null) === null && knowledge.alive(tree.name)
  }
}

/** The unknown names on which it still depends whether the condition comes out as `want`. */
export function openNames(tree: Tree, want: boolean, knowledge: Knowledge): string[] {
  if (evaluate(tree, knowledge.facts) === want || !canBecome(tree, want, knowledge)) return []
  switch (tree.op) {
    case 'constant':
      return []
    case 'not':
      return openNames(tree.arg, !want, knowledge)
    case 'and':
    case 'or':
      return tree.args.flatMap((arg) => openNames(arg, want, knowledge))
    default:
      return [tree.name]
  }
}
