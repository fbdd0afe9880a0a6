import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlanField } from '../compose/plan.ts'
import { citizenIdCheckCharacter } from '../identifiers/citizen-id.ts'
import { usccCheckCharacter } from '../identifiers/uscc.ts'
import { checkForm } from './check-form.ts'
import { anyAnswers, anyData, anyForm, field, formOf, when } from './form.fixture.ts'
import type { FormData } from './form-data.ts'
import { prune } from './prune.ts'
import { validate } from './validate.ts'
import { visibleFields } from './visible.ts'

const today = '2026-06-01'
const options = ['甲', '乙'].map((zh) => ({ zh, en: zh }))
const first17 = '37108319900307001'
const citizenId = `${first17}${citizenIdCheckCharacter(first17)}`
const otherId = `${first17}${citizenIdCheckCharacter(first17) === '0' ? '1' : '0'}`
const code17 = '91371000MA3ABCDE1'
const uscc = `${code17}${usccCheckCharacter(code17)}`

function code(more: Partial<PlanField>, value: unknown): string | undefined {
  return validate(formOf(field('f', more)), {}, { f: value } as FormData, today)[0]?.code
}

describe('validating one value', () => {
  it.each<[Partial<PlanField>, unknown, string | undefined]>([
    [{ type: 'int' }, 12, undefined],
    [{ type: 'int' }, 12.5, 'type'],
    [{ type: 'int' }, 'many', 'type'],
    [{ type: 'int' }, 2 ** 53, 'type'],
    [{ type: 'decimal' }, Number.NaN, 'type'],
    [{ type: 'decimal', min: 30 }, 29.9, 'min'],
    [{ type: 'decimal', min: 30 }, 30, undefined],
    [{ type: 'int', max: 5 }, 6, 'max'],
    [{ type: 'bool' }, 'maybe', 'type'],
    [{ type: 'bool' }, false, undefined],
    [{ type: 'enum', options }, '乙', undefined],
    [{ type: 'enum', options }, '丙', 'option'],
    [{ type: 'multi', options }, ['甲', '丙'], 'option'],
    [{ type: 'multi', options }, ['甲', '甲'], 'option'],
    [{ type: 'multi', options }, '甲', 'type'],
    [{ type: 'multi' }, ['anything'], undefined],
    [{ type: 'date' }, '2026-02-29', 'date'],
    [{ type: 'date' }, '2028-02-29', undefined],
    [{ type: 'datetime' }, '2026-02-28T24:00', 'type'],
    [{ type: 'datetime' }, '2026-02-28T23:59', undefined],
    [{ type: 'daterange' }, { from: '2026-01-02', to: '2026-01-01' }, 'range_order'],
    [{ type: 'daterange' }, { from: '2026-01-01', to: '2026-01-01' }, undefined],
    [{ type: 'daterange' }, { from: '2026-01-01', to: '' }, 'date'],
    [{ type: 'daterange' }, ['2026-01-01'], 'type'],
    [{ type: 'phone' }, '13800138000', undefined],
    [{ type: 'phone' }, '0631-5900000', undefined],
    [{ type: 'phone' }, '12800138000', 'phone'],
    [{ type: 'phone' }, '1380013800', 'phone'],
    [{ type: 'email' }, 'name@example.cn', undefined],
    [{ type: 'email' }, 'name@example', 'email'],
    [{ max: 3 }, '四个汉字', 'max'],
    [{ max: 4 }, '𠮷𠮷𠮷𠮷', undefined],
    [{ min: 2 }, '一', 'min'],
    [{ length: 4 }, '521', 'length'],
    [{ pattern: '^\\d{6}$' }, '26420a', 'pattern'],
    [{ pattern: '^\\d{6}$' }, '264200', undefined],
    [{ type: 'text' }, '字'.repeat(5001), 'max'],
    [{ type: 'string' }, ['x'], 'type'],
    [{ type: 'table' }, [{ 姓名: '王' }], undefined],
    [{ type: 'table' }, [{ 姓名: 3 }], 'type'],
    [{ type: 'table' }, ['王'], 'type'],
    [{ type: 'table' }, Array.from({ length: 501 }, () => ({ 姓名: '王' })), 'max'],
    [{ check: 'gb32100' }, uscc, undefined],
    [{ check: 'gb32100' }, `${code17}?`, 'uscc'],
    [{ check: 'gb11643' }, citizenId, undefined],
    [{ check: 'gb11643' }, otherId, 'citizen_id'],
  ])('%j %j: %s', (more, value, expected) => {
    expect(code(more, value)).toBe(expected)
  })

  it('names the field and says in both languages what to write', () => {
    const [fault] = validate(formOf(field('f', { type: 'phone' })), {}, { f: '1' }, today)
    expect(fault?.at).toBe('f')
    expect(fault?.message.zh).toMatch(/字段f.*手机号/)
    expect(fault?.message.en).toMatch(/Field f.*mobile/)
  })
})

