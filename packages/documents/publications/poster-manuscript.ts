import type { Plan } from '@xinban/core/compose/plan'
import { flowOf } from '@xinban/core/publication/flow'
import { briefFlow } from '@xinban/core/publication/flow-brief'
import { overviewOf } from '@xinban/core/publication/overview'
import { posterOf } from '@xinban/core/publication/poster'
import { posterChart } from '../flow/boxes.ts'
import { flowSvg } from '../flow/flow-svg.ts'
import { layoutFlow } from '../flow/layout.ts'
import type { Manuscript } from '../press/manuscript.ts'
import { leafOf, type PublicationSource } from './leaf.ts'

/** The chart of a poster as SVG. */
export function posterChartSvg({ edition, service }: Pick<PublicationSource, 'edition' | 'service'>): string {
  return flowSvg(layoutFlow(briefFlow(flowOf(overviewOf(edition, service))), posterChart))
}

/** 海报, A3. `plan`: under the representative answers; its reduction is printed. */
export function posterManuscript(source: PublicationSource, plan: Plan | null): Manuscript {
  const poster = posterOf(source.edition, source.service, plan)
  const chart = layoutFlow(poster.chart, posterChart)
  const zh = (texts: readonly { readonly zh: string }[]) => texts.map((one) => one.zh)
  const { papers, items, figures } = poster
  const data = {
    ...leafOf(source, `${source.service.name.zh}海报`),
    kind: poster.kind.zh,
    figures: figures.map(({ name, before, after }) => ({ name: name.zh, before, after })),
    figuresNote: poster.figuresNote.zh,
    chart: flowSvg(chart),
    size: [chart.width, chart.height],
    items: items.map(({ name, limit, when, note }) => ({
      name: name.zh,
      limit: limit.zh,
      when: when ? (note ?? when.zh) : null,
    })),
    always: zh(papers.always),
    sometimes: zh(papers.sometimes),
    spared: zh(papers.spared),
    limit: poster.limit.zh,
    fee: poster.fee.zh,
    window: poster.window.zh,
    phone: poster.phone,
  }
  return { template: 'poster', data }
}
