import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Facts, Tree } from './condition.ts'
import { evaluate } from './evaluate.ts'
import { parseCondition } from './feel.ts'
import type { Lookup, Variable } from './variable.ts'
import { findWorld, matters } from './worlds.ts'

function tree(feel: string): Tree {
  const parsed = parseCondition(feel)
  if (!parsed.ok) throw new Error(parsed.message)
  return parsed.tree
}

function variable(
  id: string,
  type: Variable['type'],
  more: Partial<Variable> & { shown?: string } = {},
): Variable {
  const { shown, ...rest } = more
  const when = shown === undefined ? undefined : { feel: shown, tree: tree(shown) }
  return { id, type, values: [], min: undefined, max: undefined, required: true, when, ...rest }
}

const variables = [
  variable('agent', 'yes_no'),
  variable('owner', 'yes_no', { shown: 'not(agent)' }),
  variable('area', 'number', { min: 1, max: 500 }),
  variable('kind', 'one_of', { values: ['a', 'b', 'c'] }),
  variable('extras', 'many_of', { values: ['seats', 'cakes', 'none'] }),
  variable('remark', 'text', { required: false }),
]
const byId = new Map(variables.map((each) => [each.id, each]))
const lookup: Lookup = (name) => byId.get(name)

describe('findWorld', () => {
  test.each([
    ['agent and not(agent)'],
    ['agent and owner'],
    ['agent and owner != null'],
    ['area > 500'],
    ['area < 1 or area > 1000'],
    ['area > 50 and area < 50'],
    ['kind = "a" and kind = "b"'],
    ['kind != "a" and kind != "b" and kind != "c"'],
    ['list contains(extras, "none") and list contains(extras, "seats")'],
    ['kind = null'],
  ])('%s can never hold', (feel) => {
    expect(findWorld([tree(feel)], lookup)).toBeNull()
  })

  test.each([
    ['agent or owner'],
    ['owner = null'],
    ['area > 499.5'],
    ['area > 50 and area < 51'],
    ['kind != "a" and kind != "b"'],
    ['list contains(extras, "cakes") and list contains(extras, "seats")'],
    ['remark = null'],
    ['remark != null and remark != "x"'],
    ['not(list contains(extras, "cakes"))'],
  ])('%s can hold', (feel) => {
    const world = findWorld([tree(feel)], lookup)
    expect(world !== null && world !== 'too many' && evaluate(tree(feel), world)).toBe(true)
  })

  test('two conditions hold together or not', () => {
    expect(findWorld([tree('area > 50'), tree('area <= 50')], lookup)).toBeNull()
    expect(findWorld([tree('area >= 50'), tree('area <= 50')], lookup)).toEqual({ area: 50 })
  })

  test('too many combinations are said to be too many', () => {
    const many = Array.from({ length: 20 }, (_, index) => variable(`q${index}`, 'yes_no'))
    const all = new Map(many.map((each) => [each.id, each]))
    expect(findWorld([tree(many.map((each) => each.id).join(' and '))], (name) => all.get(name))).toBe(
      'too many',
    )
    const options = Array.from({ length: 40 }, (_, index) => `o${index}`)
    const wide = variable('wide', 'many_of', { values: options })
    const each = options.map((option) => `list contains(wide, "${option}")`).join(' or ')
    expect(findWorld([tree(each)], () => wide)).toBe('too many')
  })

  const leaf = fc.constantFrom(
    ...[
      'agent',
      'owner',
      'area > 50',
      'area <= 20',
      'area = 50',
      'kind = "a"',
      'kind in ("a", "b")',
      'owner = null',
    ],
    'list contains(extras, "seats")',
    'list contains(extras, "none")',
  )
  const feels = fc.letrec<{ any: string }>((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc
        .tuple(tie('any'), fc.constantFrom('and', 'or'), tie('any'))
        .map(([a, op, b]) => `(${a}) ${op} (${b})`),
      tie('any').map((inner) => `not(${inner})`),
    ),
  })).any

  /** Facts found in another way: any answers, then what is hidden is left out. */
  const factsArbitrary: fc.Arbitrary<Facts> = fc
    .record({
      agent: fc.boolean(),
      owner: fc.boolean(),
      area: fc.integer({ min: 1, max: 500 }),
      kind: fc.constantFrom('a', 'b', 'c'),
      extras: fc.oneof(fc.subarray(['seats', 'cakes']), fc.constant(['none'])),
    })
    .map(({ owner, ...facts }) => (facts.agent ? facts : { ...facts, owner }))

  test('when it finds nothing, no answers make the condition hold', () => {
    fc.assert(
      fc.property(feels, factsArbitrary, (feel, facts) => {
        if (findWorld([tree(feel)], lookup) === null) expect(evaluate(tree(feel), facts)).not.toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('what does not matter never changes whether a condition holds', () => {
    fc.assert(
      fc.property(feels, factsArbitrary, fc.boolean(), (feel, facts, owner) => {
        if (matters('kind', tree(feel), lookup) === false) {
          expect(evaluate(tree(feel), { ...facts, kind: 'a' }) === true).toBe(
            evaluate(tree(feel), { ...facts, kind: 'c' }) === true,
          )
        }
        if (matters('owner', tree(feel), lookup) === false && facts.agent === false) {
          expect(evaluate(tree(feel), { ...facts, owner }) === true).toBe(
            evaluate(tree(feel), { ...facts, owner: !owner }) === true,
          )
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('matters', () => {
  test.each([
    ['kind', 'kind = "a"', true],
    ['kind', 'kind = "a" or kind != "a"', false],
    ['kind', 'kind in ("a", "b", "c")', false],
    ['area', 'area > 500', false],
    ['area', 'area > 1', true],
    ['agent', 'owner', true],
    ['agent', 'kind = "a"', false],
    ['owner', 'agent and owner', false],
  ])('%s in %s: %s', (name, feel, expected) => {
    expect(matters(name, tree(feel), lookup)).toBe(expected)
  })
})
