import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '../clock/local-date.ts'
import { draftEnd } from './draft-end.ts'

const retention = fc
  .record({ days: fc.integer({ min: 30, max: 900 }), told: fc.integer({ min: 3, max: 29 }) })
  .map((one) => ({ ...one, confidence: { level: 'proposal' as const } }))

const touchedOn = '2026-01-31'

it('is told in time, kept until the day that was told, and deleted then', () => {
  const rule = { days: 180, told: 14, confidence: { level: 'proposal' as const } }
  expect(draftEnd(rule, touchedOn, null, '2026-07-15')).toBeNull()
  expect(draftEnd(rule, touchedOn, null, '2026-07-16')).toEqual({ tell: '2026-07-30' })
  expect(draftEnd(rule, touchedOn, '2026-07-16', '2026-07-29')).toBeNull()
  expect(draftEnd(rule, touchedOn, '2026-07-16', '2026-07-30')).toBe('delete')
})

it('nobody loses an application early, or without having been told for the whole time, however seldom one looks', () => {
  fc.assert(
    fc.property(
      retention,
      fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 40, maxLength: 60 }),
      (rule, steps) => {
        let [today, toldOn]: [string, string | null] = [touchedOn, null]
        let promised = ''
        for (const step of steps) {
          today = addDays(today, step)
          const due = draftEnd(rule, touchedOn, toldOn, today)
          if (due === 'delete') {
            expect(toldOn).not.toBeNull()
            expect(today >= addDays(touchedOn, rule.days)).toBe(true)
            expect(today >= addDays(toldOn ?? today, rule.told)).toBe(true)
            expect(today >= promised).toBe(true)
            return
          }
          if (due) {
            expect(toldOn).toBeNull()
            promised = due.tell
            toldOn = today
          }
        }
        // So many steps lead beyond its end.
        expect(today < addDays(touchedOn, rule.days + rule.told + 240)).toBe(true)
      },
    ),
  )
})
