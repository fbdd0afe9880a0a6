import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { note } from '../bench/report.ts'
import { judged } from './support/judged.ts'
import { startLoad } from './support/load.ts'
import { type Outcome, skipped } from './support/outcome.ts'
import { stand } from './support/stand.ts'

/** The clock jumps so often if nobody says otherwise. */
export const rounds = 12

const FAULT = 'wall clock jumps'
/** By how much the server's clock is wrong, in turn; the database keeps the right time. */
const jumps = ['-2h', '+0', '-3d', '+0', '+40m', '+0'] as const

/** The library that puts a clock between a program and the system's; undefined where it is not installed. */
function faketime(): string | undefined {
  const folders = ['/usr/lib', '/usr/local/lib', '/usr/lib64'].flatMap((folder) => [
    folder,
    ...(existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []),
  ])
  return folders
    .map((folder) => join(folder, 'faketime', 'libfaketimeMT.so.1'))
    .find((path) => existsSync(path))
}

/** Puts the time of day of the server back and forward while people work; timers go by the steady clock as ever. */
export async function run(rounds: number): Promise<Outcome[]> {
  const library = faketime()
  if (!library) return [skipped(FAULT, 'libfaketime is not installed')]
  const folder = await mkdtemp(join(tmpdir(), 'xinban-clock-'))
  const clock = join(folder, 'clock')
  const turn = async (to: string) => {
    await writeFile(`${clock}.new`, `${to}\n`)
    await rename(`${clock}.new`, clock)
  }
  await turn('+0')
  const place = await stand({
    env: {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: clock,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    },
  })
  const load = await startLoad(place.url, 4)
  for (let round = 1; round <= rounds; round += 1) {
    await pause(5_000)
    await turn(jumps[(round - 1) % jumps.length] ?? '+0')
    note(`clock-back ${round}/${rounds}: ${load.ledger.commands.length} acknowledged`)
  }
  await pause(5_000)
  await turn('+0')
  const outcome = await judged(FAULT, rounds, place, load)
  await rm(folder, { recursive: true })
  return [outcome]
}
