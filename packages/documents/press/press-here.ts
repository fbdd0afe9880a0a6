import { noOverlay, type Overlay } from '../overlay/overlay.ts'
import { renderPdf, useOverlay } from '../typst.ts'
import type { Press } from './press.ts'

/** A press on the thread that calls it, which waits meanwhile: for commands, and what the press's own threads do. */
export function pressHere(overlay?: Overlay): Press {
  if (overlay) useOverlay(overlay)
  return {
    print: async ({ template, data }) => renderPdf(template, data),
    printForSeal: async ({ template, data }, room) => {
      const { pdf, missing } = renderPdf(template, data)
      // Only papers of cases are sealed; what writes PDF files takes 50 MB.
      const { prepareSeal } = await import('../sign/prepare-seal.ts')
      return { prepared: await prepareSeal(pdf, room), missing }
    },
    // It brings the samples of every kind of paper along: seldom needed, and never by a thread that only prints.
    tryTemplates: async () =>
      (await import('../overlay/check-overlay.ts')).checkOverlay(overlay ?? noOverlay),
    warm: async () => {
      renderPdf('warm', {})
    },
    stop: async () => {},
  }
}
