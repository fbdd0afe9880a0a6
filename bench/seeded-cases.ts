// Fills an empty database with cases as years leave them, the same ones for the same seed.
// Run: node bench/seeded-cases.ts <cases> <data folder> [seed]: a data folder that `npm start` can start on.
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { loadEdition } from '@xinban/core/catalogue/load'
import { daysBetween, toLocalDate } from '@xinban/core/clock/local-date'
import { verifyChain } from '@xinban/store/cases'
import { close, connect } from '@xinban/store/db'
import { loadKeys } from '@xinban/store/keys'
import { migrate } from '@xinban/store/migrate'
import { startPostgres } from '@xinban/store/postgres'
import { sealPlain } from '@xinban/store/seal'
import { noteSearchIndexed } from '@xinban/store/search-index'
import type pg from 'pg'
import { readCatalogueFolder } from '../apps/server/catalogue/read-folder.ts'
import { makeRoots } from '../apps/server/chain-roots/make-roots.ts'
import type { Context } from '../apps/server/context.ts'
import { makeContext } from '../apps/server/make-context.ts'
import { readSettings } from '../apps/server/settings.ts'
import { openCopying } from './cases/copy-lines.ts'
import { fillerOf } from './cases/fill-model.ts'
import { setAside } from './cases/indexes.ts'
import { liveModels, modelPerson } from './cases/live-models.ts'
import type { Plot } from './cases/model-plot.ts'
import { pickWeighted, type Random, randomOf } from './cases/random.ts'
import { type Model, readModel, type Table } from './cases/read-model.ts'
import { seededPerson } from './cases/seeded-person.ts'
import { withOwner } from './cases/with-owner.ts'
import { note } from './report.ts'

/** What a database is filled with. */
export interface Seeding {
  /** The models are among them. */
  readonly cases: number
  readonly seed: number
  /** YYYY-MM-DD; the newest cases are of this day. */
  readonly today: string
}

/** Of the cases so many are open; the others are over and come from these years. */
const OPEN = 0.03
const YEARS = 4
/** Rows that serve work in progress: old cases are made without them, so that a million cases fit on a small disk. */
const passing: readonly Table[] = ['request', 'draft', 'delivery']
/** Days after which a case is old. */
const KEPT = 90
/** Cases that are made in memory before they are sent. */
const LOAD = 1000
/** Every so many cases one chain is recomputed from the database at the end. */
const CHECKED = 1000

interface Like {
  readonly plot: Plot
  readonly model: Model
  readonly fill: ReturnType<typeof fillerOf>
}

/** Where in time a case begins: what is over comes first and in its order, what is open is of these days. */
function shiftOf({ plot, model }: Like, place: number, today: number, random: Random): number {
  if (plot.openFor !== null) return today - Math.floor(random() * (plot.openFor + 1)) - model.to
  const last = today - 1
  const begins = last - Math.round((1 - place) * YEARS * 365)
  return Math.min(begins - model.from, last - model.to)
}

/** Agents come with very many cases, most people with a few. */
function applicantOf(random: Random, people: number): number {
  const AGENTS = 10
  return random() < 0.05 ? Math.floor(random() * AGENTS) : AGENTS + Math.floor(random() * people)
}

function sumsOf(likes: readonly Like[]): number[] {
  let sum = 0
  return likes.map(({ plot }) => {
    sum += plot.weight
    return sum
  })
}

async function readLikes(context: Context, owner: pg.Client, today: string): Promise<Like[]> {
  const likes: Like[] = []
  for (const { plot, id } of await liveModels(context, owner, today)) {
    const model = await readModel(context.db, owner, id, modelPerson)
    likes.push({ plot, model, fill: fillerOf(model, modelPerson) })
  }
  return likes
}

/** Serials go on where the numbers that were given end. */
function serials(): {
  next: (kind: string, period: string) => number
  all: () => [string, string, number][]
} {
  const last = new Map<string, [string, string, number]>()
  // The models have the first ones.
  const FIRST = 1000
  const next = (kind: string, period: string) => {
    const known = last.get(kind + period)
    const value = (known?.[2] ?? FIRST) + 1
    if (known) known[2] = value
    else last.set(kind + period, [kind, period, value])
    return value
  }
  return { next, all: () => [...last.values()] }
}

