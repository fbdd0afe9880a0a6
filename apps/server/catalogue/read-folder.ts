import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** A file of the catalogue, with its path below the folder. */
export interface CatalogueFile {
  readonly path: string
  readonly text: string
}

/** Reads a catalogue's folder: every .yaml and .csv file, paths with `/`, in the order of their paths. */
export async function readCatalogueFolder(folder: string): Promise<CatalogueFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(yaml|csv)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  return Promise.all(
    paths.map(async (path) => ({
      path: relative(folder, path).split(sep).join('/'),
      text: await readFile(path, 'utf8'),
    })),
  )
}
