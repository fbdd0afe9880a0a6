import { planOf } from '@xinban/core/case/plan.fixture'
import { ordinary } from '@xinban/core/case/promises/state'
import type { CasePlan } from '@xinban/core/compose/plan'
import { expect, test } from 'vitest'
import {
  handlingFrom,
  hasWays,
  isOrdinary,
  isWish,
  statementFaults,
  wayOf,
  withoutPaper,
} from './handling.ts'
import { missingStatements } from './statements.tsx'

const plain = planOf([{ id: 'p_food', authority: 'bureau' }])
const [lease] = plain.materials
const offer = { offered: true, why: null, level: 'proposal' } as const

/** The same plan, in which the one item can be promised (its promise stands in for the lease) and the lease can follow. */
function offering(): CasePlan {
  const [item] = Object.entries(plain.law.items)
  if (!item || !lease) throw new Error('the fixture has an item and a paper')
  const [id, law] = item
  return {
    ...plain,
    law: {
      ...plain.law,
      items: { [id]: { ...law, commitment: { ...law.commitment, ...offer, replaces: [lease.id] } } },
      materials: {
        ...plain.law.materials,
        [lease.id]: {
          tolerated: offer,
          promised: offer,
          preview: { ...offer, offered: false, why: lease.name },
        },
      },
    },
  }
}

function posted(entries: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(entries)) form.append(name, value)
  return form
}

test('a plan that offers nothing has no step for it', () => {
  expect(hasWays(plain)).toBe(false)
  expect(hasWays(offering())).toBe(true)
})

test('what is posted becomes wishes; what the plan does not know stays out', () => {
  const form = posted({
    'item:p_food': 'commitment',
    'item:p_other': 'commitment',
    'paper:m_lease': 'tolerated',
    noThirdParty: 'on',
  })
  expect(handlingFrom(form, offering())).toEqual({
    ...ordinary,
    commitments: ['p_food'],
    tolerated: ['m_lease'],
    noThirdParty: true,
  })
  expect(handlingFrom(posted({ 'item:p_food': 'ordinary', 'paper:m_lease': 'now' }), plain)).toEqual(ordinary)
})

test('a paper goes the way that was chosen, with the item that replaces it, or has to come now', () => {
  const plan = offering()
  expect(wayOf(plan, ordinary, 'm_lease')).toBe('now')
  expect(wayOf(plan, { ...ordinary, tolerated: ['m_lease'] }, 'm_lease')).toBe('tolerated')
  expect(wayOf(plan, { ...ordinary, commitments: ['p_food'] }, 'm_lease')).toBe('item')
})

test('a paper that is there has no wish any more', () => {
  const wishes = { ...ordinary, tolerated: ['m_lease'], promised: ['m_other'] }
  expect(isWish(wishes, 'm_lease')).toBe(true)
  expect(withoutPaper(wishes, 'm_lease')).toEqual({ ...ordinary, promised: ['m_other'] })
  expect(isOrdinary(withoutPaper({ ...ordinary, tolerated: ['m_lease'] }, 'm_lease'))).toBe(true)
})

test('a promise takes the statements; a paper to follow does not', () => {
  const plan = offering()
  const promise = { ...ordinary, commitments: ['p_food'] }
  expect(missingStatements(promise, false)).toEqual(['noThirdParty'])
  expect(missingStatements(promise, true)).toEqual(['noThirdParty', 'mandate'])
  expect(statementFaults(plan, promise).map(({ at }) => at)).toEqual(['p_food'])
  expect(statementFaults(plan, { ...promise, noThirdParty: true })).toEqual([])
  const later = { ...ordinary, tolerated: ['m_lease'] }
  expect(missingStatements(later, true)).toEqual([])
  expect(statementFaults(plan, later)).toEqual([])
})

test('a way that the plan does not offer is refused with its reason', () => {
  const fault = statementFaults(offering(), { ...ordinary, preview: ['m_lease'] })
  expect(fault).toEqual([{ at: 'm_lease', code: 'handling', message: lease?.name }])
})
