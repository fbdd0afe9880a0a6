import { join } from 'node:path'
import { checkOverlay } from '@xinban/documents/overlay/check-overlay'
import { readOverlay } from '@xinban/documents/overlay/overlay'

/**
 * Puts the templates, images and fonts of a catalogue's folder `papers` over the built-in ones and tries them. Gives a line
 * `papers/file:line: message` for each problem; none: every kind of paper can be made.
 */
export function useDistrictPapers(catalogue: string): string[] {
  const { overlay, problems } = readOverlay(join(catalogue, 'papers'))
  const all = problems.length > 0 ? problems : checkOverlay(overlay)
  return all.map(({ file, line, message }) => {
    const folder = overlay.files.has(file) || problems.length > 0 ? 'papers' : 'built-in'
    return `${folder}/${file}:${line}: ${message}`
  })
}
