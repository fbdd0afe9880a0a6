import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type FontNames, readFontNames } from './font-names.ts'

/** A font of a district's own. */
export interface OverlayFont extends FontNames {
  readonly file: string
  readonly bytes: Buffer
}

/** What a district puts over the built-in templates: templates and images by file name, and fonts. */
export interface Overlay {
  readonly files: ReadonlyMap<string, Buffer>
  readonly fonts: readonly OverlayFont[]
}

/** Something wrong with a district's templates; `line` counts from 1. */
export interface OverlayProblem {
  readonly file: string
  readonly line: number
  readonly message: string
}

export const noOverlay: Overlay = { files: new Map(), fonts: [] }

const placed = /\.(typ|svg|png)$/
const font = /\.(ttf|otf)$/
const silent = /^(\.|README\.md$)/

/** Template text brings in nothing but files beside it: a package would be fetched from the network. */
const foreign = /(?:^\s*|[#{;(=>]\s*)(?:import|include)\b(?!\s*"[a-z0-9-]+\.typ")/

function textProblems(file: string, bytes: Buffer): OverlayProblem[] {
  const lines = bytes.toString('utf8').split('\n')
  return lines.flatMap((text, index) => {
    if (!foreign.test(text.replace(/\/\/.*$/, ''))) return []
    const message = 'import and include take the name of a template beside this one, written out: "base.typ"'
    return [{ file, line: index + 1, message }]
  })
}

function readFont(file: string, bytes: Buffer): OverlayFont | OverlayProblem {
  try {
    return { file, bytes, ...readFontNames(bytes) }
  } catch {
    return { file, line: 1, message: 'cannot be read as a TrueType or OpenType font' }
  }
}

/**
 * Reads the folder `papers` of a catalogue: `.typ`, `.svg`, `.png`, `.ttf`, `.otf`, no subfolders, no links. A folder that
 * is not there is an empty overlay.
 */
export function readOverlay(folder: string): { overlay: Overlay; problems: readonly OverlayProblem[] } {
  if (!existsSync(folder)) return { overlay: noOverlay, problems: [] }
  const problems: OverlayProblem[] = []
  const files = new Map<string, Buffer>()
  const fonts: OverlayFont[] = []
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const { name } = entry
    if (silent.test(name)) continue
    if (!entry.isFile() || !(placed.test(name) || font.test(name))) {
      const message = 'only files .typ, .svg, .png, .ttf and .otf can stand here; no folders, no links'
      problems.push({ file: name, line: 1, message })
      continue
    }
    const bytes = readFileSync(join(folder, name))
    if (placed.test(name)) files.set(name, bytes)
    if (name.endsWith('.typ')) problems.push(...textProblems(name, bytes))
    if (!font.test(name)) continue
    const read = readFont(name, bytes)
    if ('message' in read) problems.push(read)
    else fonts.push(read)
  }
  return { overlay: { files, fonts }, problems }
}