describe('validating a citizen ID', () => {
  const type = field('rep_id_type', {
    type: 'enum',
    options: ['居民身份证', '护照'].map((zh) => ({ zh, en: zh })),
  })
  const number = field('rep_id_no', { check: 'gb11643', max: 30 })

  it.each([
    ['居民身份证', 'citizen_id'],
    ['护照', undefined],
    [undefined, undefined],
  ])('with document %s: %s', (document, expected) => {
    const data = { rep_id_no: 'E12345678', ...(document && { rep_id_type: document }) }
    expect(validate(formOf(type, number), {}, data, today)[0]?.code).toBe(expected)
  })

  it('is always asked for where the form does not ask for the kind of document', () => {
    expect(validate(formOf(number), {}, { rep_id_no: 'E12345678' }, today)[0]?.code).toBe('citizen_id')
  })
})

describe('validating a form', () => {
  it('wants required fields only while they are shown', () => {
    const form = formOf(
      field('a'),
      field('b', { required: true, ...when({ op: 'eq', name: 'a', value: 'yes' }) }),
    )
    expect(validate(form, {}, { a: 'yes' }, today).map((fault) => [fault.at, fault.code])).toEqual([
      ['b', 'required'],
    ])
    expect(validate(form, {}, { a: 'no' }, today)).toEqual([])
  })

  it('never looks at values of hidden fields', () => {
    fc.assert(
      fc.property(anyForm, anyAnswers, anyData, anyData, (form, answers, data, other) => {
        const visible = visibleFields(form, answers, data)
        const hidden = Object.fromEntries(Object.entries(other).filter(([id]) => !visible.has(id)))
        const shown = Object.fromEntries(Object.entries(data).filter(([id]) => visible.has(id)))
        const faults = validate(form, answers, prune(form, answers, data), today)
        expect(validate(form, answers, { ...shown, ...hidden }, today)).toEqual(faults)
        for (const { at } of faults) expect(visible.has(at)).toBe(true)
      }),
    )
  })
})

describe('checking the whole form', () => {
  const form = formOf(
    field('has_store', { type: 'bool', required: true }),
    field('store_area', { type: 'decimal', required: true, ...when({ op: 'is', name: 'has_store' }) }),
  )

  it('cleans what it accepts', () => {
    const checked = checkForm(form, {}, { has_store: 'false', store_area: 'many', spam: 'x' }, today)
    expect(checked).toEqual({ ok: true, data: { has_store: false } })
  })

  it('validates an empty body as a whole', () => {
    const checked = checkForm(form, {}, {}, today)
    expect(checked).toMatchObject({
      ok: false,
      problem: { kind: 'form-invalid', faults: [{ at: 'has_store' }] },
    })
  })

  it('hands back what was filled in beside the faults', () => {
    const checked = checkForm(form, {}, { has_store: 'true', store_area: 'many' }, today)
    expect(checked).toMatchObject({ ok: false, data: { has_store: true, store_area: 'many' } })
  })

  it('accepts its own result again, unchanged', () => {
    fc.assert(
      fc.property(anyForm, anyAnswers, anyData, (any, answers, data) => {
        const checked = checkForm(any, answers, data, today)
        expect(checkForm(any, answers, checked.data, today)).toEqual(checked)
      }),
    )
  })
})
