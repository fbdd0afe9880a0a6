import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { table, widthOf } from './align.ts'
import { composeCommand } from './compose.ts'

let printed = ''
beforeEach(() => {
  printed = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += text
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
})

it('aligns Chinese and Latin text', () => {
  const lines = table(
    ['行业', 'n'],
    [
      ['茶', '1'],
      ['超市 *', '12→1 (−92%)'],
    ],
  ).split('\n')
  expect(new Set(lines.map(widthOf)).size).toBe(1)
})

it('prints every industry, the averages, the figures of others and the methods', async () => {
  expect(await composeCommand(['--all'])).toBe(0)
  const rows = printed.split('\n').filter((line) => line.startsWith('|'))
  expect(rows).toHaveLength(2 + 28 + 2)
  expect(new Set(rows.map(widthOf)).size).toBe(1)
  expect(printed).toContain('20个行业平均压减')
  expect(printed).toContain('每个事项跑两次')
})

it('prints the eight ones of a service', async () => {
  expect(await composeCommand(['i_cafe'])).toBe(0)
  for (const one of ['一单', '一套', '一书', '一表', '一窗', '一同', '一并', '一证'])
    expect(printed).toContain(one)
})

it('says what is wrong with answers, and that a service is unknown', async () => {
  expect(await composeCommand(['i_cafe', 'sells_tobacco=perhaps'])).toBe(1)
  expect(printed).toContain('sells_tobacco (type)')
  expect(await composeCommand(['i_bank'])).toBe(1)
  expect(printed).toContain('unknown-service')
})
