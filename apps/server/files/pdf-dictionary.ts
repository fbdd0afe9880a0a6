import type { Effort } from './effort.ts'

/** White space and comments, which may stand between any two words (ISO 32000-2, 7.2). */
const gap = /(?:[\0\t\n\f\r ]+|%[^\r\n]*)*/y
/** Words that are no string and no bracket of a dictionary: names, numbers, references, arrays. */
const word = /\/?[^\0\t\n\f\r ()<>[\]{}/%]+|[[\]{}/]|<[0-9a-fA-F\0\t\n\f\r ]*>/y

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

/** The end of a string in brackets, which may hold balanced ones; -1 where it has none. */
function stringEnd(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    const character = text[at]
    if (character === '\\') at += 1
    else if (character === '(') depth += 1
    else if (character === ')') depth -= 1
    if (depth === 0) return at + 1
  }
  return -1
}

/** Where the dictionary that begins here ends, with the gap behind it; -1 where there is none. */
function dictionaryEnd(text: string, from: number, effort: Effort): number {
  let depth = 0
  let at = matchEnd(gap, text, from)
  while (at < text.length) {
    const begun = at
    if (text.startsWith('<<', at)) {
      depth += 1
      at += 2
    } else if (text.startsWith('>>', at)) {
      depth -= 1
      at += 2
      if (depth <= 0) return depth === 0 ? matchEnd(gap, text, at) : -1
    } else if (depth === 0) return -1
    else if (text[at] === '(') at = stringEnd(text, at)
    else at = matchEnd(word, text, at)
    if (at === -1) return -1
    const next = matchEnd(gap, text, at)
    effort.spend(next - begun)
    at = next
  }
  return -1
}

/**
 * The dictionary at the end of this text, as widely as it can be read: an object that is hidden in a string of another
 * has a narrower one. Null where none ends there. Throws TooTangled.
 */
export function lastDictionary(text: string, effort: Effort): string | null {
  effort.spend(text.length)
  for (const { index } of text.matchAll(/obj/g)) {
    const from = index + 'obj'.length
    const end = dictionaryEnd(text, from, effort)
    if (end === text.length) return text.slice(from)
  }
  return null
}
