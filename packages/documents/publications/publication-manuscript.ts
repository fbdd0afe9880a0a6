import type { Section } from '@xinban/core/publication/block'
import { flowOf } from '@xinban/core/publication/flow'
import { guideOf, type Publication } from '@xinban/core/publication/guide'
import { overviewOf } from '@xinban/core/publication/overview'
import { workRuleOf } from '@xinban/core/publication/work-rule'
import { flowSvg } from '../flow/flow-svg.ts'
import { type FlowLayout, layoutFlow } from '../flow/layout.ts'
import type { Manuscript } from '../press/manuscript.ts'
import { leafOf, type PublicationSource } from './leaf.ts'
import { printedSection, withAnnex } from './printed.ts'

type Charted = Pick<PublicationSource, 'edition' | 'service'>

function chartOf({ edition, service }: Charted): FlowLayout {
  return layoutFlow(flowOf(overviewOf(edition, service)))
}

/** The flow chart of a service as SVG. */
export function chartSvg(source: Charted): string {
  return flowSvg(chartOf(source))
}

function sectionsManuscript(
  source: PublicationSource,
  { title }: Publication,
  sections: readonly Section[],
): Manuscript {
  const chart = chartOf(source)
  const data = {
    ...leafOf(source, title.zh),
    chart: flowSvg(chart),
    size: [chart.width, chart.height],
    sections: sections.map(printedSection),
  }
  return { template: 'publication', data }
}

/** 办事指南. */
export function guideManuscript(source: PublicationSource): Manuscript {
  const guide = guideOf(source.edition, source.service)
  return sectionsManuscript(source, guide, withAnnex(guide.sections))
}

/** 工作规范. */
export function workRuleManuscript(source: PublicationSource): Manuscript {
  const rule = workRuleOf(source.edition, source.service)
  return sectionsManuscript(source, rule, rule.sections)
}
