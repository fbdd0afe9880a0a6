import { describe, expect, test } from 'vitest'
import { parseCondition } from './feel.ts'

describe('parseCondition', () => {
  test.each([
    ['sells_tobacco', { op: 'is', name: 'sells_tobacco' }],
    ['area > 50', { op: 'gt', name: 'area', value: 50 }],
    ['area<=-0.5', { op: 'le', name: 'area', value: -0.5 }],
    ['kind = "饭店"', { op: 'eq', name: 'kind', value: '饭店' }],
    ['kind != null', { op: 'ne', name: 'kind', value: null }],
    ['is_agent = false', { op: 'eq', name: 'is_agent', value: false }],
    ['scope in ("bulk", 2)', { op: 'in', name: 'scope', values: ['bulk', 2] }],
    ['list  contains(extras, "seats")', { op: 'has', name: 'extras', value: 'seats' }],
    ['not(a)', { op: 'not', arg: { op: 'is', name: 'a' } }],
    ['true', { op: 'constant', value: true }],
    ['list = "a"', { op: 'eq', name: 'list', value: 'a' }],
    ['order', { op: 'is', name: 'order' }],
  ])('%s', (feel, tree) => {
    expect(parseCondition(feel)).toEqual({ ok: true, tree })
  })

  test('and binds closer than or; parentheses group', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((name) => ({ op: 'is', name }))
    expect(parseCondition('a or b and c')).toEqual({
      ok: true,
      tree: { op: 'or', args: [a, { op: 'and', args: [b, c] }] },
    })
    expect(parseCondition('(a or b) and c')).toEqual({
      ok: true,
      tree: { op: 'and', args: [{ op: 'or', args: [a, b] }, c] },
    })
  })

  test.each([
    ['', 1, 'leave out the key'],
    ['area == 50', 6, 'write ='],
    ['a && b', 3, 'write and'],
    ['a AND b', 3, 'write and'],
    ['!a', 1, 'write not('],
    ['not a', 1, 'write not( … )'],
    ["kind = 'a'", 8, 'straight double quotes'],
    ['kind = “a”', 8, 'straight double quotes'],
    ['kind = a', 8, 'a text in "…"'],
    ['kind = "a', 8, 'closing "'],
    ['kind = "a\\q"', 8, 'backslash'],
    ['（a)', 1, 'narrow ('],
    ['area in [1..5]', 9, 'x >= 1 and x <= 5'],
    ['area in "a"', 9, 'list in ( )'],
    ['area in ("a" "b")', 14, 'comma'],
    ['area in ("a") and b', 9, 'area = …'],
    ['area in ()', 10, 'texts in "…" or numbers'],
    ['area > "50"', 8, 'write a number'],
    ['50 < area', 1, 'name first'],
    ['"a"', 1, 'compare a name'],
    ['count(staff) > 2', 1, 'no function "count"'],
    ['list contains(extras, seats)', 14, 'list contains(name, "value")'],
    ['list contains(extras)', 14, 'list contains(name, "value")'],
    ['(a or b', 1, 'closing )'],
    ['(a b)', 4, 'closing )'],
    ['a b', 3, 'and or or before "b"'],
    ['a and', 6, 'the end of the condition'],
    ['not(a) = true', 8, 'only a name'],
    ['area between 1 and 5', 6, 'before "between"'],
    ['面积 > 5', 1, 'small letters'],
    ['area + 5 > 7', 6, 'no arithmetic'],
    ['area = 12345678901234567', 8, 'at most 15'],
  ])('%s is refused at character %i', (feel, at, hint) => {
    const parsed = parseCondition(feel)
    expect(parsed.ok ? 'accepted' : parsed.message).toContain(`at character ${at}: `)
    expect(parsed.ok ? 'accepted' : parsed.message).toContain(hint)
  })

  test('a condition of thousands of parentheses is refused, not a crash', () => {
    expect(parseCondition('('.repeat(100_000)).ok).toBe(false)
    expect(parseCondition('('.repeat(1_999)).ok).toBe(false)
  })
})
