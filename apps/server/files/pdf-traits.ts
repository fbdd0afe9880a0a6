import { constants, inflateSync } from 'node:zlib'
import { TooTangled } from './effort.ts'
import { type PdfParts, type PdfStream, takeApart } from './pdf-parts.ts'

/** What matters of a PDF for whether it can be taken. */
export interface PdfTraits {
  /** Those of the names asked for that it has, of whatever object. */
  readonly names: ReadonlySet<string>
  readonly encrypted: boolean
  /** It packs objects in a way that cannot be looked into, or too many. */
  readonly opaque: boolean
}

/** The most bytes that packed objects are unfolded to, of one stream and all together; usual are some 10 KB. */
const most = { one: 16 * 1024 * 1024, all: 64 * 1024 * 1024 } as const

/** Ways of packing that no program uses for objects, and that are not undone here. */
const rare =
  /^(?:ASCIIHexDecode|ASCII85Decode|LZWDecode|RunLengthDecode|Crypt|AHx|A85|LZW|RL|Predictor|FFilter)$/

/** A name ends at white space or a delimiter; `#4A` stands for one character (ISO 32000-2, 7.3.5). */
function* namesIn(text: string): Generator<string> {
  for (const [, name = ''] of text.matchAll(/\/([^\0\t\n\f\r ()<>[\]{}/%]+)/g)) {
    yield name.includes('#')
      ? name.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      : name
  }
}

/** Readers go by what points at it, not by its type: whatever counts its objects can be one. */
function packsObjects(said: ReadonlySet<string>): boolean {
  return said.has('ObjStm') || (said.has('First') && said.has('N'))
}

/** The objects that are packed into a stream; null when they cannot be read. */
function unpacked({ body, dictionary }: PdfStream): string | null {
  const said = [...namesIn(dictionary)]
  const packings = said.filter((name) => name === 'FlateDecode' || name === 'Fl').length
  if (said.some((name) => rare.test(name)) || packings > 1) return null
  if (packings === 0) return said.includes('Filter') ? null : body
  try {
    const options = { maxOutputLength: most.one, finishFlush: constants.Z_SYNC_FLUSH }
    return inflateSync(Buffer.from(body, 'latin1'), options).toString('latin1')
  } catch {
    return null
  }
}

/** Reads a PDF without following its structure, which can lie: enough to see what the file wants to do. */
export function pdfTraits(bytes: Buffer, wanted: ReadonlySet<string>): PdfTraits {
  try {
    return traitsOf(takeApart(bytes.toString('latin1')), wanted)
  } catch (error) {
    if (error instanceof TooTangled) return { names: new Set(), encrypted: false, opaque: true }
    throw error
  }
}

function traitsOf({ objects, streams }: PdfParts, wanted: ReadonlySet<string>): PdfTraits {
  const names = new Set<string>()
  const note = (text: string) => {
    for (const name of namesIn(text)) if (wanted.has(name)) names.add(name)
  }
  note(objects)
  const trailers = [...objects.matchAll(/\btrailer\b([\s\S]*?)(?:startxref|$)/g)]
  let encrypted = trailers.some(([, text = '']) => namesIn(text).some((name) => name === 'Encrypt'))
  let left: number = most.all
  let opaque = false
  for (const stream of streams) {
    const said = new Set(namesIn(stream.dictionary))
    encrypted ||= said.has('XRef') && said.has('Encrypt')
    if (!packsObjects(said)) continue
    const text = left > 0 ? unpacked(stream) : null
    opaque ||= text === null
    if (opaque) break
    left -= text?.length ?? 0
    note(text ?? '')
  }
  return { names, encrypted, opaque }
}
