import { accessSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Coverage, readFileCoverage } from './cmap.ts'

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

/** What the built-in fonts are called: their families in templates, and the names under which a PDF embeds them. */
export const builtInFonts = {
  families: ['Noto Serif SC', 'Noto Sans SC'],
  postScript: ['NotoSerifSC-Regular', 'NotoSerifSC-Bold', 'NotoSansSC-Regular', 'NotoSansSC-Medium'],
} as const

function fontPath(file: string): string {
  const name = `@expo-google-fonts/${file}`
  try {
    const path = fileURLToPath(import.meta.resolve(name))
    accessSync(path)
    return path
  } catch {
    throw new Error(`The fonts of the papers are missing: ${name} cannot be read; run npm ci again`)
  }
}

/** The files of the papers' fonts: the compiler reads them itself, which holds the 50 MB once and not twice. */
export function fontPaths(): string[] {
  return files.map(fontPath)
}

let coverages: readonly Coverage[] | undefined

/** What the two families cover; a family's weights cover the same. Read once per thread. */
export function fontCoverages(): readonly Coverage[] {
  coverages ??= [files[0], files[2]].map((file) => readFileCoverage(fontPath(file)))
  return coverages
}
