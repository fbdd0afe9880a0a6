import type { CatalogueFile } from './source.ts'
import { testFiles } from './test-catalogue.ts'

/** In a file, `from` (which must stand there) is replaced by `to`. Without `from`, the file is added or replaced. */
export type Change = readonly [path: string, from: string | null, to: string]

/** The test catalogue with changes, one after the other. */
export function changedFiles(...changes: readonly Change[]): CatalogueFile[] {
  let files: CatalogueFile[] = testFiles()
  for (const [path, from, to] of changes) {
    const file = files.find((each) => each.path === path)
    if (from !== null && !file?.text.includes(from)) throw new Error(`"${from}" is not in ${path}`)
    const text = from === null ? to : (file?.text ?? '').replace(from, () => to)
    files = [...files.filter((each) => each.path !== path), { path, text }]
  }
  return files
}

/** The line (from 1) in which a text first stands in a file. */
export function lineWith(files: readonly CatalogueFile[], path: string, text: string): number {
  const lines = files.find((file) => file.path === path)?.text.split('\n') ?? []
  const index = lines.findIndex((line) => line.includes(text))
  if (index < 0) throw new Error(`"${text}" is not in ${path}`)
  return index + 1
}
