import { inflateSync } from 'node:zlib'

/** The names that count in a PDF: of its objects, and of what describes the file (trailer, cross-reference stream). */
export interface PdfNames {
  readonly all: ReadonlySet<string>
  readonly trailer: ReadonlySet<string>
}

interface Stream {
  readonly dictionary: string
  readonly body: string
}

/** The most bytes that packed objects are unfolded to, all together: a file must not keep the server busy. */
const unfolded = 32 * 1024 * 1024
/** The most of one stream; usual are some 10 KB. One that cannot be read costs as much, a small one 4 KB. */
const mostOfOne = 4 * 1024 * 1024
const leastOfOne = 4 * 1024

/** A name ends at white space or a delimiter; `#4A` stands for one character (ISO 32000-2, 7.3.5). */
function* namesIn(text: string): Generator<string> {
  for (const [, name = ''] of text.matchAll(/\/([^\0\t\n\f\r ()<>[\]{}/%]+)/g)) {
    yield name.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
  }
}

/** Where the next stream's keyword stands: after its dictionary, before a line end. */
function nextStream(text: string, from: number): number {
  for (let at = text.indexOf('stream', from); at !== -1; at = text.indexOf('stream', at + 6)) {
    if (/>>\s*$/.test(text.slice(Math.max(0, at - 20), at)) && /[\r\n]/.test(text[at + 6] ?? '')) return at
  }
  return -1
}

/** Takes the streams out: pictures and packed text hold any bytes, also such as look like names. */
function takeApart(text: string): { objects: string; streams: Stream[] } {
  const streams: Stream[] = []
  let objects = ''
  let from = 0
  for (let at = nextStream(text, 0); at !== -1; at = nextStream(text, from)) {
    const between = text.slice(from, at)
    objects += between
    const end = text.indexOf('endstream', at)
    const body = text.slice(at + 6, end === -1 ? undefined : end).replace(/^\r?\n/, '')
    streams.push({ dictionary: between.slice(between.lastIndexOf(' obj') + 1), body })
    from = end === -1 ? text.length : end
  }
  return { objects: objects + text.slice(from), streams }
}

/** The objects that are packed into a stream; null when they cannot be read. */
function unpacked({ body }: Stream): string | null {
  try {
    return inflateSync(Buffer.from(body, 'latin1'), { maxOutputLength: mostOfOne }).toString('latin1')
  } catch {
    return null
  }
}

/** Reads the names of a PDF without following its structure: enough to see what a file wants to do. */
export function pdfNames(bytes: Buffer): PdfNames {
  const { objects, streams } = takeApart(bytes.toString('latin1'))
  const all = new Set(namesIn(objects))
  const trailers = objects.matchAll(/\btrailer\b([\s\S]*?)(?:startxref|$)/g)
  const trailer = new Set([...trailers].flatMap(([, text = '']) => [...namesIn(text)]))
  let left = unfolded
  for (const stream of streams) {
    const names = new Set(namesIn(stream.dictionary))
    if (names.has('XRef')) for (const name of names) trailer.add(name)
    if (!names.has('ObjStm') || left <= 0) continue
    const text = unpacked(stream)
    left -= text === null ? mostOfOne : Math.max(text.length, leastOfOne)
    for (const name of namesIn(text ?? '')) all.add(name)
  }
  return { all, trailer }
}
