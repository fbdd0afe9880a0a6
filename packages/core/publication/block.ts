import type { Level, Text } from '../catalogue/schema.ts'
import { readableNote } from './readable-note.ts'

/** One line to read: in both languages, or (`en` null) in Chinese alone, as laws and notes of the catalogue are. */
export interface Line {
  readonly zh: string
  readonly en: string | null
  /** How far it can be relied on, where nobody has seen it in its source. */
  readonly level?: Exclude<Level, 'seen'>
  /** `soft`: a remark; `strong`: the name of what follows. */
  readonly look?: 'soft' | 'strong'
}

/** A label and what stands beside it. */
export interface Fact {
  readonly name: Text
  readonly lines: readonly Line[]
}

/** A part of a section with a heading of its own; `blocks` are its details. */
export interface Part {
  readonly title: Text
  readonly mark: Text | null
  readonly lines: readonly Line[]
  readonly blocks: readonly Block[]
}

/** One step of a procedure. */
export interface Step {
  readonly title: Text
  readonly lines: readonly Line[]
}

/** What a section is made of; pages, papers and files print the same blocks. */
export type Block =
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | {
      readonly kind: 'table'
      readonly head: readonly Text[]
      readonly rows: readonly (readonly (readonly Line[])[])[]
    }
  | { readonly kind: 'parts'; readonly parts: readonly Part[] }
  /** The flow chart, and its steps in words. */
  | { readonly kind: 'chart'; readonly assumes: Text; readonly steps: readonly Step[] }
  | { readonly kind: 'steps'; readonly steps: readonly Step[] }

/** A numbered section of a guide or a work rule. */
export interface Section {
  readonly id: string
  readonly title: Text
  readonly blocks: readonly Block[]
}

/** A line in both languages. */
export function line({ zh, en }: Text, more: Pick<Line, 'look'> & { level?: Level } = {}): Line {
  const { level, look } = more
  return { zh, en, ...(level && level !== 'seen' && { level }), ...(look && { look }) }
}

/** A line that exists in Chinese alone. */
export function chinese(zh: string, more: Pick<Line, 'look'> & { level?: Level } = {}): Line {
  return { ...line({ zh: readableNote(zh), en: zh }, more), en: null }
}

/** A fact with its lines; none where there is nothing to say. */
export function fact(name: Text, ...lines: readonly (Line | null | undefined)[]): Fact[] {
  const said = lines.filter((one) => one !== null && one !== undefined)
  return said.length > 0 ? [{ name, lines: said }] : []
}
