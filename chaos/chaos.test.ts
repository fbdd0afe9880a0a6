import { chmod, cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startPostgres } from '@xinban/store/postgres'
import { expect, it } from 'vitest'
import { broken, draftOf } from './half-sent.ts'
import { brokenPromises } from './support/check-kept.ts'
import { xinban } from './support/command-line.ts'
import { postmaster } from './support/database-processes.ts'
import { checkedAfter } from './support/judged.ts'
import { type Ledger, upToNow } from './support/ledger.ts'
import { type Load, startLoad } from './support/load.ts'
import { openKept } from './support/open-kept.ts'
import { type Stand, stand } from './support/stand.ts'

/** Waits until people got somewhere: a fault that meets nobody at work shows nothing. */
async function someWork({ ledger }: Load): Promise<void> {
  const before = ledger.commands.length + ledger.files.length
  while (ledger.commands.length + ledger.files.length < before + 4) await pause(100)
}

/** Takes a backup, puts it into an empty folder, and compares it with what had been promised before. */
async function backedUp({ data }: Stand, promised: Ledger) {
  const folder = await mkdtemp(join(tmpdir(), 'xinban-chaos-test-'))
  await chmod(folder, 0o755)
  await xinban(data, ['backup', folder])
  const [file = ''] = await readdir(folder)
  const restored = join(folder, 'restored')
  await cp(join(data, 'keys'), join(restored, 'keys'), { recursive: true })
  await xinban(restored, ['restore', join(folder, file)])
  const postgres = await startPostgres({ dataDir: join(restored, 'postgres') })
  const kept = await openKept(restored, postgres.url)
  const found = await brokenPromises(kept, promised).finally(kept.close)
  await postgres.stop()
  await rm(folder, { recursive: true })
  return found
}

it('what was acknowledged is there, once, whatever was killed, broken off, backed up and put back', async () => {
  const place = await stand()
  const load = await startLoad(place.url, 2)
  await someWork(load)
  for (let round = 0; round < 2; round += 1) {
    place.server().kill('SIGKILL')
    await place.server().ended()
    await place.start()
    await someWork(load)
  }
  process.kill(await postmaster(place.data), 'SIGKILL')
  await someWork(load)
  await Promise.all(broken(place.url, await draftOf(place.url)))
  const promised = upToNow(load.ledger)
  const fromBackup = await backedUp(place, promised)
  expect(fromBackup).toMatchObject({ lost: [], doubled: [] })
  expect(fromBackup.acknowledged).toBeGreaterThan(15)

  const checked = await checkedAfter(place, load)
  await place.end()
  expect(checked).toMatchObject({ lost: [], doubled: [], faults: [] })
  expect(checked.acknowledged).toBeGreaterThan(fromBackup.acknowledged)
}, 900_000)
