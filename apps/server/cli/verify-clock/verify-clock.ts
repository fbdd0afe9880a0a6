import { readJson } from './read-file.ts'
import { BadFile } from './shape.ts'
import { summary } from './summary.ts'
import { verify } from './verify.ts'

const USAGE =
  'xinban verify-clock FILE   checks a clock file (GET /api/cases/{id}/clock) by computing it again'

/** A line without what could steer a terminal: it quotes a file that anybody may have written. */
function harmless(line: string): string {
  return line.replace(/\p{Cc}/gu, '?')
}

/**
 * `xinban verify-clock`: recomputes a case's clock by a program of its own and says whether the file agrees. Gives the
 * exit code: 0 agrees, 1 does not, 2 there is nothing to check.
 */
export async function verifyClock(args: readonly string[]): Promise<number> {
  const [path] = args
  if (path === undefined || path === '--help') {
    process.stdout.write(`${USAGE}\n`)
    return path === undefined ? 2 : 0
  }
  try {
    const verdict = verify(readJson(path))
    process.stdout.write(`${summary(verdict).map(harmless).join('\n')}\n`)
    return verdict.differences.length > 0 ? 1 : 0
  } catch (error) {
    const why = error instanceof BadFile ? error.message : `not checked: ${String(error)}`
    process.stderr.write(`${harmless(`无法核对 cannot be checked: ${why}`)}\n`)
    return 2
  }
}
