import type { Edition } from '../catalogue/edition.ts'
import type { Service, Text } from '../catalogue/schema.ts'
import type { Section } from './block.ts'
import { aboutSection } from './guide-about.ts'
import { conditionsSection } from './guide-items.ts'
import { materialsSection } from './guide-materials.ts'
import { contactsSection, placesSection } from './guide-places.ts'
import { procedureSection } from './guide-procedure.ts'
import { questionsSection } from './guide-questions.ts'
import { feesSection, limitsSection } from './guide-time.ts'
import { overviewOf } from './overview.ts'
import { type Stamp, stampOf } from './stamp.ts'

/** A guide or a work rule as data: pages, papers and files print it, and say nothing of their own. */
export interface Publication {
  readonly service: { readonly id: string; readonly name: Text }
  readonly title: Text
  readonly stamp: Stamp
  readonly sections: readonly Section[]
}

/**
 * The public guide (办事指南) of a service, in the fixed order of Chinese guides. Everything is computed from the
 * catalogue; no answers are assumed, so everything that may be asked is in it with its condition. What nobody has
 * published says so.
 */
export function guideOf(edition: Edition, service: Service): Publication {
  const overview = overviewOf(edition, service)
  return {
    service: { id: service.id, name: service.name },
    title: { zh: `${service.name.zh}办事指南`, en: `Guide: ${service.name.en}` },
    stamp: stampOf(edition, service),
    sections: [
      aboutSection(overview),
      conditionsSection(overview),
      materialsSection(overview),
      procedureSection(overview),
      limitsSection(overview),
      feesSection(overview),
      placesSection(overview),
      contactsSection(overview),
      questionsSection(overview),
    ],
  }
}
