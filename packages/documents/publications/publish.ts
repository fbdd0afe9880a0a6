import type { Service } from '@xinban/core/catalogue/schema'
import type { Plan } from '@xinban/core/compose/plan'
import { guideOf } from '@xinban/core/publication/guide'
import { publicationHtml } from './html.ts'
import { indexHtml } from './index-html.ts'
import type { PublicationSource } from './leaf.ts'
import { noticePdf } from './notice-pdf.ts'
import { posterPdf } from './poster-pdf.ts'
import type { PublicationKind } from './publication-kinds.ts'
import { chartSvg, guidePdf, workRulePdf } from './publication-pdf.ts'

export type { PublicationSource } from './leaf.ts'
export { posterChartSvg } from './poster-pdf.ts'
export {
  findPublicationKind,
  type PublicationKind,
  publicationKinds,
  publicationTitles,
} from './publication-kinds.ts'
export { chartSvg } from './publication-pdf.ts'

/** A publication as PDF/A; `plan` is the one under the representative answers, which the poster's figures need. */
export function publicationPdf(kind: PublicationKind, source: PublicationSource, plan: Plan | null): Buffer {
  switch (kind) {
    case 'guide':
      return guidePdf(source)
    case 'work-rule':
      return workRulePdf(source)
    case 'notice':
      return noticePdf(source)
    case 'poster':
      return posterPdf(source, plan)
  }
}

/** The guide as one file without script. */
export function guideHtml(source: PublicationSource): string {
  const { edition, service, publicUrl, demo } = source
  const live = `${publicUrl}/services/${service.id}`
  return publicationHtml(guideOf(edition, service), chartSvg(source), live, demo)
}

/** The list of everything, as one file. */
export function publicationIndex(
  { edition }: Pick<PublicationSource, 'edition'>,
  services: readonly Service[],
): string {
  return indexHtml(edition, services)
}
