import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { loadEdition } from '@xinban/core/catalogue/load'
import { cpsvAp } from '@xinban/core/open-data/cpsv-ap'
import { readCatalogueFolder } from '../catalogue/read-folder.ts'

const usage = 'write: xinban export cpsv-ap [--out file] [--base https://the-site]\n'

/** What can be exported: the catalogue in a vocabulary of others. */
const formats = { 'cpsv-ap': cpsvAp } as const

/** `xinban export cpsv-ap [--out file]`: the catalogue as CPSV-AP 3.2.0, JSON-LD. Gives the exit code. */
export async function exportCommand(args: readonly string[], catalogue: string): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { out: { type: 'string' }, base: { type: 'string' } },
    allowPositionals: true,
  })
  const format = positionals[0] as keyof typeof formats
  if (!Object.hasOwn(formats, format ?? '')) {
    process.stderr.write(usage)
    return 2
  }
  const loaded = loadEdition(await readCatalogueFolder(catalogue))
  if (!loaded.ok) {
    process.stderr.write('the catalogue has errors; npx xinban check lists them\n')
    return 1
  }
  const base = (values.base ?? process.env.XINBAN_PUBLIC_URL ?? 'http://localhost:8080').replace(/\/$/, '')
  const text = `${JSON.stringify(formats[format](loaded.edition, base), null, 2)}\n`
  if (values.out === undefined) process.stdout.write(text)
  else await writeFile(resolve(values.out), text)
  return 0
}
