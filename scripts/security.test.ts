import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const text = readFileSync(resolve(root, 'SECURITY.md'), 'utf8')
const rows = text.split('\n').filter((line) => line.startsWith('| '))
const named = [...new Set([...text.matchAll(/`([\w./-]+\.test\.ts)`/g)].map(([, file = '']) => file))]

describe('SECURITY.md', () => {
  it.each(named)('names a test that exists: %s', (file) => {
    expect(existsSync(resolve(root, file))).toBe(true)
  })

  it('says of every threat what is done and where it is tested', () => {
    const first = rows.findIndex((row) => row.startsWith('| threat |'))
    const table = rows.slice(first + 2)
    const end = table.findIndex((row) => row.startsWith('| chapter |'))
    expect(end).toBeGreaterThan(15)
    for (const row of table.slice(0, end)) expect(row).toMatch(/`[^`]+\.test\.ts` \|$/)
  })

  it('has one row for each chapter of ASVS, with a state and a reason', () => {
    const chapters = rows.filter((row) => /^\| V\d+ /.test(row))
    expect(chapters.map((row) => /^\| V(\d+)/.exec(row)?.[1])).toEqual(
      Array.from({ length: 14 }, (_, index) => `${index + 1}`),
    )
    for (const row of chapters) expect(row).toMatch(/\| (met|partly|not yet|not applicable) \| \S.{20,} \|$/)
  })
})
