import { describe, expect, it } from 'vitest'
import type { Item } from '../catalogue/schema.ts'
import { limitsOf, toWorkingDays } from './limits.ts'

function item(id: string, legal: number, promised: number | null): Pick<Item, 'id' | 'limits'> {
  return {
    id,
    limits: {
      legal: { amount: legal, unit: 'workday' },
      promised:
        promised === null ? null : { amount: promised, unit: 'workday', basis: 'guide', level: 'seen' },
      issueWithin: 0,
    },
  }
}

describe('limits', () => {
  it.each([
    [{ amount: 20, unit: 'workday' as const }, 20],
    [{ amount: 7, unit: 'calendar_day' as const }, 5],
    [{ amount: 15, unit: 'calendar_day' as const }, 11],
    [{ amount: 2, unit: 'month' as const }, 42],
    [{ amount: 0, unit: 'workday' as const }, 0],
  ])('counts %j as %i working days', (span, days) => {
    expect(toWorkingDays(span)).toBe(days)
  })

  it('adds up along the longest chain, not over all items', () => {
    const items = [item('a', 10, null), item('b', 20, 5), item('c', 15, 12)] as Item[]
    const after = new Map([
      ['a', []],
      ['b', ['a']],
      ['c', []],
    ])
    expect(limitsOf(items, after, [['a', 'c'], ['b']])).toEqual({
      joint: { amount: 45, unit: 'workday' },
      legal: 30,
      effective: 15,
      withoutPromise: ['a'],
    })
  })

  it('never takes a promise that is later than the law', () => {
    expect(limitsOf([item('a', 10, 30)] as Item[], new Map([['a', []]]), [['a']]).effective).toBe(10)
  })
})
