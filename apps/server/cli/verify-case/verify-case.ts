import { readFileSync, statSync } from 'node:fs'
import { publishedRoots } from '../published-roots.ts'
import { BadFile } from '../verify-clock/shape.ts'
import type { Check } from './check.ts'
import { verifyArchive } from './verify-archive.ts'

const USAGE = `xinban verify-case FILE [--roots ROOTS]
  checks a case archive (GET /api/cases/{id}/archive); needs nothing but the file.
  ROOTS: what GET /api/chain-roots answered, kept by yourself; the archive's roots are compared with it.`

const MOST_BYTES = 2_000_000_000
/** So many notes of one check are printed. */
const NOTES = 20

/** A line without what could steer a terminal: it quotes a file that anybody may have written. */
function harmless(line: string): string {
  return line.replace(/\p{Cc}|\p{Cf}/gu, '?')
}

function say(line: string): void {
  process.stdout.write(`${harmless(line)}\n`)
}

const marks = { good: '✓', bad: '✗', open: '–' } as const

function printed({ name, state, notes }: Check): string[] {
  const words = notes.map(({ zh, en }) => (en === '' ? zh : `${zh} · ${en}`))
  const [first = '', ...rest] = words.slice(0, NOTES)
  const more = words.length > NOTES ? [`    … ${words.length - NOTES}`] : []
  return [`${marks[state]} ${name.zh} ${name.en}: ${first}`, ...rest.map((one) => `    ${one}`), ...more]
}

function verdict(checks: readonly Check[]): string {
  if (checks.some((check) => check.state === 'bad'))
    return '✗ 档案不可信：有内容被改动、缺失或者无法读取 · do not trust this archive: something was altered, is missing or cannot be read'
  const open = checks.filter((check) => check.state === 'open').length
  if (open === 0) return '✓ 档案完整、前后一致 · the archive is whole, and everything in it agrees'
  return `✓ 档案前后一致；有 ${open} 项无法证明，见“–” · everything agrees; ${open} things cannot be shown, see "–"`
}

function bytesOf(path: string): Buffer {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isFile()) throw new BadFile(`没有文件 ${path} · there is no such file`)
  if (found.size > MOST_BYTES) throw new BadFile(`${path} 过大 · is larger than 2 GB`)
  return readFileSync(path)
}

/**
 * `xinban verify-case`: says whether a case archive is whole. Gives the exit code: 0 it is, 1 it is not, 2 there is
 * nothing to check.
 */
export async function verifyCase(args: readonly string[]): Promise<number> {
  const [path, option, roots] = args
  if (path === undefined || path === '--help' || (option !== undefined && (option !== '--roots' || !roots))) {
    process.stdout.write(`${USAGE}\n`)
    return path === '--help' ? 0 : 2
  }
  try {
    const checks = await verifyArchive(bytesOf(path), roots ? publishedRoots(roots) : null)
    for (const line of checks.flatMap(printed)) say(line)
    say(verdict(checks))
    return checks.some((check) => check.state === 'bad') ? 1 : 0
  } catch (error) {
    const why = error instanceof BadFile ? error.message : '文件不能读取 · the file cannot be read'
    process.stderr.write(`${harmless(`无法核对 cannot be checked: ${why}`)}\n`)
    return 2
  }
}
