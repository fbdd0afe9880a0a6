import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Role } from '@xinban/core/access/person'
import type { DemoPerson } from '@xinban/core/api'
import { loadEdition } from '@xinban/core/catalogue/load'
import { close, connect } from '@xinban/store/db'
import { loadKeys } from '@xinban/store/keys'
import { migrate } from '@xinban/store/migrate'
import { upsertPerson } from '@xinban/store/people'
import { startPostgres } from '@xinban/store/postgres'
import pg from 'pg'
import { buildApp, type ZodApp } from '../../apps/server/app.ts'
import { readCatalogueFolder } from '../../apps/server/catalogue/read-folder.ts'
import { makeContext } from '../../apps/server/make-context.ts'
import { readSettings } from '../../apps/server/settings.ts'
import { clockOn } from '../../apps/server/time/clock.ts'
import { seedCases } from '../seeded-cases.ts'

/** A server in this process on a database of so many cases, with those who read it. */
export interface World {
  readonly app: ZodApp
  readonly owner: pg.Client
  readonly seed: number
  /** People by what they are; each signs in by their id. */
  readonly readers: Readonly<Record<string, DemoPerson>>
  /** Lets what is kept for minutes get old. */
  readonly waitLong: () => void
  readonly close: () => Promise<void>
}

const SEED = 1
const LONG = 11 * 60_000

function reader(id: string, roles: Role[]): DemoPerson {
  return { person: id, name: '读者', title: { zh: id, en: id }, roles }
}

/** Applicants of the seeding: one as most are, and an agent. */
async function applicants(owner: pg.Client): Promise<Record<string, DemoPerson>> {
  const { rows } = await owner.query<{ id: string; cases: number }>(
    `select applicant_id as id, count(*)::int as cases from approval_case where applicant_id like 'seeded-%-%'
      group by 1 order by 2`,
  )
  const few = rows.find(({ cases }) => cases === 4) ?? rows[0]
  const agent = rows.at(-1)
  if (!few || !agent) throw new Error('nobody has applied')
  const applies: Role[] = [{ role: 'applicant' }]
  return {
    'an applicant, 4 cases': reader(few.id, applies),
    'an agent, thousands': reader(agent.id, applies),
  }
}

async function readersOf(owner: pg.Client): Promise<Record<string, DemoPerson>> {
  const officer = (role: Role['role'], authority: string) =>
    reader(`reads-${role}-${authority}`, [{ role, authority }])
  return {
    clerk: reader('reads-clerk', [{ role: 'window_clerk' }]),
    'approver, busy': officer('approver', 'a_bureau'),
    'approver, small': officer('approver', 'a_police'),
    chief: officer('chief', 'a_bureau'),
    'supervisor, small': officer('supervisor', 'a_fire'),
    surveyor: reader('reads-surveyor', [{ role: 'surveyor' }]),
    leader: reader('reads-leader', [{ role: 'leader' }]),
    auditor: reader('reads-auditor', [{ role: 'auditor' }]),
    'five roles': reader('reads-five', [
      { role: 'applicant' },
      { role: 'surveyor' },
      { role: 'approver', authority: 'a_police' },
      { role: 'chief', authority: 'a_tobacco' },
      { role: 'supervisor', authority: 'a_fire' },
    ]),
    ...(await applicants(owner)),
  }
}

/** Opens a database in this folder, filled with so many cases where it is empty. */
export async function openWorld(folder: string, cases: number): Promise<World> {
  await mkdir(folder, { recursive: true })
  const read = readSettings({ ...process.env, XINBAN_DATA: folder })
  if (!read.ok) throw new Error(read.lines.join('\n'))
  const loaded = loadEdition(await readCatalogueFolder(resolve(import.meta.dirname, '../../catalogue')))
  if (!loaded.ok) throw new Error('the catalogue has errors')
  const { edition } = loaded
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres') })
  await migrate(postgres.url, edition.district.region)
  const keys = await loadKeys(join(folder, 'keys'))
  const db = connect({ url: postgres.url, region: edition.district.region, keys })
  let ahead = 0
  const now = () => new Date(Date.now() + ahead).toISOString()
  const made = await makeContext({ settings: read.settings, db, edition, now })
  const owner = new pg.Client({ connectionString: postgres.url })
  await owner.connect()
  const { rowCount } = await owner.query('select from approval_case limit 1')
  if (!rowCount) await seedCases(made, postgres.url, { cases, seed: SEED, today: now().slice(0, 10) })
  const readers = await readersOf(owner)
  for (const { person: id, name, roles } of Object.values(readers))
    if (id.startsWith('reads-'))
      await upsertPerson(db, { id, provider: 'bench', subject: id, name, roles: [...roles] })
  const demoPeople = Object.values(readers)
  const app = await buildApp({ ...made, now, clock: clockOn(now), demoPeople }, null, false)
  const stop = async () => {
    await app.close()
    await owner.end()
    await close(db)
    await postgres.stop()
  }
  const waitLong = () => {
    ahead += LONG
  }
  return { app, owner, seed: SEED, readers, waitLong, close: stop }
}
