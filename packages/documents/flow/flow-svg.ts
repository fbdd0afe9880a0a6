import { escapeXml } from '../escape-xml.ts'
import { type BoxText, type } from './boxes.ts'
import type { FlowLayout, PlacedBox, PlacedEdge, Point } from './layout.ts'

/** The colours of the charts: blue for the way, red for the result, grey for ends. */
const colours = {
  ink: '#1b2632',
  soft: '#465568',
  line: '#5f7896',
  blue: '#1d4f86',
  mist: '#ecf2f9',
  white: '#ffffff',
  red: '#a51f2d',
  redMist: '#fbf0f0',
  grey: '#768497',
  greyMist: '#f5f7f9',
} as const

const FONTS = "'Noto Sans SC','PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif"
const DASH = ' stroke-dasharray="5 4"'

const looks = {
  start: { fill: colours.blue, stroke: colours.blue, ink: colours.white, soft: colours.white },
  step: { fill: colours.mist, stroke: colours.blue, ink: colours.ink, soft: colours.soft },
  choice: { fill: colours.white, stroke: colours.blue, ink: colours.ink, soft: colours.soft },
  authority: { fill: colours.white, stroke: colours.blue, ink: colours.white, soft: colours.soft },
  result: { fill: colours.red, stroke: colours.red, ink: colours.white, soft: colours.white },
  end: { fill: colours.greyMist, stroke: colours.grey, ink: colours.ink, soft: colours.soft },
} as const

function outline({ node, x, y, width, height }: PlacedBox): string {
  const { fill, stroke } = looks[node.kind]
  const paint = `fill="${fill}" stroke="${stroke}" stroke-width="1.5"${node.sometimes ? DASH : ''}`
  if (node.kind === 'choice') {
    const cut = 14
    const points = [
      [x + cut, y],
      [x + width - cut, y],
      [x + width, y + height / 2],
      [x + width - cut, y + height],
      [x + cut, y + height],
      [x, y + height / 2],
    ]
    return `<polygon points="${points.map((point) => point.join(',')).join(' ')}" ${paint}/>`
  }
  const radius = { start: 20, end: 20, result: 6, step: 6, authority: 6 }[node.kind]
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" ${paint}/>`
}

function headOf({ node, x, y, width, head }: PlacedBox): string {
  if (head === 0) return ''
  const fill = node.sometimes ? colours.line : colours.blue
  return `<path d="M${x} ${y + head}v${6 - head}a6 6 0 0 1 6 -6h${width - 12}a6 6 0 0 1 6 6v${head - 6}z" fill="${fill}"/>`
}

function innerOf({ x, y, width, inner }: PlacedBox): string {
  return inner
    .map(
      (box) =>
        `<rect x="${x + 8}" y="${y + box.y}" width="${width - 16}" height="${box.height}" rx="4" fill="${box.dashed ? colours.white : colours.mist}" stroke="${colours.line}"${box.dashed ? DASH : ''}/>`,
    )
    .join('')
}

function textOf({ node, x, y }: PlacedBox, { text, style, middle, ...at }: BoxText): string {
  const { ink, soft } = looks[node.kind]
  const fill = { title: ink, line: soft, item: colours.ink, small: colours.soft }[style]
  const weight = style === 'title' || style === 'item' ? ' font-weight="500"' : ''
  const anchor = middle ? ' text-anchor="middle"' : ''
  const place = `x="${x + at.x}" y="${round(y + at.y)}"`
  return `<text ${place} font-size="${type[style].size}" fill="${fill}"${weight}${anchor}>${escapeXml(text)}</text>`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

function boxSvg(box: PlacedBox): string {
  const texts = box.texts.map((text) => textOf(box, text)).join('')
  return `<g>${outline(box)}${headOf(box)}${innerOf(box)}${texts}</g>`
}

/** A triangle whose tip is at the end of the line. */
function arrowHead(points: readonly Point[]): string {
  const [before, tip] = points.slice(-2)
  if (!before || !tip) return ''
  const [dx, dy] = [Math.sign(tip.x - before.x), Math.sign(tip.y - before.y)]
  const corner = (side: number) => `${tip.x - dx * 9 + dy * side} ${tip.y - dy * 9 + dx * side}`
  return `<path d="M${tip.x} ${tip.y}L${corner(4.5)}L${corner(-4.5)}z" fill="${colours.line}"/>`
}

function edgeSvg({ points, label, labelAt, sometimes }: PlacedEdge): string {
  const d = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')
  const path = `<path d="${d}" fill="none" stroke="${colours.line}" stroke-width="1.5"${sometimes ? DASH : ''}/>`
  const text = label
    ? `<text x="${labelAt.x}" y="${labelAt.y}" font-size="12" fill="${colours.blue}">${escapeXml(label.zh)}</text>`
    : ''
  return path + arrowHead(points) + text
}

/**
 * A flow chart as one SVG: presentation attributes alone, so that it needs nothing that a strict
 * Content-Security-Policy forbids. Its text is for the eye; whoever shows it gives the same steps as a list.
 */
export function flowSvg(layout: FlowLayout): string {
  const { width, height, title, assumes, boxes, edges } = layout
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONTS}" role="img">`,
    `<title>${escapeXml(title)}</title><desc>${escapeXml(assumes)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${colours.white}"/>`,
    ...edges.map(edgeSvg),
    ...boxes.map(boxSvg),
    '</svg>',
  ].join('\n')
}
