import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startServer } from '../apps/server/testing/server-process.ts'
import { note } from '../bench/report.ts'
import { judged } from './support/judged.ts'
import { startLoad } from './support/load.ts'
import { readOnly } from './support/mounts.ts'
import { type Outcome, skipped } from './support/outcome.ts'
import { stand } from './support/stand.ts'

/** The folders are read-only so often if nobody says otherwise. */
export const rounds = 5

const FAULT = 'read-only folders'
/** Milliseconds for which nothing can be written. */
const CLOSED = 6_000

/** Where uploads and papers are written; the database has its own place. */
const folders = ['uploads', 'files', 'documents'] as const

async function closed(data: string): Promise<() => Promise<void>> {
  const back: (() => Promise<void>)[] = []
  for (const folder of folders) {
    await mkdir(join(data, folder), { recursive: true })
    back.push(await readOnly(join(data, folder)))
  }
  return async () => {
    for (const one of back) await one()
  }
}

/** What the start on a folder that cannot be written says; it has to end by itself, with one clear line. */
async function startOn(data: string): Promise<string[]> {
  const back = await readOnly(data)
  const said = await startServer({ data })
    .then(async (server) => {
      await server.stop()
      return 'it started'
    })
    .catch((error: Error) => error.message)
    .finally(back)
  return /XINBAN_DATA: .*cannot be used as a folder to write in/.test(said)
    ? []
    : [`the start on a read-only folder: ${said.slice(0, 300)}`]
}

/** Makes the folders for files read-only while people work, and writable again; then tries to start on such a folder. */
export async function run(rounds: number): Promise<Outcome[]> {
  const place = await stand()
  const refused = await readOnly(place.data).then(
    (back) => back().then(() => null),
    (error: Error) => error.message.split('\n')[0],
  )
  if (refused !== null) {
    await place.end()
    return [skipped(FAULT, `a folder cannot be made read-only here: ${refused}`)]
  }
  const load = await startLoad(place.url, 4)
  for (let round = 1; round <= rounds; round += 1) {
    await pause(2_000)
    const back = await closed(place.data)
    await pause(CLOSED).finally(back)
    note(`read-only ${round}/${rounds}: ${load.ledger.commands.length} acknowledged`)
  }
  const empty = await stand()
  await empty.server().stop()
  const faults = await startOn(empty.data)
  await empty.end()
  return [await judged(FAULT, rounds, place, load, { faults })]
}
