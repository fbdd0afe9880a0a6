import type { FlowChart, FlowItem, FlowNode } from '@xinban/core/publication/flow'
import { wrap } from './wrap.ts'

/** Sizes in pixels; one pixel of the chart is one CSS pixel on a page. */
const PAD = 12
const ITEM_INSET = 8
const ITEM_PAD = 8
const GAP = 6
export const type = {
  title: { size: 15, line: 21 },
  line: { size: 12, line: 17 },
  item: { size: 13, line: 18 },
  small: { size: 11.5, line: 16 },
} as const

/** How a chart is drawn: width of its boxes, whether items tell their limit and situation, room for an arrow's tip. */
export interface ChartStyle {
  readonly width: number
  readonly details: boolean
  readonly tip: number
}

export const pageChart: ChartStyle = { width: 208, details: true, tip: 26 }
/** Smaller boxes let the type of a poster be larger; limits and situations stand beside the chart. */
export const posterChart: ChartStyle = { width: 166, details: false, tip: 15 }

/** One line of text in a box, by its baseline. */
export interface BoxText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly style: keyof typeof type
  readonly middle: boolean
}

/** An item inside the box of its authority. */
export interface InnerBox {
  readonly y: number
  readonly height: number
  readonly dashed: boolean
}

/** A box with its text, measured from its own top left corner. */
export interface Box {
  readonly node: FlowNode
  readonly width: number
  readonly height: number
  /** Height of the coloured head; 0 without one. */
  readonly head: number
  readonly texts: readonly BoxText[]
  readonly inner: readonly InnerBox[]
}

interface Pen {
  y: number
  readonly width: number
  readonly texts: BoxText[]
}

function write(pen: Pen, text: string, style: keyof typeof type, inset: number, middle: boolean): void {
  const { size, line } = type[style]
  for (const one of wrap(text, (pen.width - 2 * inset) / size)) {
    const baseline = pen.y + (line + size) / 2 - size * 0.12
    pen.texts.push({ text: one, x: middle ? pen.width / 2 : inset, y: baseline, style, middle })
    pen.y += line
  }
}

/** What stands under an item's name: its limit, and in which situation it applies. */
function itemLines({ limit, note, when }: FlowItem): string[] {
  return [limit.zh, ...(when ? [note ?? when.zh] : [])]
}

function innerBox(pen: Pen, item: FlowItem, details: boolean): InnerBox {
  const y = pen.y
  pen.y += ITEM_PAD
  const inset = ITEM_INSET + ITEM_PAD
  write(pen, item.name.zh, 'item', inset, false)
  for (const line of details ? itemLines(item) : []) write(pen, line, 'small', inset, false)
  pen.y += ITEM_PAD
  return { y, height: pen.y - y, dashed: item.when !== null }
}

function boxOf(node: FlowNode, { width, details }: ChartStyle): Box {
  const pen: Pen = { width, y: node.kind === 'authority' ? 7 : PAD, texts: [] }
  // The slanted sides of a choice leave less room.
  const inset = node.kind === 'choice' ? PAD + 10 : PAD
  write(pen, node.title.zh, 'title', inset, true)
  const head = node.kind === 'authority' ? pen.y + 7 : 0
  for (const line of node.lines) write(pen, line.zh, 'line', inset, true)
  if (node.kind === 'authority') pen.y = head + GAP
  const inner = node.items.map((item) => {
    const box = innerBox(pen, item, details)
    pen.y += GAP
    return box
  })
  const height = pen.y + (node.kind === 'authority' ? 2 : PAD)
  return { node, width, height, head, texts: pen.texts, inner }
}

/** The boxes of a chart, in the chart's order. */
export function boxesOf(chart: FlowChart, style: ChartStyle): Box[] {
  return chart.nodes.map((node) => boxOf(node, style))
}
