import { realEdition, testEdition } from '@xinban/core/compose/edition.fixture'
import { type FlowChart, flowOf } from '@xinban/core/publication/flow'
import { overviewOf } from '@xinban/core/publication/overview'
import { describe, expect, it } from 'vitest'
import { flowSvg } from './flow-svg.ts'
import { type FlowLayout, layoutFlow, type PlacedBox, type Point } from './layout.ts'

const charts = [realEdition(), testEdition()].flatMap((edition) =>
  [...edition.services.values()].map((service) => ({
    id: service.id,
    chart: flowOf(overviewOf(edition, service)),
  })),
)

function overlap(a: PlacedBox, b: PlacedBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function touches({ x, y }: Point, box: PlacedBox): boolean {
  const inside = x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
  const onSide = x === box.x || x === box.x + box.width || y === box.y || y === box.y + box.height
  return inside && onSide
}

/** True where a piece of a line goes through the inside of a box. */
function crosses(a: Point, b: Point, box: PlacedBox): boolean {
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)]
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)]
  return right > box.x && left < box.x + box.width && bottom > box.y && top < box.y + box.height
}

function boxOf(layout: FlowLayout, id: string): PlacedBox {
  const box = layout.boxes.find((one) => one.node.id === id)
  if (!box) throw new Error(`no box ${id}`)
  return box
}

describe.each(charts)('the flow chart of $id', ({ chart }) => {
  const layout = layoutFlow(chart)

  it('has a place for every box, inside the picture, and no two overlap', () => {
    expect(layout.boxes.map((box) => box.node.id)).toEqual(chart.nodes.map((node) => node.id))
    for (const box of layout.boxes) {
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.y).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(layout.width)
      expect(box.y + box.height).toBeLessThanOrEqual(layout.height)
    }
    const pairs = layout.boxes.flatMap((a, index) =>
      layout.boxes.slice(index + 1).map((b) => [a, b] as const),
    )
    expect(pairs.filter(([a, b]) => overlap(a, b))).toEqual([])
  })

  it('begins and ends every arrow at its boxes, in straight pieces, through no other box', () => {
    expect(layout.edges).toHaveLength(chart.edges.length)
    for (const { from, to, points } of layout.edges) {
      const [first, last] = [points[0], points.at(-1)]
      expect(first && touches(first, boxOf(layout, from))).toBe(true)
      expect(last && touches(last, boxOf(layout, to))).toBe(true)
      points.slice(1).forEach((point, index) => {
        const before = points[index] as Point
        expect(point.x === before.x || point.y === before.y).toBe(true)
        const others = layout.boxes.filter((box) => ![from, to].includes(box.node.id))
        expect(others.filter((box) => crosses(before, point, box)).map((box) => box.node.id)).toEqual([])
      })
    }
  })

  it('keeps every line of text inside its box', () => {
    for (const { texts, height } of layout.boxes) {
      for (const { y } of texts) expect(y).toBeLessThan(height)
    }
  })

  it('is the same picture every time', () => {
    expect(flowSvg(layoutFlow(chart))).toBe(flowSvg(layout))
  })
})

describe('flowSvg', () => {
  const { chart } = charts[0] as { chart: FlowChart }

  it('has every item of the service and nothing that a strict policy forbids', () => {
    const svg = flowSvg(layoutFlow(chart))
    const said = svg.replace(/<[^>]*>|\n/g, '')
    for (const { title, items } of chart.nodes) {
      expect(said).toContain(title.zh)
      for (const { name } of items) expect(said).toContain(name.zh)
    }
    expect(svg).not.toMatch(/<style|style=|<script|href=|on[a-z]+=/)
  })

  it('writes text as text', () => {
    const title = { zh: '<b>"&', en: '' }
    expect(flowSvg(layoutFlow({ ...chart, title }))).toContain('<title>&lt;b&gt;&quot;&amp;</title>')
  })
})
