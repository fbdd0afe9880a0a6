import { chmod, cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { note } from '../bench/report.ts'
import { checkKept } from './support/check-kept.ts'
import { xinban } from './support/command-line.ts'
import { judged } from './support/judged.ts'
import { type Ledger, upToNow } from './support/ledger.ts'
import { startLoad } from './support/load.ts'
import { openKept } from './support/open-kept.ts'
import type { Outcome } from './support/outcome.ts'
import { slowest } from './support/slowest.ts'
import { type Stand, stand } from './support/stand.ts'

/** A backup is taken and put back so often if nobody says otherwise. */
export const rounds = 5

/** Puts a backup into an empty folder, starts a server there, and compares it with what had been promised before. */
async function putBack(file: string, keys: string, promised: Ledger) {
  const data = await mkdtemp(join(tmpdir(), 'xinban-restored-'))
  await chmod(data, 0o755)
  await cp(keys, join(data, 'keys'), { recursive: true })
  try {
    note((await xinban(data, ['restore', file])).trim())
    const restored = await stand({ data })
    try {
      const kept = await openKept(data)
      return await checkKept(kept, promised).finally(kept.close)
    } finally {
      await restored.end()
    }
  } finally {
    await rm(data, { recursive: true, force: true })
  }
}

async function backUp(place: Stand, folder: string): Promise<{ file: string; took: number }> {
  const begun = Date.now()
  note((await xinban(place.data, ['backup', folder])).trim())
  const [name = ''] = (await readdir(folder)).sort().slice(-1)
  return { file: join(folder, name), took: Date.now() - begun }
}

/** Takes backups while people work, and puts each back: all that was acknowledged before is there, once, and agrees. */
export async function run(rounds: number): Promise<Outcome[]> {
  const folder = await mkdtemp(join(tmpdir(), 'xinban-backups-'))
  const place = await stand()
  const load = await startLoad(place.url, 4)
  const outcomes: Outcome[] = []
  const times: number[] = []
  const all = { acknowledged: 0, lost: [] as string[], doubled: [] as string[], faults: [] as string[] }
  for (let round = 1; round <= rounds; round += 1) {
    await pause(5_000)
    const promised = upToNow(load.ledger)
    const { file, took } = await backUp(place, folder)
    times.push(took)
    const checked = await putBack(file, join(place.data, 'keys'), promised)
    all.acknowledged += checked.acknowledged
    for (const kind of ['lost', 'doubled', 'faults'] as const) all[kind].push(...checked[kind])
  }
  const more = { 'slowest backup s': slowest(times) }
  outcomes.push({ fault: 'backups taken under load, put back', rounds, checked: all, more })
  outcomes.push(await judged('the server that was backed up', rounds, place, load))
  await rm(folder, { recursive: true })
  return outcomes
}
