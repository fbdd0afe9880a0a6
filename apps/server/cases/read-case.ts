import type { Person } from '@xinban/core/access/person'
import { sees } from '@xinban/core/access/sees'
import type { Case } from '@xinban/core/case/case'
import { type CaseView, caseView } from '@xinban/core/case/case-view'
import { evolve } from '@xinban/core/case/evolve'
import { toLocalDate } from '@xinban/core/clock/local-date'
import { problem, type Result } from '@xinban/core/problem'
import { papersOf } from '@xinban/documents/documents'
import { findCase, readHistory } from '@xinban/store/cases'
import { listDocuments, type StoredDocument } from '@xinban/store/documents'
import { findOutage } from '@xinban/store/seal-outage'
import type { Context } from '../context.ts'
import { factsOf } from './facts.ts'

export type Found = NonNullable<Awaited<ReturnType<typeof findCase>>>

/** A case that this person may see; for everybody else it does not exist. */
export async function findVisible(
  context: Context,
  person: Person,
  id: string,
): Promise<Result<{ found: Found }>> {
  return visibleTo(person, await findCase(context.db, id))
}

/** The same for a case that was looked for already. */
export function visibleTo(person: Person, found: Found | undefined): Result<{ found: Found }> {
  if (!found || !sees(person, factsOf(found.case, found.plan)))
    return { ok: false, problem: problem('not-found') }
  return { ok: true, found }
}

/** Since when a paper of the case waits for the seal. */
async function sealAwaySince(
  { db }: Context,
  theCase: Case,
  documents: readonly StoredDocument[],
): Promise<string | null> {
  const made = new Set(documents.map((document) => document.kind))
  if (papersOf(theCase).every((paper) => made.has(paper))) return null
  return (await findOutage(db))?.since ?? null
}

/**
 * The case as this person sees it, now or as it was at an earlier version (the first answer to a repeated request).
 */
export async function viewCase(
  context: Context,
  person: Person,
  found: Found,
  version?: number,
): Promise<CaseView> {
  const all = await readHistory(context.db, found)
  const events = all.filter((event) => event.seq <= (version ?? found.case.version))
  const current = version === undefined || version === found.case.version
  const theCase = current
    ? found.case
    : events.reduce<Case | null>((state, event) => evolve(found.case.id, state, event), null)
  if (!theCase) throw new Error('a case without events')
  const today = toLocalDate(context.now())
  const { calendar } = context.edition
  const documents = await listDocuments(context.db, theCase.id)
  return caseView({
    case: theCase,
    plan: found.plan,
    person,
    events,
    calendar,
    today,
    documents: papersOf(theCase),
    unprintable: documents
      .filter(({ missing }) => missing.length > 0)
      .map(({ kind: paper, missing: characters }) => ({ paper, characters })),
    sealAwaySince: await sealAwaySince(context, theCase, documents),
  })
}
