import { BadFile } from '../verify-clock/shape.ts'
import type { Files } from './read-zip.ts'

/** Texts larger than this are not read: no case has so much to tell. */
const MOST_BYTES = 50_000_000

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The text of a file; throws `BadFile` where it is missing, too large or no UTF-8. */
export function textOf(files: Files, name: string): string {
  const bytes = files.get(name)
  if (!bytes) throw new BadFile(`缺少 ${name} · ${name} is missing`)
  if (bytes.length > MOST_BYTES) throw new BadFile(`${name} 过大 · is larger than 50 MB`)
  try {
    return decoder.decode(bytes)
  } catch {
    throw new BadFile(`${name} 不是 UTF-8 文本 · is no UTF-8 text`)
  }
}

/** The value of a text; throws `BadFile` where it is no JSON. */
export function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new BadFile(`${where} 不是 JSON · is no JSON`)
  }
}

/** The value of a JSON file. */
export function jsonOf(files: Files, name: string): unknown {
  return parseJson(textOf(files, name), name)
}

/** The lines of a file, each of which ends with a line feed. */
export function linesOf(files: Files, name: string): string[] {
  const text = textOf(files, name)
  if (text === '') return []
  if (!text.endsWith('\n')) throw new BadFile(`${name} 末行不完整 · its last line is cut off`)
  return text.slice(0, -1).split('\n')
}
