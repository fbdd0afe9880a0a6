import dagre from '@dagrejs/dagre'
import type { FlowChart, FlowEdge } from '@xinban/core/publication/flow'
import { type Box, boxesOf, type ChartStyle, pageChart } from './boxes.ts'
import { type Point, routes } from './routes.ts'

export type { Point } from './routes.ts'

/** Space around the chart and between neighbours, in pixels. */
const MARGIN = 16
const BESIDE = 28

/** A box at its place: the top left corner. */
export interface PlacedBox extends Box {
  readonly x: number
  readonly y: number
  readonly rank: number
}

/** An arrow as a line of horizontal and vertical pieces. */
export interface PlacedEdge extends FlowEdge {
  readonly points: readonly Point[]
  /** Where its label begins. */
  readonly labelAt: Point
}

/** A flow chart with every box and arrow at its place, in pixels. */
export interface FlowLayout {
  readonly title: string
  readonly assumes: string
  readonly width: number
  readonly height: number
  readonly boxes: readonly PlacedBox[]
  readonly edges: readonly PlacedEdge[]
}

/** A box in its row, and where each arrow passes the rows between its ends. */
export interface Ranked {
  readonly boxes: readonly (Box & { readonly x: number; readonly rank: number })[]
  readonly passing: ReadonlyMap<FlowEdge, ReadonlyMap<number, number>>
}

/** Orders and spaces the boxes with dagre; heights and lines are ours, so that lines run straight in free lanes. */
function rank(chart: FlowChart, boxes: readonly Box[]): Ranked {
  const graph = new dagre.graphlib.Graph()
  graph.setGraph({ rankdir: 'TB', nodesep: BESIDE, edgesep: BESIDE / 2, ranksep: 40 })
  for (const { node, width, height } of boxes) graph.setNode(node.id, { width, height })
  const forward = chart.edges.filter((edge) => !edge.back)
  // What always happens keeps the straight line.
  for (const { from, to, sometimes } of forward) graph.setEdge(from, to, { weight: sometimes ? 1 : 4 })
  dagre.layout(graph)
  const placed = boxes.map((box) => ({ box, at: graph.node(box.node.id) as { x: number; y: number } }))
  const rows = [...new Set(placed.map(({ at }) => at.y))].sort((a, b) => a - b)
  const passing = forward.map((edge) => {
    const { points } = graph.edge(edge.from, edge.to) as { points: readonly Point[] }
    const at = points.flatMap(({ x, y }) => (rows.includes(y) ? [[rows.indexOf(y), x] as const] : []))
    return [edge, new Map(at)] as const
  })
  return {
    boxes: placed.map(({ box, at }) => ({ ...box, x: at.x - box.width / 2, rank: rows.indexOf(at.y) })),
    passing: new Map(passing),
  }
}

/** Lays a flow chart out from top to bottom. The same chart gives the same layout. */
export function layoutFlow(chart: FlowChart, style: ChartStyle = pageChart): FlowLayout {
  const ranked = rank(chart, boxesOf(chart, style))
  const { boxes, edges } = routes(chart, ranked, style.tip)
  const xs = [
    ...boxes.flatMap((box) => [box.x, box.x + box.width]),
    ...edges.flatMap((e) => e.points.map((p) => p.x)),
  ]
  const left = Math.min(...xs) - MARGIN
  const shift = ({ x, y }: Point): Point => ({ x: round(x - left), y: round(y + MARGIN) })
  return {
    title: chart.title.zh,
    assumes: chart.assumes.zh,
    width: Math.ceil(Math.max(...xs) - left + MARGIN),
    height: Math.ceil(Math.max(...boxes.map((box) => box.y + box.height)) + 2 * MARGIN),
    boxes: boxes.map((box) => ({ ...box, ...shift(box) })),
    edges: edges.map((edge) => ({ ...edge, points: edge.points.map(shift), labelAt: shift(edge.labelAt) })),
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
