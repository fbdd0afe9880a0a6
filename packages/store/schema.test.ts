import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { generatedTypes, typesFile } from './generate-types.ts'
import { testDatabase } from './testing.ts'

it('the committed types are those of the migrated database (else: node packages/store/generate-types.ts)', async () => {
  const database = await testDatabase()
  try {
    expect(await readFile(typesFile, 'utf8')).toBe(await generatedTypes(database.url))
  } finally {
    await database.drop()
  }
})
