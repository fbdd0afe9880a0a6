import type { Section } from '@xinban/core/publication/block'
import { flowOf } from '@xinban/core/publication/flow'
import { guideOf, type Publication } from '@xinban/core/publication/guide'
import { overviewOf } from '@xinban/core/publication/overview'
import { workRuleOf } from '@xinban/core/publication/work-rule'
import { flowSvg } from '../flow/flow-svg.ts'
import { type FlowLayout, layoutFlow } from '../flow/layout.ts'
import { renderPdf } from '../typst.ts'
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

function sectionsPdf(
  source: PublicationSource,
  { title }: Publication,
  sections: readonly Section[],
): Buffer {
  const chart = chartOf(source)
  const data = {
    ...leafOf(source, title.zh),
    chart: flowSvg(chart),
    size: [chart.width, chart.height],
    sections: sections.map(printedSection),
  }
  return renderPdf('publication', data).pdf
}

/** 办事指南 as PDF/A. */
export function guidePdf(source: PublicationSource): Buffer {
  const guide = guideOf(source.edition, source.service)
  return sectionsPdf(source, guide, withAnnex(guide.sections))
}

/** 工作规范 as PDF/A. */
export function workRulePdf(source: PublicationSource): Buffer {
  const rule = workRuleOf(source.edition, source.service)
  return sectionsPdf(source, rule, rule.sections)
}
