import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Tree } from '../catalogue/condition.ts'
import { evaluate } from '../catalogue/evaluate.ts'
import { canBecome, type Knowledge, mustBecome, openNames } from './possible.ts'

const values = [true, false, 'a', 'b']

function leaf(name: string): fc.Arbitrary<Tree> {
  return fc.oneof(
    fc.constant<Tree>({ op: 'is', name }),
    fc.constantFrom('a', 'b').map((value): Tree => ({ op: 'eq', name, value })),
    fc.constantFrom('a', 'b').map((value): Tree => ({ op: 'ne', name, value })),
    fc.constant<Tree>({ op: 'in', name, values: ['a', 'b'] }),
  )
}

function combine(args: readonly Tree[]): fc.Arbitrary<Tree> {
  return fc.oneof(
    fc.constantFrom('and' as const, 'or' as const).map((op): Tree => ({ op, args })),
    fc.constantFrom('and' as const, 'or' as const).map((op): Tree => ({ op: 'not', arg: { op, args } })),
  )
}

/** `names` may come twice; `p, q, r` are each used once when they come once. */
function trees(names: readonly string[]): fc.Arbitrary<Tree> {
  const [first = 'p', ...rest] = names
  if (rest.length === 0) return leaf(first)
  return fc.tuple(leaf(first), trees(rest)).chain(([one, other]) => combine([one, other]))
}

const state = fc.record({
  p: fc.constantFrom('open', 'dead', ...values),
  q: fc.constantFrom('open', 'dead', ...values),
  r: fc.constantFrom('open', 'dead', ...values),
})

function knowledgeOf(states: Record<string, unknown>): Knowledge {
  const known = Object.entries(states).filter(([, value]) => value !== 'open' && value !== 'dead')
  return { facts: Object.fromEntries(known) as Knowledge['facts'], alive: (name) => states[name] === 'open' }
}

/** Every way in which the open names can be answered (an answer is never empty). */
function outcomes(tree: Tree, knowledge: Knowledge): { facts: Knowledge['facts']; value: boolean | null }[] {
  const open = ['p', 'q', 'r'].filter(knowledge.alive)
  const all = open.reduce<Knowledge['facts'][]>(
    (sets, name) => sets.flatMap((facts) => values.map((value) => ({ ...facts, [name]: value }))),
    [knowledge.facts],
  )
  return all.map((facts) => ({ facts, value: evaluate(tree, facts) }))
}

const everyTree = fc.oneof(trees(['p', 'q', 'r']), trees(['p', 'q', 'p', 'r']), trees(['q', 'q']))

describe('what a condition can still become', () => {
  it('never rules out an outcome that some answers give, nor promises one that some do not', () => {
    fc.assert(
      fc.property(everyTree, state, fc.boolean(), (tree, states, want) => {
        const knowledge = knowledgeOf(states)
        const all = outcomes(tree, knowledge)
        if (all.some(({ value }) => value === want)) expect(canBecome(tree, want, knowledge)).toBe(true)
        if (mustBecome(tree, want, knowledge)) expect(all.every(({ value }) => value === want)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('knows the outcome as soon as everything is known', () => {
    fc.assert(
      fc.property(everyTree, state, fc.boolean(), (tree, states, want) => {
        const knowledge = { ...knowledgeOf(states), alive: () => false }
        const value = evaluate(tree, knowledge.facts)
        expect(mustBecome(tree, want, knowledge)).toBe(value === want)
        expect(canBecome(tree, want, knowledge)).toBe(value === want)
        expect(openNames(tree, want, knowledge)).toEqual([])
      }),
    )
  })

  it('leaves out only names that cannot change whether the condition holds', () => {
    fc.assert(
      fc.property(everyTree, state, (tree, states) => {
        const knowledge = knowledgeOf(states)
        const names = new Set(openNames(tree, true, knowledge))
        const byNames = Map.groupBy(outcomes(tree, knowledge), ({ facts }) =>
          JSON.stringify([...names].map((name) => facts[name])),
        )
        for (const group of byNames.values()) {
          expect(new Set(group.map(({ value }) => value === true)).size).toBe(1)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('does not ask for what a false part makes pointless', () => {
    const tree: Tree = {
      op: 'and',
      args: [
        { op: 'is', name: 'p' },
        { op: 'is', name: 'q' },
      ],
    }
    expect(openNames(tree, true, { facts: {}, alive: () => true })).toEqual(['p', 'q'])
    expect(openNames(tree, true, { facts: { p: false }, alive: () => true })).toEqual([])
    expect(openNames(tree, true, { facts: {}, alive: (name) => name === 'q' })).toEqual([])
  })
})
