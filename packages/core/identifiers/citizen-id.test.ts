import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { birthDateOf, checkCitizenId, citizenIdCheckCharacter, sexOf } from './citizen-id.ts'

const TODAY = '2026-09-21'

// All numbers are made up; 11010519491231002X and the residence permits are public specimens.
describe('checkCitizenId', () => {
  it.each([
    ['371002199001010007', 'female', '1990-01-01'],
    ['371002198506151230', 'male', '1985-06-15'],
    ['371002199212314561', 'female', '1992-12-31'],
    ['371083200002291027', 'female', '2000-02-29'],
    ['11010519491231002X', 'female', '1949-12-31'],
    ['37100219880808001X', 'male', '1988-08-08'],
    ['371082200109103210', 'male', '2001-09-10'],
    ['371002198506151249', 'female', '1985-06-15'],
    ['810000199408230021', 'female', '1994-08-23'],
    ['830000199201300022', 'female', '1992-01-30'],
  ])('%s is right: %s, born %s', (id, sex, birthDate) => {
    expect(checkCitizenId(id, TODAY)).toEqual({ verdict: 'valid', value: id })
    expect(sexOf(id)).toBe(sex)
    expect(birthDateOf(id)).toBe(birthDate)
  })

  it.each([
    ['371000196507048882', ['county'], 'a city where a county should be'],
    ['999999199001010016', ['province'], 'no such province'],
    ['371002190002280032', ['age'], 'older than 120'],
  ])('%s gives a warning, %j: %s', (id, reasons) => {
    expect(checkCitizenId(id, TODAY)).toEqual({ verdict: 'warning', value: id, reasons })
  })

  it.each([
    ['371002197802290011', ['birth_date'], 'no 29 February 1978'],
    ['371002199002300014', ['birth_date'], '30 February'],
    ['371002209912310015', ['future'], 'born in 2099'],
    ['371002198506151231', ['check'], 'should end in 0'],
    ['37100219850615123X', ['check'], 'should end in 0'],
    ['371002197802290012', ['birth_date', 'check'], 'two faults'],
    ['37100219850615123', ['length'], '17 characters'],
    ['3710021985061512300', ['length'], '19 characters'],
    ['371002850615123', ['length'], 'the old form of 15'],
    ['37100219850615X230', ['character'], 'X inside'],
    ['37100219850615123Y', ['character'], 'another letter'],
    ['', ['length'], 'nothing'],
  ])('%s is wrong, %j: %s', (id, reasons) => {
    expect(checkCitizenId(id, TODAY)).toEqual({ verdict: 'invalid', value: id, reasons })
  })

  it('reads a small x as X, and checks then', () => {
    expect(checkCitizenId('37100219880808001x', TODAY)).toEqual({
      verdict: 'valid',
      value: '37100219880808001X',
    })
    expect(checkCitizenId('37100219850615123x', TODAY)).toEqual({
      verdict: 'invalid',
      value: '37100219850615123X',
      reasons: ['check'],
    })
  })

  it.each(['３７１００２１９８８０８０８００１Ｘ', ' 371002 19880808 001x ', '\u202D37100219880808001X'])(
    'forgives how "%s" is typed',
    (input) => {
      expect(checkCitizenId(input, TODAY)).toEqual({ verdict: 'valid', value: '37100219880808001X' })
    },
  )

  it('takes a child born today, and not one born tomorrow', () => {
    expect(checkCitizenId('371002199001010007', '1990-01-01').verdict).toBe('valid')
    expect(checkCitizenId('371002199001010007', '1989-12-31')).toMatchObject({ reasons: ['future'] })
  })

  it('warns from the 121st birthday on', () => {
    expect(checkCitizenId('371002199001010007', '2110-12-31').verdict).toBe('valid')
    expect(checkCitizenId('371002199001010007', '2111-01-01')).toMatchObject({ reasons: ['age'] })
    expect(checkCitizenId('371002198506151230', '2106-06-14').verdict).toBe('valid')
    expect(checkCitizenId('371002198506151230', '2106-06-15')).toMatchObject({ reasons: ['age'] })
  })
})

describe('the check character', () => {
  const digits = (length: number) =>
    fc
      .array(fc.constantFrom(...'0123456789'), { minLength: length, maxLength: length })
      .map((d) => d.join(''))

  it('of anything but 17 digits does not exist', () => {
    expect(citizenIdCheckCharacter('3710021985061512')).toBeUndefined()
    expect(citizenIdCheckCharacter('3710021985061512X')).toBeUndefined()
  })

  it('of 17 digits with a real day of birth makes a number that is not refused', () => {
    const born = fc
      .date({
        min: new Date('1900-01-01T00:00:00Z'),
        max: new Date('2026-09-21T00:00:00Z'),
        noInvalidDate: true,
      })
      .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''))
    fc.assert(
      fc.property(digits(6), born, digits(3), (region, birth, serial) => {
        const first17 = `${region}${birth}${serial}`
        const id = `${first17}${citizenIdCheckCharacter(first17)}`
        expect(checkCitizenId(id, TODAY).verdict).not.toBe('invalid')
      }),
    )
  })

  it('catches any one changed character', () => {
    const ids = fc.constantFrom('371002199001010007', '37100219880808001X', '371083200002291027')
    fc.assert(
      fc.property(ids, fc.nat(17), fc.constantFrom(...'0123456789X'), (id, at, char) => {
        fc.pre(id.charAt(at) !== char)
        const changed = id.slice(0, at) + char + id.slice(at + 1)
        expect(checkCitizenId(changed, TODAY).verdict).toBe('invalid')
      }),
    )
  })

  it('catches two neighbours that changed places', () => {
    fc.assert(
      fc.property(digits(17), fc.nat(16), (first17, at) => {
        const id = `${first17}${citizenIdCheckCharacter(first17)}`
        const swapped = id.slice(0, at) + id.charAt(at + 1) + id.charAt(at) + id.slice(at + 2)
        fc.pre(swapped !== id)
        expect(citizenIdCheckCharacter(swapped.slice(0, 17))).not.toBe(swapped.charAt(17))
      }),
    )
  })
})
