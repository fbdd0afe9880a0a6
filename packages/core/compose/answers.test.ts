import { beforeAll, describe, expect, it } from 'vitest'
import type { Edition } from '../catalogue/edition.ts'
import type { Service } from '../catalogue/schema.ts'
import { checkAnswers, pruneAnswers } from './answers.ts'
import { serviceOf, testEdition } from './edition.fixture.ts'
import type { Answers } from './plan.ts'

let edition: Edition
let service: Service
beforeAll(() => {
  edition = testEdition()
  service = serviceOf(edition, 'tea_shop')
})

const good = { extras: ['seats'], signboard: 'small', new_business: false, use_area: 60, by_agent: false }

function faults(answers: Record<string, unknown>): string[] {
  const checked = checkAnswers(edition, service, answers as Answers)
  return checked.ok ? [] : (checked.problem.faults ?? []).map(({ at, code }) => `${at} ${code}`)
}

describe('checking answers', () => {
  it('accepts a complete set and puts it in its one form', () => {
    const jumbled = { ...Object.fromEntries(Object.entries(good).reverse()), extras: ['parcels', 'seats'] }
    const checked = checkAnswers(edition, service, jumbled)
    expect(checked.ok && Object.keys(checked.answers)).toEqual(Object.keys(good))
    expect(checked.ok && checked.answers.extras).toEqual(['seats', 'parcels'])
  })

  it.each([
    [{ ...good, colour: 'red' }, 'colour unknown'],
    [{ ...good, new_business: 'yes' }, 'new_business type'],
    [{ ...good, use_area: '60' }, 'use_area type'],
    [{ ...good, signboard: ['small'] }, 'signboard type'],
    [{ ...good, signboard: 'huge' }, 'signboard option'],
    [{ ...good, extras: ['seats', 'pool'] }, 'extras option'],
    [{ ...good, extras: ['seats', 'seats'] }, 'extras option'],
    [{ ...good, extras: 'seats' }, 'extras type'],
    [{ ...good, use_area: 0 }, 'use_area range'],
    [{ ...good, use_area: 100_001 }, 'use_area range'],
    [{ ...good, use_area: Number.NaN }, 'use_area range'],
    [{ ...good, use_area: Number.POSITIVE_INFINITY }, 'use_area range'],
    [{ ...good, company: true }, 'company not_asked'],
    [{ ...good, extras: null }, 'extras type'],
  ])('refuses %j with %s', (answers, expected) => {
    expect(faults(answers)).toContain(expected)
  })

  it('takes “none of them” only alone', () => {
    const none = testEdition(['{value: parcels, zh', '{value: none, zh'])
    const check = (extras: string[]) => checkAnswers(none, serviceOf(none, 'tea_shop'), { ...good, extras })
    expect(check(['none']).ok).toBe(true)
    expect(check(['seats', 'none'])).toMatchObject({ ok: false, problem: { faults: [{ code: 'option' }] } })
  })

  it('names every missing answer that can be asked for now, and does not call a wrong one missing', () => {
    const { use_area, ...rest } = good
    expect(use_area).toBe(60)
    expect(faults(rest)).toEqual(['use_area missing'])
    expect(faults({ ...good, use_area: 'big' })).toEqual(['use_area type'])
  })

  it('says in both languages what to answer', () => {
    const checked = checkAnswers(edition, service, { ...good, signboard: 'huge' })
    const fault = checked.ok ? undefined : checked.problem.faults?.[0]
    expect(fault?.message.zh).toContain('小型招牌')
    expect(fault?.message.en).toContain('A small one')
  })

  it('is not fooled by names of built-in properties', () => {
    const answers = JSON.parse('{"__proto__": {"use_area": 5}, "constructor": true}')
    expect(faults(answers)).toContain('constructor unknown')
    expect(faults(answers)).toContain('use_area missing')
  })
})

describe('pruning answers', () => {
  it('drops answers to questions that are not asked any more', () => {
    const before = { ...good, new_business: true, company: true }
    expect(pruneAnswers(edition, service, before)).toHaveProperty('company', true)
    const after = pruneAnswers(edition, service, { ...before, new_business: false })
    expect(after).not.toHaveProperty('company')
    expect(checkAnswers(edition, service, after).ok).toBe(true)
  })

  it('drops what cannot be used and changes nothing the second time', () => {
    const once = pruneAnswers(edition, service, { ...good, use_area: -1, colour: 'red' })
    expect(Object.keys(once)).not.toContain('use_area')
    expect(pruneAnswers(edition, service, once)).toEqual(once)
  })
})
