import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../clock/local-date.ts'
import { caseNumber, isCaseNumber } from './case-number.ts'
import { mod3736 } from './mod-37-36.ts'

const withCheck = (payload: string) => `${payload}${mod3736(payload)}`

describe('case numbers', () => {
  it('are region, day, serial and check character', () => {
    const number = caseNumber('371072', '2026-09-21', 123)
    expect(number.slice(0, -1)).toBe('37107220260921000123')
    expect(number).toBe(withCheck('37107220260921000123'))
    expect(number).toHaveLength(21)
  })

  const regions = fc.constantFrom('371072', '371002', '110105', '650100')
  const days = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2020-01-01', n))
  const serials = fc.integer({ min: 1, max: 999_999 })

  it('are recognised, whatever they are made from', () => {
    fc.assert(
      fc.property(regions, days, serials, (region, day, serial) => {
        expect(isCaseNumber(caseNumber(region, day, serial))).toBe(true)
      }),
    )
  })

  it('differ when region, day or serial differ', () => {
    const sources = fc.tuple(regions, days, serials)
    fc.assert(
      fc.property(sources, sources, (a, b) => {
        expect(caseNumber(...a) === caseNumber(...b)).toBe(a.join() === b.join())
      }),
    )
  })

  it('are not recognised with any one character changed', () => {
    const char = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')
    fc.assert(
      fc.property(regions, days, serials, fc.nat(20), char, (region, day, serial, at, other) => {
        const number = caseNumber(region, day, serial)
        fc.pre(number.charAt(at) !== other)
        expect(isCaseNumber(number.slice(0, at) + other + number.slice(at + 1))).toBe(false)
      }),
    )
  })

  it.each([
    ['a day that does not exist', withCheck('37107220260230000123')],
    ['an unknown province', withCheck('99107220260921000123')],
    ['a short serial', withCheck('3710722026092100123')],
    ['a long serial', withCheck('371072202609210000123')],
    ['letters', withCheck('37107220260921A00123')],
    ['no check character', '37107220260921000123'],
    ['a space before', ` ${withCheck('37107220260921000123')}`],
    ['nothing', ''],
  ])('are not %s', (_what, text) => {
    expect(isCaseNumber(text)).toBe(false)
  })

  it.each([
    ['37107', '2026-09-21', 1],
    ['371072008', '2026-09-21', 1],
    ['991072', '2026-09-21', 1],
    ['371072', '2026-02-30', 1],
    ['371072', '20260921', 1],
    ['371072', '2026-09-21', 0],
    ['371072', '2026-09-21', 1_000_000],
    ['371072', '2026-09-21', 1.5],
  ])('are not made from %s, %s, %d', (region, date, serial) => {
    expect(() => caseNumber(region, date, serial)).toThrow(RangeError)
  })
})
