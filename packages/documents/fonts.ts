import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Coverage, readCoverage } from './cmap.ts'

/**
 * The weights that the templates use, and no others: a weight that is not here would be taken from the machine's
 * own fonts if it has the family, and the papers would differ from machine to machine.
 */
const files = [
  'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
] as const

function readFont(file: string): Buffer {
  return readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/${file}`)))
}

/** The fonts of the papers, about 50 MB; keep no reference longer than needed. */
export function readFonts(): Buffer[] {
  return files.map(readFont)
}

let coverages: readonly Coverage[] | undefined

/** What the two families cover; a family's weights cover the same. Read once per process. */
export function fontCoverages(): readonly Coverage[] {
  coverages ??= [files[0], files[2]].map((file) => readCoverage(readFont(file)))
  return coverages
}
