import { suggestion } from '@xinban/core/catalogue/nearest'
import { templateOf } from '../documents.ts'
import { builtInFonts } from '../fonts.ts'
import { type Kind, kinds } from '../kinds.ts'
import { builtInTemplates, tryTemplate, useOverlay } from '../typst.ts'
import type { Overlay, OverlayProblem } from './overlay.ts'
import { sampleInputs } from './sample-inputs.ts'

function importedBy(bytes: Buffer): string[] {
  return [...bytes.toString('utf8').matchAll(/\b(?:import|include)\s*"([a-z0-9-]+\.typ)"/g)].map(
    ([, file = '']) => file,
  )
}

/** Templates that nothing uses: no kind of paper, no built-in file of this name, not brought in by one that is used. */
function unknownTemplates({ files }: Overlay): OverlayProblem[] {
  const known = builtInTemplates()
  const used = new Set(known)
  for (let size = -1; size !== used.size; ) {
    size = used.size
    for (const [file, bytes] of files) if (used.has(file)) for (const one of importedBy(bytes)) used.add(one)
  }
  return [...files.keys()]
    .filter((file) => file.endsWith('.typ') && !used.has(file))
    .map((file) => ({
      file,
      line: 1,
      message: `there is no template of this name, and no other brings it in${suggestion(file, known)}; known: ${known.join(' ')}`,
    }))
}

/** A font that neither we nor the district have: it would be this machine's, and the papers differ elsewhere. */
function foreignFonts(template: string, fonts: readonly string[], { fonts: own }: Overlay): OverlayProblem[] {
  const names = new Set<string>([...builtInFonts.postScript, ...own.map((font) => font.postScript)])
  const families = [...builtInFonts.families, ...new Set(own.map((font) => font.family))].join(', ')
  return fonts
    .filter((name) => !names.has(name))
    .map((name) => ({
      file: `${template}.typ`,
      line: 1,
      message: `the font ${name} is not built in and not in this folder; put its file here, or use ${families}`,
    }))
}

/**
 * Puts an overlay on and makes every kind of paper with it from sample data: what does not compile, warns, or prints with a
 * font that is not there is a problem with its file and line. An empty overlay is not tried.
 */
export function checkOverlay(overlay: Overlay, which: readonly Kind[] = kinds): OverlayProblem[] {
  useOverlay(overlay)
  if (overlay.files.size === 0 && overlay.fonts.length === 0) return []
  const unknown = unknownTemplates(overlay)
  const inputs = sampleInputs()
  const tried = which.flatMap((kind): OverlayProblem[] => {
    const template = templateOf(kind)
    return [true, false].flatMap((demo) => {
      const { problems, fonts } = tryTemplate(template, { ...inputs[kind], demo })
      return [...problems, ...foreignFonts(template, fonts, overlay)]
    })
  })
  const all = new Map([...unknown, ...tried].map((one) => [`${one.file}:${one.line}:${one.message}`, one]))
  return [...all.values()]
}
