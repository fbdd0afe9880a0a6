import type { Block, Fact, Line, Part, Section, Step } from '@xinban/core/publication/block'
import { levelWords } from '@xinban/core/publication/level-words'

/** A line ready to print: its text, and in how far it can be relied on. */
export interface PrintedLine {
  readonly text: string
  readonly level: string | null
  readonly look: 'plain' | 'soft' | 'strong'
}

/** A section in Chinese; `cells`, `facts` and `steps` hold printed lines. */
export interface PrintedSection {
  readonly title: string
  readonly blocks: readonly unknown[]
}

/** A line as it is printed. */
export function printedLine({ zh, level, look }: Line): PrintedLine {
  return { text: zh, level: level ? levelWords[level].zh : null, look: look ?? 'plain' }
}

function printedFact({ name, lines }: Fact) {
  return { name: name.zh, lines: lines.map(printedLine) }
}

function printedStep({ title, lines }: Step) {
  return { title: title.zh, lines: lines.map(printedLine) }
}

function printedPart({ title, mark, lines, blocks }: Part) {
  return {
    title: title.zh,
    mark: mark?.zh ?? null,
    lines: lines.map(printedLine),
    blocks: blocks.map(printedBlock),
  }
}

function printedBlock(block: Block): unknown {
  switch (block.kind) {
    case 'lines':
      return { kind: block.kind, lines: block.lines.map(printedLine) }
    case 'facts':
      return { kind: block.kind, facts: block.facts.map(printedFact) }
    case 'table':
      return {
        kind: block.kind,
        head: block.head.map(({ zh }) => zh),
        rows: block.rows.map((row) => row.map((cell) => cell.map(printedLine))),
      }
    case 'parts':
      return { kind: block.kind, parts: block.parts.map(printedPart) }
    case 'chart':
      return { kind: block.kind, assumes: block.assumes.zh, steps: block.steps.map(printedStep) }
    case 'steps':
      return { kind: block.kind, steps: block.steps.map(printedStep) }
  }
}

/** A section in Chinese, as the template is given it. */
export function printedSection({ title, blocks }: Section): PrintedSection {
  return { title: title.zh, blocks: blocks.map(printedBlock) }
}

/** On paper the details of the parts, which a page folds away, come last. */
export function withAnnex(sections: readonly Section[]): Section[] {
  const details = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'parts' ? block.parts : [])),
  )
  const short = sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) =>
      block.kind === 'parts'
        ? { ...block, parts: block.parts.map((part) => ({ ...part, blocks: [] })) }
        : block,
    ),
  }))
  if (details.length === 0) return short
  const parts = details.map((part) => ({ ...part, lines: [] }))
  const title = { zh: '附：各事项的依据、时限和有效期', en: 'Annex: basis, limits, validity' }
  return [...short, { id: 'annex', title, blocks: [{ kind: 'parts', parts }] }]
}
