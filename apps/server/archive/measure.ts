import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { crc32 } from 'node:zlib'
import { codeOf } from '@xinban/store/unavailable'
import type { StoredEntry } from './collect-entries.ts'
import type { ZipEntry } from './stored-zip.ts'

/** What goes into a ZIP, with its hash; the bytes themselves, or where they lie. */
export interface Measured extends ZipEntry {
  readonly sha256: string
  readonly from: Buffer | string
}

/** A text or bytes, measured. */
export function measure(name: string, content: string | Buffer): Measured {
  const from = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  const sha256 = createHash('sha256').update(from).digest('hex')
  return { name, size: from.length, crc32: crc32(from), sha256, from }
}

/** A stored file, read through once; null where the storage lost it. */
export async function measureFile({ name, path }: StoredEntry): Promise<Measured | null> {
  const hash = createHash('sha256')
  let [size, crc] = [0, 0]
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      hash.update(chunk)
      crc = crc32(chunk, crc)
      size += chunk.length
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
  return { name, size, crc32: crc, sha256: hash.digest('hex'), from: path }
}

/** The bytes of something measured. */
export async function* bytesOf({ from }: Measured): AsyncGenerator<Buffer> {
  if (typeof from !== 'string') yield from
  else yield* createReadStream(from) as AsyncIterable<Buffer>
}
