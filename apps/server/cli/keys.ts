import { join } from 'node:path'
import { appendAudit } from '@xinban/store/audit'
import type { Db } from '@xinban/store/db'
import { countKeys, reseal } from '@xinban/store/reseal'
import { rotateKeys } from '@xinban/store/rotate-keys'
import type { Context } from '../context.ts'
import { startLine } from '../start-refused.ts'
import { table } from './align.ts'
import { openData } from './open-data.ts'

const USAGE = `xinban keys            the keys of personal data, and what each of them sealed
xinban keys rotate     adds a key that seals from now on; running servers take it up
xinban keys reseal     seals what may be changed with the current key, while servers work`

function say(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** The keys with what each sealed, as lines. */
async function listed(db: Db): Promise<string[]> {
  const counts = await countKeys(db)
  const names = [...new Set(counts.map((one) => one.table))]
  const rows = Object.keys(db.keys.all).map((id) => {
    const values = names.map((name) =>
      counts
        .filter(({ key, table }) => key === id && table === name)
        .reduce((sum, one) => sum + one.values, 0),
    )
    return [id, id === db.keys.current ? '✓' : '', ...values.map(String)]
  })
  return [table(['密钥 key', '当前 current', ...names], rows)]
}

/** Notes who changed keys, without the keys. */
async function noted({ db, now }: Context, action: string, detail: Record<string, unknown>): Promise<void> {
  const who = { personId: 'command-line', role: 'operator', subject: 'keys', requestId: null }
  await appendAudit(db, { ...who, at: now(), action, detail })
}

async function rotated(context: Context, path: string): Promise<string[]> {
  const id = await rotateKeys(context.db, path)
  await noted(context, 'keys.rotate', { key: id })
  return [
    `新密钥 new key: ${id}`,
    `请立即备份 ${path}；旧密钥仍用于读取历史记录 · back this file up now; older keys are still needed to read histories`,
  ]
}

async function resealed(context: Context): Promise<string[]> {
  const done = await reseal(context.db)
  const rows = Object.fromEntries(done.map((one) => [one.table, one.rows]))
  await noted(context, 'keys.reseal', { key: context.db.keys.current, rows })
  return [
    table(
      ['表 table', '行 rows'],
      done.map((one) => [one.table, `${one.rows}`]),
    ),
  ]
}

/** `xinban keys`: on the server’s data, also while it runs. Exit code: 0 done, 2 not. */
export async function keysCommand(args: readonly string[]): Promise<number> {
  const [what = 'list', ...more] = args
  if (!['list', 'rotate', 'reseal'].includes(what) || more.length > 0) {
    say([USAGE])
    return what === '--help' ? 0 : 2
  }
  try {
    const data = await openData()
    const { db, settings } = data.context
    const path = join(settings.data, 'keys', 'keys.json')
    const work = async () => {
      if (what === 'rotate') return rotated(data.context, path)
      return what === 'reseal' ? resealed(data.context) : listed(db)
    }
    say(await work().finally(data.close))
    return 0
  } catch (error) {
    process.stderr.write(`${startLine(error) ?? (error instanceof Error ? error.message : error)}\n`)
    return 2
  }
}
