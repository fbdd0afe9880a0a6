import fc from 'fast-check'
import { evaluate as oracle } from 'feelin'
import { describe, expect, test } from 'vitest'
import type { Tree } from './condition.ts'
import { evaluate, holds, namesOf } from './evaluate.ts'
import { parseCondition } from './feel.ts'
import { printFeel } from './print-feel.ts'

const anyNames = ['alpha', 'beta', 'gamma_2'] as const
const numberNames = ['area', 'seats'] as const

const text = fc.oneof(
  fc.constantFrom('a', 'b', '饭店', '“引号”', 'with "quotes"', 'back\\slash', 'tab\tline\nend', ''),
  fc.string({ maxLength: 4, unit: 'grapheme-ascii' }),
)
const number = fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constantFrom(0.5, -2.25, 49.99, 50))
const scalar = fc.oneof(text, number, fc.boolean())

const anyFact = fc.oneof(
  scalar,
  fc.constantFrom(null, undefined),
  fc.array(fc.constantFrom('a', 'b', '饭店'), { maxLength: 3 }),
)
const factsArbitrary = fc.record({
  alpha: anyFact,
  beta: anyFact,
  gamma_2: anyFact,
  area: fc.option(number, { nil: undefined }),
  seats: fc.option(number, { nil: null }),
})

const leaf: fc.Arbitrary<Tree> = fc.oneof(
  fc.record({ op: fc.constant('is' as const), name: fc.constantFrom(...anyNames) }),
  fc.record({
    op: fc.constantFrom('eq' as const, 'ne' as const),
    name: fc.constantFrom(...anyNames),
    value: fc.oneof(scalar, fc.constant(null)),
  }),
  // The oracle compares texts with numbers as JavaScript does, which FEEL does not: only numbers here.
  fc.record({
    op: fc.constantFrom('lt' as const, 'le' as const, 'gt' as const, 'ge' as const),
    name: fc.constantFrom(...numberNames),
    value: number,
  }),
  fc.record({
    op: fc.constant('in' as const),
    name: fc.constantFrom(...anyNames),
    values: fc.array(fc.oneof(text, number), { minLength: 2, maxLength: 3 }),
  }),
  fc.record({ op: fc.constant('has' as const), name: fc.constantFrom(...anyNames), value: text }),
  fc.record({ op: fc.constant('constant' as const), value: fc.boolean() }),
)

const { tree: treeArbitrary } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({
      op: fc.constantFrom('and' as const, 'or' as const),
      args: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({ op: fc.constant('not' as const), arg: tie('tree') }),
  ),
}))

function truth(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null
}

describe('evaluate', () => {
  test('says what the FEEL engine feelin says, for any condition and any facts', () => {
    fc.assert(
      fc.property(treeArbitrary, factsArbitrary, (tree, facts) => {
        const expected = truth(oracle(printFeel(tree), facts).value)
        expect(evaluate(tree, facts)).toBe(expected)
      }),
      { numRuns: 600 },
    )
  })

  test('what is printed is read back as the same tree', () => {
    fc.assert(
      fc.property(treeArbitrary, (tree) => {
        expect(parseCondition(printFeel(tree))).toEqual({ ok: true, tree })
      }),
      { numRuns: 600 },
    )
  })

  test('a text is not compared with a number', () => {
    expect(evaluate({ op: 'lt', name: 'area', value: 50 }, { area: 'small' })).toBeNull()
  })
})

describe('holds', () => {
  const condition = { feel: 'area > 50', tree: { op: 'gt', name: 'area', value: 50 } } as const

  test('without a condition always, with an unknown fact not', () => {
    expect(holds(undefined, {})).toBe(true)
    expect(holds(condition, {})).toBe(false)
    expect(holds(condition, { area: 50 })).toBe(false)
    expect(holds(condition, { area: 51 })).toBe(true)
  })
})

describe('namesOf', () => {
  test('lists each name once', () => {
    const parsed = parseCondition('not(b) and (a > 1 or list contains(c, "x")) and a < 5 and true')
    expect(parsed.ok && namesOf(parsed.tree)).toEqual(['b', 'a', 'c'])
  })
})
