import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate, namesOf } from '../catalogue/evaluate.ts'
import { fieldsOf } from './fields-of.ts'
import { anyAnswers, anyData, anyForm, field, formOf, when } from './form.fixture.ts'
import { prune } from './prune.ts'
import { visibleFields } from './visible.ts'

const chain = formOf(
  field('c', when({ op: 'eq', name: 'b', value: 'yes' })),
  field('b', when({ op: 'eq', name: 'a', value: 'yes' })),
  field('a'),
)

describe('visible fields', () => {
  it('follow a chain of conditions, and break it where a field is hidden', () => {
    expect([...visibleFields(chain, {}, { a: 'yes', b: 'yes' })].toSorted()).toEqual(['a', 'b', 'c'])
    expect([...visibleFields(chain, {}, { a: 'no', b: 'yes' })]).toEqual(['a'])
  })

  it('hang on answers too, and an answer goes before a form value of the same name', () => {
    const form = formOf(field('x', when({ op: 'is', name: 'ask' })), field('ask'))
    expect(visibleFields(form, { ask: true }, { ask: 'no' }).has('x')).toBe(true)
    expect(visibleFields(form, {}, {}).has('x')).toBe(false)
  })

  it('do not depend on the order of the fields', () => {
    fc.assert(
      fc.property(anyForm, anyAnswers, anyData, (form, answers, data) => {
        const reversed = formOf(...fieldsOf(form).toReversed())
        expect(visibleFields(reversed, answers, data)).toEqual(visibleFields(form, answers, data))
      }),
    )
  })

  it('are exactly those whose condition holds over what is visible, circles aside', () => {
    fc.assert(
      fc.property(anyForm, anyAnswers, anyData, (form, answers, data) => {
        const visible = visibleFields(form, answers, data)
        const fields = fieldsOf(form)
        const needs = new Map(fields.map(({ id, when: shown }) => [id, shown ? namesOf(shown.tree) : []]))
        const reaches = (from: string, seen: Set<string>): Set<string> => {
          for (const name of needs.get(from) ?? []) if (!seen.has(name)) reaches(name, seen.add(name))
          return seen
        }
        const inCircle = (id: string): boolean =>
          [id, ...reaches(id, new Set())].some((one) => reaches(one, new Set()).has(one))
        const seen = Object.fromEntries(Object.entries(data).filter(([id]) => visible.has(id)))
        for (const { id, when: shown } of fields) {
          if (inCircle(id)) expect(visible.has(id)).toBe(false)
          else {
            const expected = !shown || evaluate(shown.tree, { ...seen, ...answers }) === true
            expect(visible.has(id)).toBe(expected)
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('pruning', () => {
  it('drops hidden and unknown values and changes nothing the second time', () => {
    fc.assert(
      fc.property(anyForm, anyAnswers, anyData, (form, answers, data) => {
        const once = prune(form, answers, { ...data, stranger: 'x' })
        const visible = visibleFields(form, answers, data)
        expect(Object.keys(once).toSorted()).toEqual(
          Object.keys(data)
            .filter((id) => visible.has(id))
            .toSorted(),
        )
        expect(prune(form, answers, once)).toEqual(once)
        expect(visibleFields(form, answers, once)).toEqual(visible)
      }),
    )
  })
})
