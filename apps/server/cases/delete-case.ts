import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Person } from '@xinban/core/access/person'
import type { Text } from '@xinban/core/catalogue/schema'
import { problem, type Result } from '@xinban/core/problem'
import { deleteUnsubmitted } from '@xinban/store/delete-case'
import type { Context } from '../context.ts'
import { findVisible } from './read-case.ts'

const handedIn = {
  zh: '已提交的申请要归档保存，不能删除；还没有办结的可以撤回',
  en: 'An application that was handed in is kept and cannot be deleted; one that is not decided yet can be withdrawn',
}
const kept = {
  zh: '这个申请的历史已经写入公布的每日校验根，不能删除；可以撤回',
  en: 'The history of this application is part of published daily roots: it cannot be deleted, but withdrawn',
}

/**
 * Deletes a person's own application that was never handed in, with everything that it has. Problems: not-found, forbidden,
 * command-not-allowed once it was handed in.
 */
export async function deleteCase(
  context: Context,
  person: Person,
  id: string,
  requestId: string,
): Promise<Result<object>> {
  const visible = await findVisible(context, person, id)
  if (!visible.ok) return visible
  const { case: theCase } = visible.found
  if (theCase.applicant.id !== person.id) return { ok: false, problem: problem('forbidden') }
  if (theCase.submittedAt) return refused(handedIn)
  const by = { personId: person.id, role: 'applicant' }
  const order = { caseId: theCase.id, applicant: person.id, by, requestId, at: context.now() }
  const deleted = await deleteUnsubmitted(context.db, order)
  if (deleted.ok) {
    await removeStored(context, deleted.paths)
    return { ok: true }
  }
  if (deleted.why === 'kept') return refused(kept)
  // Somebody was faster, in another window: deleted, or handed in.
  const now = await findVisible(context, person, id)
  return now.ok ? refused(handedIn) : now
}

function refused(detail: Text): Result<object> {
  return { ok: false, problem: problem('command-not-allowed', { detail }) }
}

/** Removes the bytes of stored files; those that a kill leaves behind are swept away later. */
export async function removeStored({ settings }: Context, paths: readonly string[]): Promise<void> {
  for (const path of paths) await rm(join(settings.data, path), { force: true })
}
