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

/** Parcels whose case and row do not have the courier's number, once. */
async function unsent({ query }: Kept, numbers: Outside['parcels']): Promise<string[]> {
  const rows = await query<{ id: string; state: string; tracking: string | null; told: number }>(
    `select p.case_id::text || '.' || p.parcel as id, p.state, p.tracking,
       (select count(*)::int from event e where e.case_id = p.case_id and e.type = 'parcel_sent') as told
      from parcel p`,
  )
  const wrong = rows.filter((row) => row.tracking !== numbers.get(row.id) || row.told !== 1)
  const unknown = numbers.size === rows.length ? [] : [`${numbers.size} parcels outside, ${rows.length} here`]
  return [...unknown, ...wrong.map((row) => `parcel ${row.id}: ${row.state}, told ${row.told} times`)]
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

/** Seal service, SMS gateway, mail server and courier take connections and never answer, while people work; then they answer again. */
export async function run(rounds: number): Promise<Outcome[]> {
  const world = await outside()
  const place = await stand({ env: world.env })
  const load = await startLoad(place.url, 3, true)
  const faults: string[] = []
  for (let round = 1; round <= rounds; round += 1) {
    await pause(5_000)
    faults.push(...(await silence(place, load, world)).map((fault) => `round ${round}: ${fault}`))
    note(`silent-services ${round}/${rounds}: ${load.ledger.commands.length} acknowledged`)
  }
  await pause(5_000)
  const outcome = await judged('silent outside services', rounds, place, load, {
    faults,
    look: async (kept) => [...(await undelivered(kept)), ...(await unsent(kept, world.parcels))],
  })
  world.close()
  const twice = world.taken.filter((id, index) => world.taken.indexOf(id) !== index)
  const doubled = [...outcome.checked.doubled, ...twice.map((id) => `SMS ${id}`)]
  const more = { ...outcome.more, 'SMS taken': world.taken.length, parcels: world.parcels.size }
  return [{ ...outcome, more, checked: { ...outcome.checked, doubled } }]
}