async function multiply(
  context: Context,
  ownerUrl: string,
  likes: readonly Like[],
  { cases, seed, today }: Seeding,
): Promise<string[]> {
  const copying = await openCopying(ownerUrl)
  const isOpen = Map.groupBy(likes, ({ plot }) => plot.openFor !== null)
  const groups = [isOpen.get(false) ?? [], isOpen.get(true) ?? []]
  const sums = groups.map(sumsOf)
  const { next, all } = serials()
  const [checked, used] = [[] as string[], new Set<number>()]
  const count = cases - likes.length
  const over = count - Math.round(count * OPEN)
  const now = daysBetween('1970-01-01', today)
  const { region, keys } = context.db
  for (let index = 0; index < count; index += 1) {
    const random = randomOf(seed, index)
    const group = index < over ? 0 : 1
    const like = pickWeighted(random, groups[group] ?? [], sums[group] ?? [])
    const who = applicantOf(random, Math.ceil(cases / 3))
    used.add(who)
    const shift = shiftOf(like, index / over, now, random)
    const instance = { person: seededPerson(seed, who), shift, random, serial: next, keys }
    const isOld = like.model.to + shift < now - KEPT
    const id = like.fill(instance, (table, line) => {
      if (!isOld || !passing.includes(table)) copying.add(table, line)
    })
    if (index % CHECKED === 0) checked.push(id)
    if (index % LOAD === LOAD - 1) await copying.send()
    if (index % 100_000 === 99_999) note(`${index + 1} cases`)
  }
  for (const who of used) {
    const { id, name } = seededPerson(seed, who)
    copying.add(
      'person',
      `${region}\t${id}\tseeded\t${id}\t${sealPlain(keys, name)}\t[{"role": "applicant"}]\n`,
    )
  }
  for (const [kind, period, value] of all())
    copying.add('counter', `${region}\t${kind}\t${period}\t${value}\n`)
  await copying.end()
  return checked
}

/** What the judge would have done long ago is not left for today. */
async function sleep(owner: pg.Client, today: string): Promise<void> {
  await owner.query(
    `update approval_case set wake_on = case when status = 'concluded' then null else $1::date + 1 + version % 20 end
      where wake_on <= $1`,
    [today],
  )
}

/** Rows that were written by no command were not counted when they came. */
async function countAnew(owner: pg.Client): Promise<void> {
  await owner.query('delete from tally')
  await owner.query(`insert into tally (region_code, name, period, slot, count)
    select region_code, kind, to_char(decided_on, 'YYYY-MM'), 0, count(*) from public_decision group by 1, 2, 3
    union all
    select region_code, 'concluded', 'all', 0, count(*) from approval_case where status = 'concluded' group by 1`)
}

async function checkChains(context: Context, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const verdict = await verifyChain(context.db, id)
    if (!verdict.ok) throw new Error(`the chain of case ${id} breaks at event ${verdict.seq}`)
  }
  note(`${ids.length} chains hold`)
}

/** Fills an empty database; throws where a chain of the filled one does not hold. */
export async function seedCases(context: Context, ownerUrl: string, seeding: Seeding): Promise<void> {
  const { today } = seeding
  await withOwner(ownerUrl, async (owner) => {
    const { rowCount } = await owner.query('select from approval_case limit 1')
    if (rowCount) throw new Error('there are cases already: only an empty database is filled')
    const likes = await readLikes(context, owner, today)
    note(`${likes.length} models lived through`)
    await owner.query('delete from counter')
    const bringBack = await setAside(owner)
    const checked = await multiply(context, ownerUrl, likes, seeding)
    await countAnew(owner)
    await noteSearchIndexed(context.db)
    note('rows are there')
    await bringBack()
    await sleep(owner, today)
    note('indexes are there')
    await owner.query('vacuum (analyze)')
    await makeRoots({ ...context, now: () => `${today}T04:00:00.000Z` })
    await owner.query('vacuum (analyze) chain_leaf')
    await checkChains(context, checked)
  })
}

async function main([cases = '', folder = '', seed = '1']: readonly string[]): Promise<void> {
  const data = resolve(folder)
  await mkdir(data, { recursive: true })
  const read = readSettings({ ...process.env, XINBAN_DATA: data })
  if (!read.ok) throw new Error(read.lines.join('\n'))
  const loaded = loadEdition(await readCatalogueFolder(resolve(import.meta.dirname, '../catalogue')))
  if (!loaded.ok) throw new Error('the catalogue has errors')
  const { region } = loaded.edition.district
  const postgres = await startPostgres({ dataDir: join(data, 'postgres') })
  await migrate(postgres.url, region)
  const db = connect({ url: postgres.url, region, keys: await loadKeys(join(data, 'keys')) })
  try {
    const context = await makeContext({ settings: read.settings, db, edition: loaded.edition })
    const today = toLocalDate(new Date().toISOString())
    await seedCases(context, postgres.url, { cases: Number(cases), seed: Number(seed), today })
  } finally {
    await close(db)
    await postgres.stop()
  }
}

if (import.meta.main) await main(process.argv.slice(2))
