import type { Person } from '@xinban/core/access/person'
import type { Command } from '@xinban/core/case/command'
import { decide } from '@xinban/core/case/decide'
import type { Situation } from '@xinban/core/case/situation'
import { toLocalDate } from '@xinban/core/clock/local-date'
import { problem, type Result } from '@xinban/core/problem'
import { commit, findRequest } from '@xinban/store/cases'
import { readDraft } from '@xinban/store/drafts'
import { listFiles } from '@xinban/store/files'
import { listByRole } from '@xinban/store/people'
import type { Context } from '../context.ts'
import { toCaseFile } from '../files/to-case-file.ts'
import { bodyHash } from './body-hash.ts'
import { changeOf } from './change.ts'
import { type Found, findVisible } from './read-case.ts'
import { reserveNumber } from './reserve-number.ts'

/** How often a command is judged anew when others change the case at the same moment. */
const attempts = 8

interface Done {
  readonly found: Found
  readonly version: number
}

/**
 * Carries out one command: judged on the present state, written in one statement, judged again if the case changed
 * in between. The same request id with the same body is carried out once and answered as the first time.
 */
export async function runCommand(
  context: Context,
  person: Person,
  caseId: string,
  command: Command,
  requestId: string,
): Promise<Result<Done>> {
  const hash = bodyHash({ caseId, command })
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const [earlier, visible] = await Promise.all([
      findRequest(context.db, person.id, requestId),
      findVisible(context, person, caseId),
    ])
    if (!visible.ok) return visible
    const { found } = visible
    if (earlier && earlier.bodyHash !== hash) return { ok: false, problem: problem('request-id-reused') }
    if (earlier) return { ok: true, found, version: (earlier.answer as { version: number }).version }
    const tried = await tryOnce(context, person, found, command, { requestId, bodyHash: hash })
    if (tried !== 'again') return tried
  }
  return { ok: false, problem: problem('conflict') }
}

async function tryOnce(
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
  return {
    ok: true,
    found: { ...found, case: change.after, hash: committed.hash },
    version: change.after.version,
  }
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

const handsIn: readonly Command['type'][] = ['submit', 'answer_correction']

/** Gathers what the rules look at; only what this command needs is read. */
async function situationOf(
  context: Context,
  person: Person,
  found: Found,
  command: Command,
): Promise<Situation> {
  const { db } = context
  const { case: theCase, plan } = found
  const at = context.now()
  const today = toLocalDate(at)
  const wantsDraft = handsIn.includes(command.type)
  const draft = wantsDraft
    ? await Promise.all([
        readDraft(db, theCase.id),
        listFiles(db, theCase.id).then((files) => files.map(toCaseFile)),
      ])
    : null
  const surveyors = command.type === 'record_survey' ? await listByRole(db, 'surveyor') : []
  return {
    case: theCase,
    plan,
    person,
    calendar: context.edition.calendar,
    at,
    today,
    draft: draft && { form: draft[0]?.form ?? {}, files: draft[1] },
    number: '',
    surveyors: surveyors.map(({ id, name }) => ({ id, name })),
  }
}
