import type { FlowChart, FlowEdge } from '@xinban/core/publication/flow'
import type { PlacedBox, PlacedEdge, Ranked } from './layout.ts'

/** A point of the chart, in pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Pixels between a row and the first lane under it, and between lanes. */
const BEFORE_LANES = 16
const BETWEEN_LANES = 13
/** Pixels that the line of a step back keeps from the boxes. */
const ASIDE = 20

type Flat = Ranked['boxes'][number]

/** A horizontal piece of an arrow between two rows; pieces of one `bundle` may lie on each other. */
interface Crossing {
  readonly edge: FlowEdge
  readonly above: number
  readonly from: number
  readonly to: number
  readonly bundle: string
}

function middle({ x, width }: Flat): number {
  return x + width / 2
}

/** Where an arrow passes each row from its start to its end. */
function columnsOf(edge: FlowEdge, { boxes, passing }: Ranked): { rank: number; x: number }[] {
  const [start, end] = [edge.from, edge.to].map((id) => boxes.find((box) => box.node.id === id))
  if (!start || !end) throw new RangeError(`the arrow ${edge.from} → ${edge.to} has an end without a box`)
  const at = passing.get(edge)
  const between = Array.from({ length: end.rank - start.rank - 1 }, (_, i) => start.rank + 1 + i)
  return [
    { rank: start.rank, x: middle(start) },
    ...between.map((rank) => ({ rank, x: at?.get(rank) ?? middle(end) })),
    { rank: end.rank, x: middle(end) },
  ]
}

/** Arrows that fan out of one box share a lane, and so do those that only come together in one. */
function bundleOf(edge: FlowEdge, forward: readonly FlowEdge[]): string {
  const fansOut = forward.filter((other) => other.from === edge.from).length > 1
  return fansOut ? `out ${edge.from}` : `in ${edge.to}`
}

function crossingsOf(ranked: Ranked, forward: readonly FlowEdge[]): Crossing[] {
  return forward.flatMap((edge) => {
    const columns = columnsOf(edge, ranked)
    return columns.slice(1).map(({ x }, index) => ({
      edge,
      above: columns[index]?.rank ?? 0,
      from: columns[index]?.x ?? x,
      to: x,
      bundle: bundleOf(edge, forward),
    }))
  })
}

/** A lane for each bundle under a row, so that no two bundles lie on each other. */
function lanesUnder(crossings: readonly Crossing[]): Map<string, number> {
  const bundles = [
    ...Map.groupBy(
      crossings.filter(({ from, to }) => from !== to),
      ({ bundle }) => bundle,
    ),
  ]
  const spans = bundles
    .map(([bundle, parts]) => {
      const xs = parts.flatMap(({ from, to }) => [from, to])
      return { bundle, left: Math.min(...xs), right: Math.max(...xs) }
    })
    .sort((a, b) => a.left - b.left || a.right - b.right)
  const ends: number[] = []
  return new Map(
    spans.map(({ bundle, left, right }) => {
      const free = ends.findIndex((end) => end + 4 < left)
      const lane = free < 0 ? ends.length : free
      ends[lane] = right
      return [bundle, lane] as const
    }),
  )
}

interface Rows {
  readonly tops: readonly number[]
  readonly heights: readonly number[]
  readonly lanes: readonly ReadonlyMap<string, number>[]
}

function rowsOf({ boxes }: Ranked, crossings: readonly Crossing[], tip: number): Rows {
  const count = Math.max(...boxes.map((box) => box.rank)) + 1
  const ranks = Array.from({ length: count }, (_, rank) => rank)
  const heights = ranks.map((rank) =>
    Math.max(...boxes.filter((box) => box.rank === rank).map((box) => box.height)),
  )
  const lanes = ranks.map((rank) => lanesUnder(crossings.filter(({ above }) => above === rank)))
  const tops: number[] = []
  for (const rank of ranks) {
    const used = Math.max(0, ...(lanes[rank - 1]?.values() ?? [])) * BETWEEN_LANES
    const before = rank === 0 ? 0 : (tops[rank - 1] ?? 0) + (heights[rank - 1] ?? 0)
    tops.push(rank === 0 ? 0 : before + BEFORE_LANES + used + tip)
  }
  return { tops, heights, lanes }
}

/** Points in a row that change no direction say nothing. */
function straight(points: readonly Point[]): Point[] {
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]]
    if (!before || !after) return true
    if (before.x === point.x && before.y === point.y) return false
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y))
  })
}

function downward(edge: FlowEdge, ranked: Ranked, rows: Rows, boxes: readonly PlacedBox[]): PlacedEdge {
  const own = crossingsOf(ranked, [...ranked.passing.keys()]).filter((crossing) => crossing.edge === edge)
  const [start, end] = [edge.from, edge.to].map((id) => boxes.find((box) => box.node.id === id))
  const turns = own.flatMap(({ above, from, to, bundle }) => {
    const lane = rows.lanes[above]?.get(bundle) ?? 0
    const y = (rows.tops[above] ?? 0) + (rows.heights[above] ?? 0) + BEFORE_LANES + lane * BETWEEN_LANES
    return [
      { x: from, y },
      { x: to, y },
    ]
  })
  const first = { x: own[0]?.from ?? 0, y: (start?.y ?? 0) + (start?.height ?? 0) }
  const last = { x: own.at(-1)?.to ?? 0, y: end?.y ?? 0 }
  const points = straight([first, ...turns, last])
  return { ...edge, points, labelAt: { x: last.x + 7, y: last.y - 9 } }
}

/** Beside everything that stands between the two rows, on the side of the box that it leaves. */
function backward(edge: FlowEdge, boxes: readonly PlacedBox[]): PlacedEdge {
  const [start, end] = [edge.from, edge.to].map((id) => boxes.find((box) => box.node.id === id))
  if (!start || !end) throw new RangeError(`the arrow ${edge.from} → ${edge.to} has an end without a box`)
  const between = boxes.filter((box) => box.rank >= end.rank && box.rank <= start.rank)
  const right = start.x + start.width / 2 >= end.x + end.width / 2
  const aside = right
    ? Math.max(...between.map((box) => box.x + box.width)) + ASIDE
    : Math.min(...between.map((box) => box.x)) - ASIDE
  const side = (box: PlacedBox) => ({ x: right ? box.x + box.width : box.x, y: box.y + box.height / 2 })
  const [from, to] = [side(start), side(end)]
  const points = [from, { x: aside, y: from.y }, { x: aside, y: to.y }, to]
  return { ...edge, points, labelAt: { x: aside + 7, y: (from.y + to.y) / 2 } }
}

/**
 * Gives every row its height and every arrow its line. Boxes of a row begin at one height; `tip` is the room between
 * the last lane and the next row.
 */
export function routes(
  chart: FlowChart,
  ranked: Ranked,
  tip: number,
): { readonly boxes: readonly PlacedBox[]; readonly edges: readonly PlacedEdge[] } {
  const rows = rowsOf(ranked, crossingsOf(ranked, [...ranked.passing.keys()]), tip)
  const boxes = ranked.boxes.map((box) => ({ ...box, y: rows.tops[box.rank] ?? 0 }))
  const edges = chart.edges.map((edge) =>
    edge.back ? backward(edge, boxes) : downward(edge, ranked, rows, boxes),
  )
  return { boxes, edges }
}
