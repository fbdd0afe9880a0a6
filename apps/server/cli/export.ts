import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { loadEdition } from '@xinban/core/catalogue/load'
import { cpsvAp } from '@xinban/core/open-data/cpsv-ap'
import { readCatalogueFolder } from '../catalogue/read-folder.ts'

const usage = 'write: xinban export cpsv-ap [--out file] [--base https://the-site]\n'

/** What can be exported: the catalogue in a vocabulary of others. */
const formats = { 'cpsv-ap': cpsvAp } as const

const options = { out: { type: 'string' }, base: { type: 'string' } } as const

function read(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch {
    return null
  }
}

/** `xinban export cpsv-ap [--out file]`: the catalogue as CPSV-AP 3.2.0, JSON-LD. Gives the exit code. */
export async function exportCommand(args: readonly string[], catalogue: string): Promise<number> {
  const given = read(args)
  const format = given?.positionals[0] as keyof typeof formats
  if (!given || !Object.hasOwn(formats, format ?? '')) {
    process.stderr.write(usage)
    return 2
  }
  const loaded = loadEdition(await readCatalogueFolder(catalogue))
  if (!loaded.ok) {
    process.stderr.write('the catalogue has errors; npx xinban check lists them\n')
    return 1
  }
  const { out, base = process.env.XINBAN_PUBLIC_URL ?? 'http://localhost:8080' } = given.values
  const text = `${JSON.stringify(formats[format](loaded.edition, base.replace(/\/$/, '')), null, 2)}\n`
  if (out === undefined) process.stdout.write(text)
  else await writeFile(resolve(out), text)
  return 0
}
