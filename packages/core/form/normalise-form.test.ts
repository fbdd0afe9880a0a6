import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldType } from '../catalogue/schema.ts'
import { field, formOf } from './form.fixture.ts'
import { normaliseForm } from './normalise-form.ts'

const options = ['甲', '乙', '丙'].map((zh) => ({ zh, en: zh }))
const columns = ['姓名', '岗位'].map((zh) => ({ zh, en: zh }))

function value(type: FieldType, raw: unknown, more = {}): unknown {
  return normaliseForm(formOf(field('f', { type, ...more })), { f: raw }).f
}

describe('normalising', () => {
  it.each([
    ['decimal', '１２.5 ', 12.5],
    ['decimal', '1,234,567.5', 1_234_567.5],
    ['decimal', '1,2', '1,2'],
    ['decimal', '-0', 0],
    ['int', '３', 3],
    ['int', '1e5', '1e5'],
    ['int', '0x10', '0x10'],
    ['int', 'many', 'many'],
    ['bool', 'true', true],
    ['bool', 'false', false],
    ['bool', '否', false],
    ['bool', 'constructor', 'constructor'],
    ['date', '2026/1/5', '2026-01-05'],
    ['date', '２０２６年１月５日', '2026-01-05'],
    ['date', '20260105', '2026-01-05'],
    ['date', 'tomorrow', 'tomorrow'],
    ['datetime', '2026-01-05 9:30', '2026-01-05T09:30'],
    ['datetime', '2026年1月5日 09:30:00', '2026-01-05T09:30'],
    ['phone', '１３８ 0013 8000', '13800138000'],
    ['phone', '+86 138-0013-8000', '13800138000'],
    ['phone', '0631－5900000', '0631-5900000'],
    ['email', ' ａ@b.cn ', 'a@b.cn'],
    ['string', '  王 小明 ', '王 小明'],
    ['string', 42, '42'],
    ['text', '   ', undefined],
    ['enum', '', undefined],
    ['string', null, undefined],
  ] as const)('reads %s %j as %j', (type, raw, expected) => {
    expect(value(type, raw)).toBe(expected)
  })

  it('makes codes half-width, and capital where they are checked', () => {
    expect(value('string', '２６４２００', { pattern: '^\\d{6}$' })).toBe('264200')
    expect(value('string', '91371000ma3abcde1x', { check: 'gb32100' })).toBe('91371000MA3ABCDE1X')
    expect(value('string', '１号楼')).toBe('１号楼')
  })

  it('puts options in the form’s order, each once', () => {
    expect(value('multi', ['丙', '甲', '丙', ''], { options })).toEqual(['甲', '丙'])
    expect(value('multi', '乙', { options })).toEqual(['乙'])
    expect(value('multi', [], { options })).toBeUndefined()
    expect(value('multi', '6801，6820、6840')).toEqual(['6801', '6820', '6840'])
  })

  it('drops empty rows and unknown columns', () => {
    const rows = [{ 姓名: ' 王 ', 岗位: '', x: '1' }, { 姓名: '', 岗位: ' ' }, { 岗位: '店长' }]
    expect(value('table', rows, { columns })).toEqual([
      { 姓名: '王', 岗位: '' },
      { 姓名: '', 岗位: '店长' },
    ])
    expect(value('table', [{ 姓名: '' }], { columns })).toBeUndefined()
  })

  it('reads ranges and drops empty ones', () => {
    expect(value('daterange', { from: '2026/1/1', to: '' })).toEqual({ from: '2026-01-01', to: '' })
    expect(value('daterange', { from: '', to: '' })).toBeUndefined()
  })

  it('leaves unknown fields out', () => {
    expect(normaliseForm(formOf(field('f')), { f: 'x', g: 'y' })).toEqual({ f: 'x' })
  })

  it('changes nothing the second time, whatever comes in', () => {
    const types: FieldType[] = [
      'string',
      'text',
      'enum',
      'multi',
      'bool',
      'int',
      'decimal',
      'date',
      'datetime',
    ]
    const more: FieldType[] = ['daterange', 'phone', 'email', 'address', 'table']
    const form = formOf(
      ...[...types, ...more].map((type) => field(type, { type, columns })),
      field('code', { pattern: '^\\d+$' }),
      field('uscc', { check: 'gb32100' }),
      field('multi_options', { type: 'multi', options }),
    )
    const ids = form.sections.flatMap((section) => section.fields.map(({ id }) => id))
    const typed = fc.constantFrom(
      '１２',
      ' 1,200 ',
      '2026/1/5',
      '2026-1-5 9:05',
      '+86 13800138000',
      '甲',
      '乙、甲',
      '是',
    )
    const row = fc.dictionary(fc.constantFrom('姓名', '岗位', 'x'), fc.string())
    const range = fc.record({ from: typed, to: fc.string() })
    const raw = fc.oneof(
      typed,
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.array(typed),
      fc.array(row),
      range,
      fc.anything(),
    )
    fc.assert(
      fc.property(fc.record(Object.fromEntries(ids.map((id) => [id, raw]))), (data) => {
        const once = normaliseForm(form, data)
        expect(normaliseForm(form, once)).toEqual(once)
      }),
      { numRuns: 300 },
    )
  })
})
