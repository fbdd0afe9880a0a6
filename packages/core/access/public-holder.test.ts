import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citizenIdCheckCharacter } from '../identifiers/citizen-id.ts'
import { usccCheckCharacter } from '../identifiers/uscc.ts'
import { publicHolder } from './public-holder.ts'

const uscc = `9137100075917384K${usccCheckCharacter('9137100075917384K')}`
const person = { id: 'u1', name: '李晓梅' }
const holderOf = (kind: string | undefined, form: Record<string, string>) =>
  publicHolder({ answers: kind ? { subject_kind: kind } : {}, form, applicant: person, licence: null })

describe('whom a published decision names', () => {
  it('an organisation by its name and code', () => {
    for (const kind of ['company', 'unincorporated', 'institution', 'social_org']) {
      const form = { subject_name: '威海海韵餐饮有限公司', uscc, legal_rep_name: '张三' }
      expect(holderOf(kind, form)).toEqual({ name: '威海海韵餐饮有限公司', code: uscc, organisation: true })
    }
  })

  it('an individual business by its trade name, with the operator’s name masked in it, and without a code', () => {
    expect(holderOf('sole_trader', { subject_name: '海韵渔家饭店', uscc, legal_rep_name: '张建国' })).toEqual(
      {
        name: '海韵渔家饭店',
        code: null,
        organisation: false,
      },
    )
    const own = { subject_name: '经区张建国理发店', legal_rep_name: '张建国' }
    expect(holderOf('sole_trader', own).name).toBe('经区张**理发店')
    expect(holderOf('sole_trader', { subject_name: '李晓梅', legal_rep_name: '张建国' }).name).toBe('李**')
  })

  it('by the name that the licence has now', () => {
    const licence = {
      number: 'ZH1',
      version: 2,
      issuedAt: '',
      permits: [],
      validUntil: null,
      facts: { holder: '王丽的海韵店', legalRep: '王丽' },
    }
    const form = { subject_name: '海韵渔家饭店', legal_rep_name: '张建国' }
    const answers = { subject_kind: 'sole_trader' }
    expect(publicHolder({ answers, form, applicant: person, licence }).name).toBe('王*的海韵店')
  })

  it('anybody else, and who is not known, by a masked name', () => {
    expect(holderOf(undefined, { subject_name: '李晓梅', uscc })).toEqual({
      name: '李**',
      code: null,
      organisation: false,
    })
    expect(holderOf('person', {}).name).toBe('李**')
    expect(holderOf('company', {}).name).toBe('李**')
    expect(holderOf('sole_trader', {}).name).toBe('李**')
  })

  it('a code that is wrong, or an ID number in its place, is not published', () => {
    const id = `37100219900101000${citizenIdCheckCharacter('37100219900101000')}`
    expect(holderOf('company', { subject_name: '某公司', uscc: id }).code).toBeNull()
    expect(holderOf('company', { subject_name: '某公司', uscc: uscc.slice(0, 17) }).code).toBeNull()
  })

  it('no ID or telephone number that was typed into a name is published, whoever it is', () => {
    const digits = fc.stringMatching(/^[1-9][0-9]{6,17}$/)
    const kinds = fc.constantFrom('company', 'sole_trader', 'person', undefined)
    fc.assert(
      fc.property(kinds, digits, fc.constantFrom('', 'X', 'x'), (kind, number, last) => {
        for (const typed of [
          `海韵${number}${last}饭店`,
          `${number}${last}`,
          `店 ${number.slice(0, 3)} ${number.slice(3)}`,
        ]) {
          const { name } = holderOf(kind, { subject_name: typed })
          expect(name.replace(/\D/g, '').length).toBeLessThan(7)
        }
      }),
    )
  })

  it('no name of a natural person stands in full in what is published of an individual business', () => {
    const names = fc.stringMatching(/^[张王李赵][伟芳娜敏静建国]{1,2}$/)
    fc.assert(
      fc.property(names, names, (operator, applicant) => {
        const form = { subject_name: `经区${operator}的店`, legal_rep_name: operator }
        const answers = { subject_kind: 'sole_trader' }
        const { name } = publicHolder({
          answers,
          form,
          applicant: { id: 'x', name: applicant },
          licence: null,
        })
        expect(name).not.toContain(operator)
      }),
    )
  })
})
