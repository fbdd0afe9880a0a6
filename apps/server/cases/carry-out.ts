import type { Person } from '@xinban/core/access/person'
import type { Command } from '@xinban/core/case/command'
import { decide } from '@xinban/core/case/decide'
import type { Situation } from '@xinban/core/case/situation'
import type { Result } from '@xinban/core/problem'
import { commit } from '@xinban/store/cases'
import type { Change } from '@xinban/store/commit-case'
import { insertFiles } from '@xinban/store/files'
import { filesOf } from '../archive/case-files.ts'
import type { Context } from '../context.ts'
import { filePath } from '../files/file-path.ts'
import { changeOf } from './change.ts'
import type { Found } from './read-case.ts'
import { reserveNumber } from './reserve-number.ts'
import { situationOf } from './situation.ts'

/** A command that was carried out: the case after it, and its version then. */
export interface Done {
  readonly found: Found
  readonly version: number
}

/**
 * Judges a command on the case as it was read, and keeps it; `again` when the case went on meanwhile. One that changes
 * nothing leaves nothing behind.
 */
export async function carryOut(
  context: Context,
  person: Person,
  found: Found,
  command: Command,
  request: { requestId: string; bodyHash: string },
): Promise<Result<Done> | 'again'> {
  const situation = await situationOf(context, person, found, command)
  const judged = decide(situation, command)
  if (!judged.ok) return judged
  const decided = await withNumber(context, situation, command, judged)
  if (!decided.ok) return decided
  if (decided.events.length === 0) return { ok: true, found, version: found.case.version }
  const change = changeOf(context, {
    caseId: found.case.id,
    before: { case: found.case, hash: found.hash },
    plan: found.plan,
    planHash: found.planHash,
    actor: decided.actor,
    person,
    bodies: decided.events,
    at: situation.at,
    action: `case.${command.type}`,
    request,
  })
  const committed = await commit(context.db, change)
  if (!committed.ok) return 'again'
  await keepHandedIn(context, change)
  return {
    ok: true,
    found: { ...found, case: change.after, hash: committed.hash },
    version: change.after.version,
  }
}

/** What was handed in stays, also where its row was removed in another window at the same moment. */
async function keepHandedIn({ db }: Context, { caseId, events, at, audit }: Change): Promise<void> {
  const files = filesOf(events).map((file) => {
    return { ...file, caseId, path: filePath(file.id), uploadedBy: audit.personId, uploadedAt: at }
  })
  if (files.length > 0) await insertFiles(db, files)
}

type Decided = ReturnType<typeof decide>

/** Reserves a number only for what will be carried out, so that refused commands use none up. */
async function withNumber(
  context: Context,
  situation: Situation,
  command: Command,
  judged: Decided,
): Promise<Decided> {
  const number = await reserveNumber(context, command.type, situation.today)
  return number === null ? judged : decide({ ...situation, number }, command)
}
