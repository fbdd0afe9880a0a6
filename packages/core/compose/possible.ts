import type { Facts, Tree } from '../catalogue/condition.ts'
import { evaluate } from '../catalogue/evaluate.ts'

/** What is known so far, and which of the unknown names can still become known. Other unknown names stay empty. */
export interface Knowledge {
  readonly facts: Facts
  readonly alive: (name: string) => boolean
}

function isOpen(name: string, { facts, alive }: Knowledge): boolean {
  return (facts[name] ?? null) === null && alive(name)
}

/** True when the condition can still come out as `want`, whatever the open names turn out to be. */
export function canBecome(tree: Tree, want: boolean, knowledge: Knowledge): boolean {
  const can = (arg: Tree) => canBecome(arg, want, knowledge)
  switch (tree.op) {
    case 'constant':
      return tree.value === want
    case 'not':
      return canBecome(tree.arg, !want, knowledge)
    case 'and':
      return want ? tree.args.every(can) : tree.args.some(can)
    case 'or':
      return want ? tree.args.some(can) : tree.args.every(can)
    default:
      return isOpen(tree.name, knowledge) || evaluate(tree, knowledge.facts) === want
  }
}

/** True when the condition comes out as `want`, whatever the open names turn out to be. */
export function mustBecome(tree: Tree, want: boolean, knowledge: Knowledge): boolean {
  const must = (arg: Tree) => mustBecome(arg, want, knowledge)
  switch (tree.op) {
    case 'constant':
      return tree.value === want
    case 'not':
      return mustBecome(tree.arg, !want, knowledge)
    case 'and':
      return want ? tree.args.every(must) : tree.args.some(must)
    case 'or':
      return want ? tree.args.some(must) : tree.args.every(must)
    default:
      return !isOpen(tree.name, knowledge) && evaluate(tree, knowledge.facts) === want
  }
}

/** The open names on which it still depends whether the condition comes out as `want`. */
export function openNames(tree: Tree, want: boolean, knowledge: Knowledge): string[] {
  if (!canBecome(tree, want, knowledge) || mustBecome(tree, want, knowledge)) return []
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
