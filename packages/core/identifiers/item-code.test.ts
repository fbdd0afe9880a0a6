import { describe, expect, it } from 'vitest'
import { isItemCode, parseItemCode } from './item-code.ts'

describe('parseItemCode', () => {
  it('reads a basic code', () => {
    expect(parseItemCode('000120209000')).toEqual({ kind: 'basic', basic: '000120209000', type: '01' })
  })

  it('reads the code of a task: hygiene of public places in Weihai', () => {
    expect(parseItemCode('11371000494416240Y3000123106001')).toEqual({
      kind: 'task',
      basic: '000123106001',
      type: '01',
      authority: '11371000494416240Y',
      level: 3,
    })
  })

  it('reads the code of a handled item: animal clinics in Kunshan', () => {
    expect(parseItemCode('11320583MB155809X5400012020900002')).toEqual({
      kind: 'handle',
      basic: '000120209000',
      type: '01',
      authority: '11320583MB155809X5',
      level: 4,
      serial: '02',
    })
    expect(isItemCode('11371000494416240Y300012310600102')).toBe(true)
  })

  it.each(['05', '07', '08', '09', '10', '20', '99'])('knows type %s', (type) => {
    expect(parseItemCode(`37${type}23106001`)).toMatchObject({ type })
  })

  it.each([
    ['a type that nobody applies for (penalty)', '000223106001'],
    ['an unknown type', '001123106001'],
    ['letters in a basic code', '00012310600A'],
    ['11 digits', '00012310600'],
    ['13 digits', '0001231060011'],
    ['an authority whose check character is wrong', '11371000494416240X3000123106001'],
    ['level 0', '11371000494416240Y0000123106001'],
    ['level 7', '11371000494416240Y7000123106001'],
    ['a wrong type inside', '11371000494416240Y3000223106001'],
    ['32 characters', '11371000494416240Y30001231060010'],
    ['a serial with a letter', '11371000494416240Y30001231060010A'],
    ['34 characters', '11371000494416240Y3000123106001021'],
    ['small letters', '11371000494416240y3000123106001'],
    ['nothing', ''],
  ])('refuses %s', (_what, code) => {
    expect(parseItemCode(code)).toBeUndefined()
    expect(isItemCode(code)).toBe(false)
  })
})
