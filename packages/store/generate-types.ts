import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import { PostgresDialect as GeneratorDialect, generate } from 'kysely-codegen'
import pg from 'pg'

/** The file with the generated types. */
export const typesFile = join(import.meta.dirname, 'schema.ts')

function formatted(text: string): Promise<string> {
  const biome = join(import.meta.dirname, '../../node_modules/@biomejs/biome/bin/biome')
  return new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      [biome, 'check', '--write', `--stdin-file-path=${typesFile}`],
      (error, stdout) => (error ? reject(error) : resolve(stdout)),
    )
    child.stdin?.end(text)
  })
}

/** The types of a migrated database's own tables, for Kysely. */
export async function generatedTypes(url: string): Promise<string> {
  const pool = new pg.Pool({ connectionString: url })
  // A pool does not wait until its connections are closed; a server that stops then tells them so.
  pool.on('error', () => undefined)
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    const text = await generate({
      db,
      dialect: new GeneratorDialect({ dateParser: 'string' }),
      includePattern: 'public.*',
      outFile: null,
      print: false,
      typeOnlyImports: true,
    })
    return await formatted(text)
  } finally {
    await db.destroy()
  }
}

// node packages/store/generate-types.ts: after a new migration.
if (import.meta.main) {
  const { default: setup } = await import('./test-setup.ts')
  const { testDatabase } = await import('./testing.ts')
  const stop = await setup()
  try {
    await writeFile(typesFile, await generatedTypes((await testDatabase()).url))
  } finally {
    await stop()
  }
}
