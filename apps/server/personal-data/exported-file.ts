import { createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import { codeOf } from '@xinban/store/unavailable'
import { prettyJson } from '../archive/archive-texts.ts'

/** A file of an export; its bytes are made when they are asked for. */
export interface ExportedFile {
  readonly name: string
  readonly input: string | AsyncIterable<Uint8Array | string>
}

/** A value as a file that people can read. */
export function jsonFile(name: string, value: unknown): ExportedFile {
  return { name, input: prettyJson(value) }
}

async function* listText(pages: AsyncIterable<readonly unknown[]>): AsyncGenerator<string> {
  let before = '[\n'
  for await (const rows of pages)
    for (const row of rows) {
      yield `${before}${JSON.stringify(row)}`
      before = ',\n'
    }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

/** A list of any length as one JSON array, a row a line; never in memory as a whole. */
export function listFile(name: string, pages: AsyncIterable<readonly unknown[]>): ExportedFile {
  return { name, input: listText(pages) }
}

async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path) as AsyncIterable<Buffer>
}

/** A stored file, opened when it is its turn; null where the storage lost it. */
export async function storedFile(name: string, path: string): Promise<ExportedFile | null> {
  return (await isThere(path)) ? { name, input: bytesOf(path) } : null
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === 'ENOENT') return false
      throw error
    },
  )
}
