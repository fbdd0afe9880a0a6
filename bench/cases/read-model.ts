import { buffer } from 'node:stream/consumers'
import { firstHash, linkText } from '@xinban/core/case/chain'
import { searchTerm } from '@xinban/core/case/search-terms'
import { searchPrint } from '@xinban/store/case-prints'
import type { Db } from '@xinban/store/db'
import { eventRows } from '@xinban/store/read-case'
import { type Keys, unseal } from '@xinban/store/seal'
import { instant } from '@xinban/store/storable'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { Slots, type Template } from './row-template.ts'

/** The tables that a case leaves rows in, and which of them are its own; $1 is the case. */
export const tables = {
  approval_case: 'id = $1',
  submission: 'case_id = $1',
  event: 'case_id = $1',
  task: 'case_id = $1',
  draft: 'case_id = $1',
  case_file: 'case_id = $1',
  request: `answer->>'case' = $1::text`,
  licence: 'case_id = $1',
  document: 'case_id = $1',
  audit: 'subject = $1::text',
  message: 'case_id = $1',
  delivery: 'message_id in (select id from message where case_id = $1)',
  credit: 'case_id = $1',
  public_decision: 'case_id = $1',
  case_print: 'case_id = $1',
} as const
export type Table = keyof typeof tables

/** What a model says of its applicant: each of it differs from case to case. */
export interface ModelPerson {
  readonly id: string
  readonly name: string
  readonly idNumber: string
  readonly phone: string
  readonly company: string
  readonly uscc: string
}

/** A model as templates: the rows of each table, and the links of its chain. */
export interface Model {
  readonly id: string
  readonly number: string | null
  readonly licence: string | null
  /** Days since 1970 of its first and its last event. */
  readonly from: number
  readonly to: number
  /** What stands in each slot in the model itself. */
  readonly texts: readonly string[]
  /** What the sealed texts among them hold, by the text. */
  readonly sealed: ReadonlyMap<string, Template>
  /** Which part of the applicant a fingerprint is of. */
  readonly prints: ReadonlyMap<string, keyof ModelPerson>
  readonly rows: ReadonlyMap<Table, readonly Template[]>
  readonly chain: {
    readonly first: number
    readonly links: readonly { readonly text: Template; readonly hash: number }[]
  }
}

const DAY = 86_400_000

async function linesOf(owner: pg.Client, table: Table, id: string): Promise<string[]> {
  const where = tables[table].replaceAll('$1', `'${id}'`)
  const out = owner.query(copyTo(`copy (select * from ${table} where ${where}) to stdout`))
  const text = (await buffer(out)).toString('utf8')
  return text.split('\n').slice(0, -1)
}

/** The fingerprint by which something of an applicant is found. */
export function printOf(keys: Keys, text: string): string {
  return searchPrint(keys, searchTerm(text))
}

/** Reads a case that was lived through as a model for others; `files` keep their paths: they are not made again. */
export async function readModel(db: Db, owner: pg.Client, id: string, person: ModelPerson): Promise<Model> {
  const lines = new Map<Table, string[]>()
  for (const table of Object.keys(tables) as Table[]) lines.set(table, await linesOf(owner, table, id))
  const events = await eventRows(db, id)
  const { rows } = await owner.query(
    `select number, edition, plan_hash, state->'licence'->>'number' as licence from approval_case where id = $1`,
    [id],
  )
  const [{ number, edition, plan_hash, licence }] = rows
  const prints = new Map(
    (Object.keys(person) as (keyof ModelPerson)[]).map(
      (name) => [printOf(db.keys, person[name]), name] as const,
    ),
  )
  // What all models have in common is no way to one case.
  const own = (lines.get('case_print') ?? []).filter((line) => prints.has(line.split('\t')[1] ?? ''))
  lines.set('case_print', own)
  const hashes = [firstHash(id), ...events.map((event) => event.hash)]
  const names = [
    ...Object.values(person),
    ...prints.keys(),
    ...hashes,
    ...[number, licence].filter((one) => one !== null),
  ]
  const fixed = [edition, plan_hash]
  const slots = new Slots(
    [...names, ...fixed],
    (text) => !fixed.includes(text),
    (text) => unseal(db.keys, text),
  )
  const chain = {
    first: slots.of(firstHash(id)),
    links: events.map(({ seq, at, actor, body, hash }) => ({
      text: slots.open(linkText({ seq, at: instant(at), actor, body })),
      hash: slots.of(hash),
    })),
  }
  const opened = [...lines].map(
    ([table, all]) => [table, all.map((line) => opensIn(table, slots, line))] as const,
  )
  const days = events.map((event) => Math.floor(event.at.getTime() / DAY))
  return {
    id,
    number,
    licence,
    from: Math.min(...days),
    to: Math.max(...days),
    texts: slots.texts,
    sealed: slots.sealed,
    prints,
    rows: new Map(opened),
    chain,
  }
}

/** The path of a file stays: all cases of a model have the same papers. */
const path = /\t(?:files|documents)\/[^\t]+/

function opensIn(table: Table, slots: Slots, line: string): Template {
  const found = table === 'case_file' || table === 'document' ? path.exec(line) : null
  if (!found) return slots.open(line)
  const before = slots.open(line.slice(0, found.index))
  const after = slots.open(line.slice(found.index + found[0].length))
  const middle = (before.pieces.at(-1) ?? '') + found[0] + (after.pieces[0] ?? '')
  return {
    pieces: [...before.pieces.slice(0, -1), middle, ...after.pieces.slice(1)],
    slots: [...before.slots, ...after.slots],
  }
}
