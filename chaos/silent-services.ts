import { setTimeout as pause } from 'node:timers/promises'
import { clientOf } from '../apps/server/testing/client.ts'
import { note } from '../bench/report.ts'
import { judged } from './support/judged.ts'
import { type Load, startLoad } from './support/load.ts'
import type { Kept } from './support/open-kept.ts'
import type { Outcome } from './support/outcome.ts'
import { type Outside, outside } from './support/outside.ts'
import { type Stand, stand } from './support/stand.ts'

/** The world outside falls silent so often if nobody says otherwise. */
export const rounds = 2

/** Milliseconds of silence: longer than anybody waits for an answer. */
const SILENT = 15_000

/** True when the page of a case says that its papers wait for the seal. */
async function isTold(url: string, { ledger }: Load): Promise<boolean> {
  const submitted = ledger.commands.filter(({ command }) => command === 'submit').slice(-5)
  for (const { caseId, person } of submitted) {
    const { body } = await (await clientOf(url, person)).get<{ sealAwaySince: string | null }>(
      `/api/cases/${caseId}`,
    )
    if (body.sealAwaySince) return true
  }
  return false
}

/** Messages that were not sent when everybody answered again. */
async function undelivered({ query }: Kept): Promise<string[]> {
  const rows = await query<{ channel: string; state: string; last_error: string | null; times: number }>(
    `select channel, state, last_error, count(*)::int as times from delivery where state <> 'answered' group by 1, 2, 3`,
  )
  return rows.map((row) => `${row.times} by ${row.channel}: ${row.state}, ${row.last_error}`)
}

async function silence(place: Stand, load: Load, world: Outside): Promise<string[]> {
  const faults: string[] = []
  const before = load.ledger.commands.length
  world.silence(true)
  await pause(SILENT)
  if (load.ledger.commands.length === before)
    faults.push('no request was answered while the others were silent')
  if (!(await isTold(place.url, load))) faults.push('no case says that its papers wait for the seal')
  world.silence(false)
  return faults
}

/** Seal service, SMS gateway and mail server take connections and never answer, while people work; then they answer again. */
export async function run(rounds: number): Promise<Outcome[]> {
  const world = await outside()
  const place = await stand({ env: world.env })
  const load = await startLoad(place.url, 3)
  const faults: string[] = []
  for (let round = 1; round <= rounds; round += 1) {
    await pause(5_000)
    faults.push(...(await silence(place, load, world)).map((fault) => `round ${round}: ${fault}`))
    note(`silent-services ${round}/${rounds}: ${load.ledger.commands.length} acknowledged`)
  }
  await pause(5_000)
  const outcome = await judged('silent outside services', rounds, place, load, {
    faults,
    look: undelivered,
  })
  world.close()
  const twice = world.taken.filter((id, index) => world.taken.indexOf(id) !== index)
  const doubled = [...outcome.checked.doubled, ...twice.map((id) => `SMS ${id}`)]
  const more = { ...outcome.more, 'SMS taken': world.taken.length }
  return [{ ...outcome, more, checked: { ...outcome.checked, doubled } }]
}
