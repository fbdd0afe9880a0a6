import { addDays, toLocalDate } from '@xinban/core/clock/local-date'
import { upsertPerson } from '@xinban/store/people'
import type pg from 'pg'
import { buildApp } from '../../apps/server/app.ts'
import type { Context } from '../../apps/server/context.ts'
import { makePaperJob } from '../../apps/server/jobs/make-paper.ts'
import { deliverJob } from '../../apps/server/messages/deliver.ts'
import { type Client, clientOf } from '../../apps/server/testing/client.ts'
import { clockOn } from '../../apps/server/time/clock.ts'
import { liveModel } from './live-model.ts'
import { type Plot, plots } from './model-plot.ts'
import type { ModelPerson } from './read-model.ts'

/** The applicant of all models; what the forms of the tests say about them. */
export const modelPerson: ModelPerson = {
  id: 'seeded-model',
  name: '丛海韵',
  idNumber: '371002199001010007',
  phone: '13863100000',
  company: '威海经区海韵渔家饭店',
  uscc: '92371000MA3ABCD581',
}

/** So many days before today the models begin. */
const BEFORE = 120
const DAY = 86_400_000

/** What a case left for later is done: papers and messages; nothing waits in the queue. */
async function workOff(context: Context, owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ task: string; payload: unknown }>(
    `select t.identifier as task, j.payload from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id order by j.id`,
  )
  for (const { task, payload } of rows) {
    if (task === 'make_paper') await makePaperJob(context, payload)
    if (task === 'deliver') await deliverJob(context, payload)
  }
  await owner.query('delete from graphile_worker._private_jobs')
}

/** Everybody of the demo, and the applicant of the models. */
async function invite(context: Context): Promise<Context> {
  const { id: person, name } = modelPerson
  const applying = { person, name, title: { zh: name, en: name }, roles: [{ role: 'applicant' }] } as const
  const demoPeople = [...context.demoPeople, applying]
  for (const { person: id, name: called, roles } of demoPeople)
    await upsertPerson(context.db, { id, provider: 'demo', subject: id, name: called, roles })
  return { ...context, demoPeople }
}

/** Lives every plot through once, by the API of a server in this process; the clock is turned for each. */
export async function liveModels(
  given: Context,
  owner: pg.Client,
  today: string,
): Promise<{ plot: Plot; id: string }[]> {
  const begins = Date.parse(`${addDays(today, -BEFORE)}T02:00:00.000Z`)
  let at = begins
  const now = () => new Date(at).toISOString()
  const context = { ...(await invite(given)), now, clock: clockOn(now) }
  const app = await buildApp(context, null, false)
  const pass = (days: number) => {
    at += days * DAY
  }
  const lived: { plot: Plot; id: string }[] = []
  for (const [index, plot] of plots.entries()) {
    at = begins
    const clients = new Map<string, Client>()
    // Addresses of their own, or there would be too many requests from one.
    const as = async (person: string) => {
      const client = clients.get(person) ?? (await clientOf(app, person, `10.9.${index}.${clients.size + 1}`))
      clients.set(person, client)
      return client
    }
    const today = () => toLocalDate(now())
    const stage = { edition: context.edition, as, applicant: modelPerson.id, pass, today }
    lived.push({ plot, id: await liveModel(stage, plot) })
    await workOff(context, owner)
  }
  await app.close()
  return lived
}
