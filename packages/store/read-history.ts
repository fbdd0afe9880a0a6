import { canonicalJson, linkText } from '@xinban/core/case/chain'
import type { Db } from './db.ts'
import { eventRows } from './read-case.ts'
import { openingsOf } from './seal-case.ts'
import { instant } from './storable.ts'
import { retried } from './unavailable.ts'

/** One link of a history as it was hashed: `hash` is SHA-256 of the hash before and `text`. */
export interface HistoryLink {
  readonly seq: number
  readonly text: string
  readonly hash: string
}

/** A sealed value of a link, opened; `commitment` is SHA-256 of salt and text, both null for values sealed before that. */
export interface Opening {
  readonly seq: number
  readonly field: string
  readonly commitment: string | null
  readonly salt: string | null
  /** The value as JSON. */
  readonly text: string
}

/** The history of a case up to a version, with what its sealed values hold. */
export async function readHistory(
  db: Db,
  caseId: string,
  version: number,
): Promise<{ links: HistoryLink[]; openings: Opening[] }> {
  const rows = (await eventRows(db, caseId)).filter((row) => row.seq <= version)
  const links = rows.map(({ seq, at, actor, body, hash }) => ({
    seq,
    text: linkText({ seq, at: instant(at), actor, body }),
    hash,
  }))
  const openings = rows.flatMap(({ seq, actor, body }) =>
    openingsOf(db.keys, { actor, body }).map(({ field, text, proof }) => ({
      seq,
      field,
      text,
      commitment: proof?.commitment ?? null,
      salt: proof?.salt ?? null,
    })),
  )
  return { links, openings }
}

/** A pinned plan as the one text that its hash was made of. */
export async function readPlanText(db: Db, hash: string): Promise<string> {
  const { rows } = await retried(() =>
    db.pool.query<{ body: unknown }>({
      name: 'read-plan-text',
      text: 'select body from plan where region_code = $1 and hash = $2',
      values: [db.region, hash],
    }),
  )
  const [row] = rows
  if (!row) throw new Error(`the plan ${hash} is missing`)
  return canonicalJson(row.body)
}

/** The papers of a case that a job will make: it waits for its turn or for the seal, or is tried again. */
export async function waitingPapers(db: Db, caseId: string): Promise<string[]> {
  const { rows } = await retried(() =>
    db.pool.query<{ paper: string }>({
      name: 'waiting-papers',
      text: `select coalesce(payload ->> 'paper', payload ->> 'kind') as paper from graphile_worker._private_jobs
        where payload ->> 'caseId' = $1 and attempts < max_attempts`,
      values: [caseId],
    }),
  )
  return rows.map((row) => row.paper)
}
