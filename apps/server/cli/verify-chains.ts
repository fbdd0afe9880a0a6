import { type Verified, verifyAll } from '../chain-roots/verify-all.ts'
import { startLine } from '../start-refused.ts'
import { table } from './align.ts'
import { openData } from './open-data.ts'
import { publishedRoots } from './published-roots.ts'

const USAGE = `xinban verify-chains [--roots ROOTS]
  recomputes the chain of every case and the root of every day from the database, and compares.
  ROOTS: what GET /api/chain-roots answered, kept elsewhere: whoever can write in the database can't write there.`

/** So many days are printed, besides those that are wrong. */
const DAYS = 14
/** So many faults are printed. */
const FAULTS = 50

/** What was found, as lines. */
export function chainsReport({ cases, events, plans, days, faults }: Verified): string[] {
  const shown = days.filter((day, index) => !day.good || index >= days.length - DAYS)
  const rows = shown.map(({ root, good }) => [root.day, `${root.count}`, root.hash, good ? '✓' : '✗'])
  const more = faults.length > FAULTS ? [`… ${faults.length - FAULTS}`] : []
  return [
    table(['日 day', '办件 cases', '根 root', ''], rows),
    '',
    `${cases} 件 cases, ${events} 步 steps, ${plans} 个方案 plans, ${days.length} 天 days`,
    ...faults.slice(0, FAULTS).map(({ zh, en }) => `✗ ${zh} · ${en}`),
    ...more,
    faults.length === 0
      ? '✓ 每条历史链都完整，每天的根都相符 · every history is whole, every root agrees'
      : '✗ 数据库中的历史被改动 · histories in this database were altered',
  ]
}

/** `xinban verify-chains`: on the server's database, also while it runs. Exit code: 0 whole, 1 not, 2 not checked. */
export async function verifyChains(args: readonly string[]): Promise<number> {
  const [option, path, ...more] = args
  if (option !== undefined && (option !== '--roots' || path === undefined || more.length > 0)) {
    process.stdout.write(`${USAGE}\n`)
    return option === '--help' ? 0 : 2
  }
  try {
    const published = path === undefined ? undefined : publishedRoots(path)
    const data = await openData()
    const verified = await verifyAll(data.context.db, published).finally(data.close)
    process.stdout.write(`${chainsReport(verified).join('\n')}\n`)
    return verified.faults.length === 0 ? 0 : 1
  } catch (error) {
    process.stderr.write(`${startLine(error) ?? String(error)}\n`)
    return 2
  }
}
