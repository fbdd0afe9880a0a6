import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Command } from '../command.ts'
import type { Who } from '../journey.fixture.ts'
import { type Tale, tell } from '../time/random-case.fixture.ts'
import {
  choose,
  close,
  collect,
  delivered,
  grantedTale,
  postal,
  recall,
  returned,
  send,
  sent,
} from './delivery.fixture.ts'
import { openParcels, undelivered } from './items.ts'

const parcels = ['p1', 'p2', 'p3']
const steps: readonly (readonly [Who, Command])[] = [
  ...(['window', 'post', 'electronic', 'terminal'] as const).map(
    (way) => ['applicant', choose(way)] as const,
  ),
  ['applicant', choose('electronic', true)],
  ['applicant', { type: 'receive_electronically' }],
  ['system', { type: 'serve_electronically' }],
  ['clerk', send],
  ['clerk', send],
  ['clerk', collect],
  ['clerk', { ...collect, items: ['seal_set'] }],
  ['clerk', { type: 'keep_originals', what: '房产证' }],
  ['clerk', close],
  ...parcels.flatMap((id): (readonly [Who, Command])[] => [
    ['system', sent(id)],
    ['system', sent(id)],
    ['system', delivered(id)],
    ['system', returned(id)],
    ['system', returned(id, true)],
    ['clerk', recall(id)],
  ]),
]

function count(tale: Tale, type: string): number {
  return tale.events.filter(({ body }) => body.type === type).length
}

it('whatever happens: one parcel at a time, asked once; everything is handed over once; the case closes once', () => {
  const granted = grantedTale(postal)
  let closed = 0
  fc.assert(
    fc.property(fc.array(fc.nat(steps.length - 1), { minLength: 10, maxLength: 60 }), (picks) => {
      let tale = granted
      for (const pick of picks) {
        const [who, command] = steps[pick] as (typeof steps)[number]
        tale = tell(tale, who, command) ?? tale
        expect(openParcels(tale.case).length).toBeLessThanOrEqual(1)
      }
      const asked = tale.events.flatMap(({ body }) => (body.type === 'parcel_asked' ? [body.parcel] : []))
      expect(new Set(asked).size).toBe(asked.length)
      expect(count(tale, 'parcel_sent')).toBeLessThanOrEqual(asked.length)
      const handed = tale.case.handOvers.flatMap(({ items }) => items ?? [])
      expect(new Set(handed).size).toBe(handed.length)
      expect(count(tale, 'closed')).toBeLessThanOrEqual(1)
      if (tale.case.closedAt !== null) {
        closed += 1
        expect(undelivered(tale.case, tale.plan)).toEqual([])
        expect(openParcels(tale.case)).toEqual([])
      }
    }),
    { numRuns: 300 },
  )
  expect(closed).toBeGreaterThan(10)
})
