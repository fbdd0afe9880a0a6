import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const text = readFileSync(resolve(root, 'docs/rules.md'), 'utf8')

/** Every `file.test.ts`, with the title behind the colon where one is named. */
const named = [...text.matchAll(/`([^`]+\.test\.ts)`(?:: ([^|;]+))?/g)].map(([, file = '', title]) => ({
  file,
  title: title?.trim() ?? '',
}))

describe('docs/rules.md', () => {
  it.each(named)('names a test that exists: $file $title', ({ file, title }) => {
    const path = resolve(root, file)
    expect(existsSync(path), file).toBe(true)
    if (title) expect(readFileSync(path, 'utf8')).toContain(title)
  })
})
