import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { clientOf, prepareCase } from '../apps/server/testing/client.ts'
import { samplePdf } from '../apps/server/testing/sample-files.ts'
import { note } from '../bench/report.ts'
import { formWithFile, sendPart } from './support/half-sent.ts'
import { checkedAfter } from './support/judged.ts'
import { unknownWords } from './support/ledger.ts'
import { startLoad } from './support/load.ts'
import type { Outcome } from './support/outcome.ts'
import { type Stand, stand } from './support/stand.ts'

/** Requests are broken off so often if nobody says otherwise, several at once each time. */
export const rounds = 100

/** Milliseconds in which the server notices that a connection is gone, and cleans up. */
const CLEANED = 30_000

interface Draft {
  readonly id: string
  readonly material: string
  readonly cookie: string
}

/** A draft that uploads can go to, and who may send them. */
export async function draftOf(url: string): Promise<Draft> {
  const applicant = await clientOf(url, 'applicant')
  const { id, plan } = await prepareCase(applicant, 'i_restaurant', { has_business_licence: true })
  const material = plan.materials.find(({ provider }) => provider === 'applicant')?.id ?? ''
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ person: 'applicant' })
  const answer = await fetch(`${url}/api/session`, { method: 'POST', headers, body })
  await answer.arrayBuffer()
  return { id, material, cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' }
}

/** Uploads and drafts that end anywhere before their end: never accepted, whatever had arrived. */
export function broken(url: string, { id, material, cookie }: Draft): Promise<void>[] {
  const content = Buffer.concat([samplePdf('half'), Buffer.alloc(300_000, 32)])
  const upload = {
    url,
    cookie,
    path: `/api/cases/${id}/files?material=${material}`,
    ...formWithFile(content),
  }
  const json = JSON.stringify({ type: 'withdraw', requestId: randomUUID(), reasons: 'x'.repeat(5_000) })
  const command = {
    url,
    cookie,
    path: `/api/cases/${id}/commands`,
    type: 'application/json',
    body: Buffer.from(json),
  }
  const share = () => Math.random() * 0.99
  return [
    sendPart(upload, share(), 1),
    sendPart(upload, share(), 1),
    sendPart(upload, share(), 8),
    sendPart(command, share(), 1),
    sendPart(command, share(), 4),
  ]
}

async function nothingLeft(place: Stand, load: Parameters<typeof checkedAfter>[1]) {
  await pause(2_000)
  const begun = Date.now()
  for (;;) {
    const checked = await checkedAfter(place, load)
    if (checked.leftOver.length === 0 || Date.now() - begun > CLEANED) return checked
    await pause(1_000)
  }
}

/** Breaks requests off in their middle while others work; nothing of them may be left: no file, no row, no step. */
export async function run(rounds: number): Promise<Outcome[]> {
  const place = await stand()
  const load = await startLoad(place.url, 3)
  const draft = await draftOf(place.url)
  const client = await clientOf(place.url, 'applicant', '10.9.0.2')
  const before = (await client.get<{ files: unknown[] }>(`/api/cases/${draft.id}/draft`)).body.files.length
  for (let round = 1; round <= rounds; round += 1) {
    await Promise.all(broken(place.url, draft))
    if (round % 10 === 0) note(`half-sent ${round}/${rounds}: ${load.ledger.commands.length} acknowledged`)
  }
  const checked = await nothingLeft(place, load)
  const after = (await client.get<{ files: unknown[] }>(`/api/cases/${draft.id}/draft`)).body.files.length
  const faults = checked.leftOver.map((name) => `left over: ${name}`)
  if (after !== before) faults.push(`${after - before} files of uploads that were broken off`)
  await place.end()
  const more = { 'broken off': 5 * rounds, 'sent again after': unknownWords(load.ledger) }
  const fault = 'half-sent uploads and requests'
  return [{ fault, rounds, checked: { ...checked, faults: [...checked.faults, ...faults] }, more }]
}
