import { expect, it } from 'vitest'
import { maskMail, maskPhone } from './mask-address.ts'

it('masks mail addresses: the first character and the domain stay', () => {
  expect(maskMail('li@example.cn')).toBe('l***@example.cn')
  expect(maskMail('李晓梅@example.cn')).toBe('李***@example.cn')
  expect(maskMail('"a@b"@example.cn')).toBe('"***@example.cn')
  expect(maskMail('no address')).toBe('***')
  expect(maskMail('@example.cn')).toBe('***')
})

it('masks telephone numbers: at most the first three and the last four digits stay', () => {
  expect(maskPhone('13812348000')).toBe('138****8000')
  expect(maskPhone('0631-5201234')).toBe('063*****1234')
  expect(maskPhone('52012345')).toBe('520*2345')
  expect(maskPhone('5201234')).toBe('*******')
  expect(maskPhone('')).toBe('')
})
