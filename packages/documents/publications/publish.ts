import type { Service } from '@xinban/core/catalogue/schema'
import type { Plan } from '@xinban/core/compose/plan'
import { guideOf } from '@xinban/core/publication/guide'
import type { Manuscript } from '../press/manuscript.ts'
import { renderPdf } from '../typst.ts'
import { publicationHtml } from './html.ts'
import { indexHtml } from './index-html.ts'
import type { PublicationSource } from './leaf.ts'
import { noticeManuscript } from './notice-manuscript.ts'
import { posterManuscript } from './poster-manuscript.ts'
import type { PublicationKind } from './publication-kinds.ts'
import { chartSvg, guideManuscript, workRuleManuscript } from './publication-manuscript.ts'

export type { PublicationSource } from './leaf.ts'
export { posterChartSvg } from './poster-manuscript.ts'
export {
  findPublicationKind,
  type PublicationKind,
  publicationKinds,
  publicationTitles,
} from './publication-kinds.ts'
export { chartSvg } from './publication-manuscript.ts'

/** What has to be printed for a publication; `plan` is the one under the representative answers, which the poster's figures need. */
export function publicationManuscript(
  kind: PublicationKind,
  source: PublicationSource,
  plan: Plan | null,
): Manuscript {
  switch (kind) {
    case 'guide':
      return guideManuscript(source)
    case 'work-rule':
      return workRuleManuscript(source)
    case 'notice':
      return noticeManuscript(source)
    case 'poster':
      return posterManuscript(source, plan)
  }
}

/** A publication as PDF/A. */
export function publicationPdf(kind: PublicationKind, source: PublicationSource, plan: Plan | null): Buffer {
  const { template, data } = publicationManuscript(kind, source, plan)
  return renderPdf(template, data).pdf
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
