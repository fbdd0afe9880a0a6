import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { licenceMark, licenceStatus, type PermitMarks, permitStatus } from './licence-status.ts'

const plain: PermitMarks = { validFrom: '2026-01-01', validUntil: '2026-12-31' }
const marked = (more: Partial<PermitMarks>): PermitMarks => ({ ...plain, ...more })
const day = '2026-06-01'

describe('a permit', () => {
  it('is valid from its first to its last day', () => {
    expect(permitStatus(plain, '2025-12-31')).toBe('not_yet')
    expect(permitStatus(plain, '2026-01-01')).toBe('valid')
    expect(permitStatus(plain, '2026-12-31')).toBe('valid')
    expect(permitStatus(plain, '2027-01-01')).toBe('expired')
    expect(permitStatus(marked({ validUntil: null }), '2099-01-01')).toBe('valid')
  })

  it('is suspended from the first to the last day of its suspension', () => {
    const suspended = marked({ suspended: { from: '2026-06-01', until: '2026-06-30' } })
    expect(permitStatus(suspended, '2026-05-31')).toBe('valid')
    expect(permitStatus(suspended, '2026-06-01')).toBe('suspended')
    expect(permitStatus(suspended, '2026-06-30')).toBe('suspended')
    expect(permitStatus(suspended, '2026-07-01')).toBe('valid')
    expect(permitStatus(suspended, '2027-01-01')).toBe('expired')
    expect(permitStatus(marked({ suspended: { from: day, until: null } }), '2026-12-31')).toBe('suspended')
  })

  it('stays revoked, cancelled or expired, whatever else it says', () => {
    const suspended = { from: '2026-01-01', until: null }
    expect(permitStatus(marked({ revokedOn: day, cancelledOn: day, expiredOn: day }), day)).toBe('revoked')
    expect(permitStatus(marked({ cancelledOn: day, expiredOn: day, suspended }), day)).toBe('cancelled')
    expect(permitStatus(marked({ expiredOn: day, validUntil: null, suspended }), day)).toBe('expired')
  })

  it('of a licence from before there were marks is read all the same', () => {
    expect(permitStatus({ ...plain, revokedOn: null }, day)).toBe('valid')
  })
})

describe('the whole licence', () => {
  const whole = (permits: PermitMarks[], validUntil: string | null = '2026-12-31') =>
    licenceStatus({ permits, validUntil }, day)
  const suspended = marked({ suspended: { from: day, until: null } })

  it('is valid while a permit stands, and ends with its own date (R-COM-3)', () => {
    expect(whole([plain, marked({ revokedOn: day })])).toBe('valid')
    expect(whole([plain], '2026-05-31')).toBe('expired')
    expect(whole([plain], null)).toBe('valid')
  })

  it('is suspended when every permit that stands is', () => {
    expect(whole([suspended, plain])).toBe('valid')
    expect(whole([suspended, marked({ cancelledOn: day })])).toBe('suspended')
  })

  it('is what its last permit ended as, once none stands', () => {
    const [revoked, cancelled] = [marked({ revokedOn: '2026-03-01' }), marked({ cancelledOn: '2026-04-01' })]
    expect(whole([revoked, revoked], null)).toBe('revoked')
    expect(whole([cancelled, revoked], null)).toBe('cancelled')
    expect(whole([cancelled, revoked, marked({ expiredOn: '2026-05-01' })], null)).toBe('expired')
  })
})

it('the mark of a version says what the status may be, on every day', () => {
  const date = fc.constantFrom('2026-03-01', '2026-06-01', '2026-09-01')
  const permit = fc.record({
    validFrom: date,
    validUntil: fc.option(date),
    revokedOn: fc.option(date),
    cancelledOn: fc.option(date),
    expiredOn: fc.option(date),
    suspended: fc.option(fc.record({ from: date, until: fc.option(date) })),
  })
  const may = { ended: ['revoked', 'cancelled'], suspended: ['suspended', 'valid', 'expired'] } as const
  fc.assert(
    fc.property(fc.array(permit, { maxLength: 3 }), fc.option(date), date, (permits, validUntil, today) => {
      const mark = licenceMark(permits)
      const allowed: readonly string[] = mark ? may[mark] : ['valid', 'expired']
      expect(allowed).toContain(licenceStatus({ permits, validUntil }, today))
    }),
  )
})
