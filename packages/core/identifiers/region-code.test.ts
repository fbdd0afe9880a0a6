import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasProvince, isRegionCode, regionLevel } from './region-code.ts'

describe('regionLevel', () => {
  it.each([
    ['370000', 'province'],
    ['371000', 'city'],
    ['371002', 'county'],
    ['371003', 'county'],
    ['371082', 'county'],
    ['371083', 'county'],
    ['371071', 'county'],
    ['371072', 'county'],
    ['371073', 'county'],
    ['371072008', 'town'],
    ['371072103', 'town'],
    ['371072105', 'town'],
    ['371072008001', 'village'],
    ['371072008000', 'town'],
    ['371072000000', 'county'],
    ['370000000000', 'province'],
    ['441900003000', 'town'],
    ['710000', 'province'],
  ])('%s is a %s', (code, level) => {
    expect(regionLevel(code)).toBe(level)
    expect(isRegionCode(code)).toBe(true)
  })

  it.each(['', '37', '3710', '37107', '3710720', '37107200', '3710720080', '37107200800', '3710720080010'])(
    '"%s" has not 6, 9 or 12 digits',
    (code) => {
      expect(isRegionCode(code)).toBe(false)
    },
  )

  it.each(['999999', '000000', '160000', '382000', '37107A', '３７１０７２', ' 371072', '371072\n'])(
    '"%s" is none',
    (code) => {
      expect(isRegionCode(code)).toBe(false)
    },
  )
})

describe('hasProvince', () => {
  it('knows 34 provinces, municipalities and regions', () => {
    const known = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0')).filter(hasProvince)
    expect(known).toHaveLength(34)
  })

  it('looks at the first two digits only', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (rest) => {
        expect(hasProvince(`37${String(rest).padStart(4, '0')}`)).toBe(true)
        expect(hasProvince(`38${String(rest).padStart(4, '0')}`)).toBe(false)
      }),
    )
  })
})
