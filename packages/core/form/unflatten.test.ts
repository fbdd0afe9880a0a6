import { describe, expect, it } from 'vitest'
import { unflatten } from './unflatten.ts'

describe('the names of an HTML form', () => {
  it('become values, options, ranges and rows', () => {
    expect(
      unflatten([
        ['subject_name', '馨香茶铺'],
        ['fire_facilities', '灭火器'],
        ['fire_facilities', '消防电梯'],
        ['operating_term.to', '2036-01-01'],
        ['operating_term.from', '2026-01-01'],
        ['staff.10.姓名', '李'],
        ['staff.2.姓名', '王'],
        ['staff.2.岗位', '店长'],
      ]),
    ).toEqual({
      subject_name: '馨香茶铺',
      fire_facilities: ['灭火器', '消防电梯'],
      operating_term: { from: '2026-01-01', to: '2036-01-01' },
      staff: [{ 姓名: '王', 岗位: '店长' }, { 姓名: '李' }],
    })
  })

  it('ignores row numbers beyond the limit and does not touch prototypes', () => {
    const raw = unflatten([
      ['staff.500.姓名', '王'],
      ['staff.0.__proto__', 'x'],
      ['__proto__', 'y'],
      ['__proto__.from', 'z'],
    ])
    expect(Object.getPrototypeOf(raw)).toBe(Object.prototype)
    expect(({} as Record<string, unknown>).from).toBeUndefined()
    expect((raw.staff as unknown[]).length).toBe(1)
  })
})
