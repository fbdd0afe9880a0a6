import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { CatalogueFile } from '@xinban/core/catalogue/source'

/** So many files are open at once: a large catalogue has more files than a process may open. */
const AT_ONCE = 64

/** Reads a catalogue's folder: every .yaml and .csv file, paths with `/`, in the order of their paths. */
export async function readCatalogueFolder(folder: string): Promise<CatalogueFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(yaml|csv)$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
  const files: CatalogueFile[] = []
  for (let from = 0; from < paths.length; from += AT_ONCE) {
    const read = paths.slice(from, from + AT_ONCE).map(async (path) => ({
      path: path.split(sep).join('/'),
      text: await readFile(join(folder, path), 'utf8'),
    }))
    files.push(...(await Promise.all(read)))
  }
  return files
}
