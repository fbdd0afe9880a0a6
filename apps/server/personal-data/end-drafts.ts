import { system } from '@xinban/core/access/person'
import type { DraftRetention } from '@xinban/core/catalogue/schema'
import { addDays, toLocalDate } from '@xinban/core/clock/local-date'
import { draftEnd, draftEndKey, draftEndMessage } from '@xinban/core/message/draft-end'
import { findCase } from '@xinban/store/cases'
import { deleteUnsubmitted } from '@xinban/store/delete-case'
import { type OldDraft, readOldDrafts, toldAt } from '@xinban/store/old-drafts'
import { settle } from '@xinban/store/waking'
import { removeStored } from '../cases/delete-case.ts'
import type { Context } from '../context.ts'
import { readTime } from '../time/time-machine.ts'

/** So many in one round trip. */
const BATCH = 250

/** What one run did. */
export interface EndedDrafts {
  readonly told: number
  readonly deleted: number
}

async function tell(context: Context, { id, applicant }: OldDraft, touchedOn: string, endsOn: string) {
  const found = await findCase(context.db, id)
  if (!found) return 0
  const messages = [draftEndMessage(found.plan, applicant, touchedOn, endsOn)]
  return settle(
    context.db,
    [{ caseId: id, version: found.case.version, wakeOn: null, messages }],
    context.now(),
  )
}

async function remove(context: Context, { id, applicant, touchedAt }: OldDraft) {
  const by = { personId: system.id, role: 'system' }
  const order = { caseId: id, applicant, by, requestId: null, at: context.now(), untouchedSince: touchedAt }
  const deleted = await deleteUnsubmitted(context.db, order)
  if (!deleted.ok) return 0
  await removeStored(context, deleted.paths)
  return 1
}

async function endOne(context: Context, rule: DraftRetention, draft: OldDraft): Promise<EndedDrafts> {
  const touchedOn = toLocalDate(draft.touchedAt)
  const told = await toldAt(context.db, draft.id, draftEndKey(touchedOn))
  const due = draftEnd(rule, touchedOn, told ? toLocalDate(told) : null, toLocalDate(context.now()))
  if (due === null) return { told: 0, deleted: 0 }
  if (due === 'delete') return { told: 0, deleted: await remove(context, draft) }
  return { told: await tell(context, draft, touchedOn, due.tell), deleted: 0 }
}

/**
 * Tells applicants of applications that nobody touches any more, and deletes them when their time is over. Where the district set
 * no period everything is kept. Bears being run twice, also at once: a message has a key, and what is gone is gone.
 */
export async function endDrafts(context: Context, stopping?: AbortSignal): Promise<EndedDrafts> {
  const rule = context.edition.district.retention.drafts
  const total = { told: 0, deleted: 0 }
  if (!rule) return total
  await readTime(context)
  // The whole first day on which something is due, wherever it begins.
  const before = new Date(addDays(toLocalDate(context.now()), 1 - (rule.days - rule.told))).toISOString()
  let after: string | null = null
  while (!stopping?.aborted) {
    const drafts: OldDraft[] = await readOldDrafts(context.db, before, after, BATCH)
    for (const draft of drafts) {
      const { told, deleted } = await endOne(context, rule, draft)
      total.told += told
      total.deleted += deleted
    }
    after = drafts.at(-1)?.id ?? null
    if (drafts.length < BATCH) break
  }
  return total
}
