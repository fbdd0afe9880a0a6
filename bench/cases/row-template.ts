/** A text in which what differs from case to case is left open: fixed pieces around numbers of slots. */
export interface Template {
  readonly pieces: readonly string[]
  readonly slots: readonly number[]
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const sealed = 'enc:[\\w:-]+'
const day = '(?<![\\w-])20\\d\\d-\\d\\d-\\d\\d(?!-?\\d)'

function escaped(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')
}

/** Finds what is left open in the texts of a model; the same text is the same slot everywhere. */
export class Slots {
  readonly texts: string[] = []
  /** What stands in the sealed texts among them, left open in the same way. */
  readonly sealed = new Map<string, Template>()
  readonly #known = new Map<string, number>()
  readonly #pattern: RegExp
  readonly #differs: (text: string) => boolean
  readonly #unseal: (text: string) => string

  /** `named`: texts to find besides ids, days and sealed values; one that does not differ after all stays as it is. */
  constructor(
    named: readonly string[],
    differs: (text: string) => boolean,
    unseal: (text: string) => string,
  ) {
    const longestFirst = named.toSorted((one, other) => other.length - one.length)
    this.#differs = differs
    this.#unseal = unseal
    const parts = [sealed, ...longestFirst.map(escaped), uuid, day]
    this.#pattern = new RegExp(parts.join('|'), 'g')
  }

  /** The number of the slot of a text. */
  of(text: string): number {
    const known = this.#known.get(text)
    if (known !== undefined) return known
    this.#known.set(text, this.texts.length)
    return this.texts.push(text) - 1
  }

  /** True where another case has another text there. */
  #isOpen(text: string): boolean {
    if (!text.startsWith('enc:')) return this.#differs(text)
    const inside = this.sealed.get(text) ?? this.open(this.#unseal(text))
    if (inside.slots.length > 0) this.sealed.set(text, inside)
    return inside.slots.length > 0
  }

  /** The template of a text. */
  open(text: string): Template {
    const pieces: string[] = []
    const slots: number[] = []
    let at = 0
    let piece = ''
    for (const match of text.matchAll(this.#pattern)) {
      piece += text.slice(at, match.index)
      at = match.index + match[0].length
      if (!this.#isOpen(match[0])) {
        piece += match[0]
        continue
      }
      pieces.push(piece)
      slots.push(this.of(match[0]))
      piece = ''
    }
    pieces.push(piece + text.slice(at))
    return { pieces, slots }
  }
}

/** The text with its slots filled. */
export function filled({ pieces, slots }: Template, values: readonly string[]): string {
  let text = pieces[0] ?? ''
  for (let index = 0; index < slots.length; index += 1)
    text += values[slots[index] ?? -1] + (pieces[index + 1] ?? '')
  return text
}
