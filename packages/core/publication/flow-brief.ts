import type { FlowChart, FlowEdge, FlowNode } from './flow.ts'

/** What a wall does not need: how papers are received, and what can go wrong. */
const leftOut = new Set([
  'receive',
  'check',
  'not_accepted',
  'correct',
  'accept',
  'refused',
  'deliver',
  'verify',
])

function brief(node: FlowNode): FlowNode {
  const kind = node.kind === 'choice' ? 'step' : node.kind
  return { ...node, kind, lines: node.kind === 'authority' ? [] : node.lines.slice(0, 1) }
}

/** The chart for a wall: from the application straight to the authorities, and from their decisions to the licence. */
export function briefFlow(chart: FlowChart): FlowChart {
  const nodes = chart.nodes.filter(({ id }) => !leftOut.has(id)).map(brief)
  const kept = new Set(nodes.map(({ id }) => id))
  const edges = chart.edges.flatMap((edge): FlowEdge[] => {
    const from = edge.from === 'accept' ? 'apply' : edge.from
    return kept.has(from) && kept.has(edge.to) ? [{ ...edge, from, label: null }] : []
  })
  return { ...chart, nodes, edges }
}
