import { chinese, type Line, line, type Section, type Step } from './block.ts'
import { type FlowChart, type FlowItem, type FlowNode, flowOf } from './flow.ts'
import type { Overview } from './overview.ts'
import { text } from './say.ts'

function itemLine({ name, limit, when, note }: FlowItem): Line {
  const only = when
    ? { zh: `，仅当${note ? `${note}（${when.zh}）` : when.zh}`, en: `; only if ${when.en}` }
    : { zh: '', en: '' }
  return line({ zh: `${name.zh}：${limit.zh}${only.zh}`, en: `${name.en}: ${limit.en}${only.en}` })
}

function titleOf({ title, kind }: FlowNode): Step['title'] {
  return kind === 'authority'
    ? { zh: `${title.zh}审查、决定`, en: `${title.en} examines and decides` }
    : title
}

/** Where a box leads, in words. */
function waysOf({ nodes, edges }: FlowChart, { id }: FlowNode): Line[] {
  return edges
    .filter((edge) => edge.from === id && (edge.label !== null || edge.back))
    .flatMap(({ to, label }) => {
      const next = nodes.find((node) => node.id === to)
      if (!next) return []
      const why = label ?? text('补齐后', 'Once complete')
      return [line({ zh: `${why.zh} → ${next.title.zh}`, en: `${why.en} → ${next.title.en}` })]
    })
}

/** The steps of a flow chart in words, in its order: for those who cannot see it, and for print. */
export function flowSteps(chart: FlowChart): Step[] {
  return chart.nodes.map((node) => ({
    title: titleOf(node),
    lines: [
      ...(node.sometimes ? [line(text('视情形', 'in some situations'), { look: 'soft' })] : []),
      ...node.lines.map((one) => (one.en === one.zh ? chinese(one.zh) : line(one))),
      ...node.items.map(itemLine),
      ...waysOf(chart, node),
    ],
  }))
}

/** 办理流程 */
export function procedureSection(overview: Overview): Section {
  const chart = flowOf(overview)
  return {
    id: 'procedure',
    title: text('办理流程', 'Procedure'),
    blocks: [{ kind: 'chart', assumes: chart.assumes, steps: flowSteps(chart) }],
  }
}
