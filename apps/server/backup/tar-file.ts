import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createTarDecoder, createTarPacker } from 'modern-tar'

/** An entry of a tar file, whole: no entry is larger than a part of a table or an upload. */
export interface TarEntry {
  readonly name: string
  readonly bytes: Buffer
}

/** Takes entries one after the other and knows the hash of all of them. */
export interface TarWriter {
  readonly add: (entry: TarEntry) => Promise<void>
  /** SHA-256 over name, size and bytes of every entry so far. */
  readonly digest: () => string
}

/** Goes on with a hash over entries. */
export function hashEntry(hash: Hash, { name, bytes }: TarEntry): void {
  hash.update(`${name}\n${bytes.length}\n`).update(bytes)
}

/** Writes a new tar file, readable by its owner alone, and waits until the disk has it. Fails where it is there already. */
export async function writeTar(path: string, work: (writer: TarWriter) => Promise<void>): Promise<void> {
  const { readable, controller } = createTarPacker()
  const hash = createHash('sha256')
  const add = async (entry: TarEntry) => {
    hashEntry(hash, entry)
    const writer = controller.add({ name: entry.name, size: entry.bytes.length, mode: 0o600 }).getWriter()
    await writer.write(entry.bytes)
    await writer.close()
  }
  const disk = pipeline(
    Readable.fromWeb(readable as Parameters<typeof Readable.fromWeb>[0]),
    createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true }),
  )
  const packing = work({ add, digest: () => hash.copy().digest('hex') }).then(
    () => controller.finalize(),
    (error: unknown) => {
      controller.error(error)
      throw error
    },
  )
  const [disked, packed] = await Promise.allSettled([disk, packing])
  // What went wrong first: a full disk breaks the packing too.
  if (packed.status === 'rejected' && disked.status === 'fulfilled') throw packed.reason
  if (disked.status === 'rejected')
    throw packed.status === 'rejected' ? rootOf(packed.reason, disked.reason) : disked.reason
}

/** Of two errors the one that the disk named; the other says only that the stream ended early. */
function rootOf(packed: unknown, disked: unknown): unknown {
  return disked instanceof Error && 'syscall' in disked ? disked : packed
}

/** The entries of a tar file in their order. Throws where its form is broken or its end is missing. */
export async function* readTar(path: string): AsyncGenerator<TarEntry> {
  const { readable, writable } = createTarDecoder({ strict: true })
  const source = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>
  const feeding = source.pipeTo(writable)
  feeding.catch(() => undefined)
  for await (const { header, body } of readable) {
    const chunks: Uint8Array[] = []
    for await (const chunk of body) chunks.push(chunk)
    yield { name: header.name, bytes: Buffer.concat(chunks) }
  }
  await feeding
}
