import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Case, caseDefaults, toldDue } from '@xinban/core/case/case'
import { canonicalJson } from '@xinban/core/case/chain'
import { evolve } from '@xinban/core/case/evolve'
import { tasksOf } from '@xinban/core/case/tasks'
import { papersOf } from '@xinban/documents/documents'
import { findCase, readEvents } from '@xinban/store/cases'
import { listDocuments } from '@xinban/store/documents'
import { verifyAll } from '../../apps/server/chain-roots/verify-all.ts'
import type { Kept } from './open-kept.ts'

async function openTasks({ query }: Kept, id: string): Promise<string> {
  const rows = await query<{ key: string }>('select key from task where case_id = $1 and open order by key', [
    id,
  ])
  return rows.map(({ key }) => key).join(' ')
}

/** What disagrees between a case's history, its state, its tasks and its papers. */
async function faultsOf(kept: Kept, id: string): Promise<string[]> {
  const found = await findCase(kept.db, id)
  if (!found) return [`${id}: is gone`]
  const events = await readEvents(kept.db, id)
  const told = events.reduce<Case | null>((state, event) => evolve(id, state, event), null)
  if (!told) return [`${id}: has no history`]
  const faults: string[] = []
  const recomputed = canonicalJson({ ...caseDefaults, ...told, due: toldDue(told) })
  if (recomputed !== canonicalJson(found.case)) faults.push(`${id}: the state is not what its history tells`)
  const keys = tasksOf(found.case, found.plan, kept.edition.calendar).map(({ key }) => key)
  if (keys.sort().join(' ') !== (await openTasks(kept, id)))
    faults.push(`${id}: the tasks are not those of the case`)
  return [...faults, ...(await paperFaults(kept, found.case))]
}

async function paperFaults({ db, data }: Kept, theCase: Case): Promise<string[]> {
  const documents = await listDocuments(db, theCase.id)
  const missing = papersOf(theCase).filter((paper) => !documents.some(({ kind }) => kind === paper))
  const altered: string[] = []
  for (const { kind, path, sha256 } of documents) {
    const bytes = await readFile(join(data, path)).catch(() => null)
    if (!bytes) altered.push(`${kind} (no file)`)
    else if (createHash('sha256').update(bytes).digest('hex') !== sha256) altered.push(kind)
  }
  return [
    ...missing.map((paper) => `${theCase.id}: the paper ${paper} was not made`),
    ...altered.map((paper) => `${theCase.id}: the paper ${paper} is not what was noted`),
  ]
}

/** What is wrong with the cases in themselves: chains, daily roots, states, tasks, papers. */
export async function checkCases(kept: Kept): Promise<{ cases: number; faults: string[] }> {
  const { cases, faults } = await verifyAll(kept.db)
  const all = faults.map(({ en }) => `chains: ${en}`)
  const rows = await kept.query<{ id: string }>('select id from approval_case order by id')
  for (const { id } of rows) all.push(...(await faultsOf(kept, id)))
  return { cases, faults: all }
}
