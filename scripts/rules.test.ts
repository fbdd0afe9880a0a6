import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const text = readFileSync(resolve(root, 'docs/rules.md'), 'utf8')

/** Every `file.test.ts`, with the title behind the colon where one is named. */
const named = [...text.matchAll(/`([^`]+\.test\.ts)`(?:: ([^|;)]+))?/g)].map(([, file = '', title]) => ({
  file,
  title: title?.trim() ?? '',
}))

/** Rules are counted by group: `R-ACC` has 7. */
const groups = {
  ACC: 7,
  EXA: 6,
  DEC: 7,
  FEE: 1,
  REN: 1,
  CHG: 1,
  HEA: 4,
  REV: 3,
  PEN: 2,
  SUP: 1,
  STAFF: 1,
  CMT: 4,
  TOL: 11,
  COM: 10,
  MAT: 2,
  GUI: 1,
} as const
const numbers = Object.entries(groups).flatMap(([group, count]) =>
  Array.from({ length: count }, (_, index) => `R-${group}-${index + 1}`),
)

/** The rules in the first column of the table; one row may hold several. */
const listed = new Set(
  text
    .split('\n')
    .flatMap((line) => (line.startsWith('| ') ? (line.split('|')[1] ?? '').split(', ') : []))
    .map((rule) => rule.trim()),
)

describe('docs/rules.md', () => {
  it.each(named)('names a test that exists: $file $title', ({ file, title }) => {
    const path = resolve(root, file)
    expect(existsSync(path), file).toBe(true)
    if (title) expect(readFileSync(path, 'utf8')).toContain(title)
  })

  it.each([...numbers, 'R-TIM-0', '2.1', '2.2', '2.3', '2.4', '3.1', '3.2', '3.3', '3.4', '3.5'])(
    'has a row for %s',
    (rule) => {
      expect(listed.has(rule)).toBe(true)
    },
  )
})
