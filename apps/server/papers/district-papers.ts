import { join } from 'node:path'
import { checkOverlay } from '@xinban/documents/overlay/check-overlay'
import { type Overlay, type OverlayProblem, readOverlay } from '@xinban/documents/overlay/overlay'
import type { Press } from '@xinban/documents/press/press'
import { threadedPress } from '@xinban/documents/press/threaded-press'

/** A line `papers/file:line: message` for each problem. */
function linesOf(
  overlay: Overlay,
  read: readonly OverlayProblem[],
  tried: readonly OverlayProblem[],
): string[] {
  const built = (file: string) => (overlay.files.has(file) || read.length > 0 ? 'papers' : 'built-in')
  return [...read, ...tried].map(({ file, line, message }) => `${built(file)}/${file}:${line}: ${message}`)
}

function overlayOf(catalogue: string) {
  return readOverlay(join(catalogue, 'papers'))
}

/**
 * Puts the templates, images and fonts of a catalogue's folder `papers` over the built-in ones, for this thread, and tries
 * them. Gives a line for each problem; none: every kind of paper can be made.
 */
export function useDistrictPapers(catalogue: string): string[] {
  const { overlay, problems } = overlayOf(catalogue)
  return linesOf(overlay, problems, problems.length > 0 ? [] : checkOverlay(overlay))
}

/** The server's press, with the district's templates over the built-in ones; with lines it has problems, and is not to be used. */
export async function districtPress(catalogue: string): Promise<{ press: Press; lines: string[] }> {
  const { overlay, problems } = overlayOf(catalogue)
  const press = threadedPress(overlay)
  const own = overlay.files.size > 0 || overlay.fonts.length > 0
  const tried = own && problems.length === 0 ? await press.tryTemplates() : []
  return { press, lines: linesOf(overlay, problems, tried) }
}
