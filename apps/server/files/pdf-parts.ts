import { type Effort, effortOf } from './effort.ts'
import { lastDictionary } from './pdf-dictionary.ts'

/** A stream: what is said about it, and its bytes. */
export interface PdfStream {
  readonly dictionary: string
  readonly body: string
}

/** A PDF in two: everything outside streams, where objects are written out, and the streams. */
export interface PdfParts {
  readonly objects: string
  readonly streams: readonly PdfStream[]
}

/** So many times the size of a file is looked at in all; an honest one is, two or three times. */
const looks = 20

/** How far back from its keyword the head of an object is looked for. */
const headLength = 300
const head = /(?:\d(?:[\0\t\n\f\r ]|%[^\r\n]*[\r\n])+|%[^\r\n]*[\r\n][\0\t\n\f\r ]*)$/

/** Where an object stands in the bytes of a stream, where readers that go by offsets find it; -1 where there is none. */
function hiddenObject(raw: string, effort: Effort): number {
  for (const { index } of raw.matchAll(/[\0\t\n\f\r ]obj(?=[\0\t\n\f\r <[(/%])/g)) {
    effort.spend(headLength)
    if (head.test(raw.slice(Math.max(0, index - headLength), index + 1))) return index
  }
  return -1
}

/** The dictionary of a stream whose keyword stands at the end of this text; null where that is only a word. */
function dictionaryBefore(text: string, effort: Effort): string | null {
  const read = lastDictionary(text, effort)
  if (read !== null) return read
  // It cannot be read, but a reader may think otherwise: all that stands here counts as said about it.
  return />>[\0\t\n\f\r ]*$/.test(text.slice(-100)) ? text : null
}

/**
 * Takes the streams out: pictures and packed text hold any bytes, also such as look like names. What a stream has of
 * objects is read on as such. Throws TooTangled.
 */
export function takeApart(text: string): PdfParts {
  const effort = effortOf(looks * text.length + 100_000)
  const streams: PdfStream[] = []
  const objects: string[] = []
  let from = 0
  let at = text.indexOf('stream')
  while (at !== -1) {
    const after = at + 'stream'.length
    const dictionary = text.startsWith('end', at - 3) ? null : dictionaryBefore(text.slice(from, at), effort)
    if (dictionary !== null) {
      objects.push(text.slice(from, at))
      const end = text.indexOf('endstream', after)
      const raw = text.slice(after, end === -1 ? undefined : end)
      effort.spend(raw.length)
      streams.push({ dictionary, body: raw.replace(/^[ \t]*(?:\r\n|\r|\n)/, '') })
      const hidden = hiddenObject(raw, effort)
      from = hidden === -1 ? after + raw.length : after + hidden
    }
    at = text.indexOf('stream', Math.max(from, after))
  }
  objects.push(text.slice(from))
  return { objects: objects.join('\n'), streams }
}
