import { expect, it } from 'vitest'
import { readableNote } from './readable-note.ts'

it('says marks of reliability in words, and leaves out what was seen and the numbers of rules', () => {
  expect(readableNote('2人以上核查 [seen]')).toBe('2人以上核查')
  expect(readableNote('多地不需办证 [seen：地方指南]。')).toBe('多地不需办证〔地方指南〕。')
  expect(readableNote('编号规则：JY+14位 [general]')).toBe('编号规则：JY+14位〔一般说法，未核对原文〕')
  expect(readableNote('不收费（R-FEE-1）：法律另有规定除外 [1]')).toBe('不收费：法律另有规定除外 [1]')
})
