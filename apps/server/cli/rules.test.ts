import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { rulesTable } from './rules.ts'

it('docs/commands.md says what the rules table says (npx xinban rules > docs/commands.md)', () => {
  expect(readFileSync(resolve(import.meta.dirname, '../../../docs/commands.md'), 'utf8')).toBe(rulesTable())
})
