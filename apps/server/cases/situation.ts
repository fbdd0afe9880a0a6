import { hasRole, type Person, type RoleName } from '@xinban/core/access/person'
import type { Command, CommandType } from '@xinban/core/case/command'
import type { Handling } from '@xinban/core/case/promises/events'
import { ordinary } from '@xinban/core/case/promises/state'
import type { Situation } from '@xinban/core/case/situation'
import { toLocalDate } from '@xinban/core/clock/local-date'
import { findCredit, subjectKeysOf } from '@xinban/store/credit'
import { readDraft } from '@xinban/store/drafts'
import { listFiles } from '@xinban/store/files'
import { listByRole } from '@xinban/store/people'
import { checkCode } from '@xinban/store/pickup-codes'
import type { Context } from '../context.ts'
import { toCaseFile } from '../files/to-case-file.ts'
import type { Found } from './read-case.ts'

/** Commands that hand something in: what was filled in and uploaded is looked at. */
const handsIn: readonly CommandType[] = ['submit', 'answer_correction', 'hand_in_owed', 'complete_preview']

/** Commands whose answer depends on the applicant's credit record, over all cases. */
const asksCredit: readonly CommandType[] = ['submit', 'answer_correction', 'complete_preview']

/** Whom a command can name, by role. */
export const namedBy: Partial<Readonly<Record<CommandType, readonly RoleName[]>>> = {
  record_survey: ['surveyor'],
  record_verification: ['surveyor', 'supervisor'],
  announce_hearing: ['approver', 'chief'],
}

/** What the applicant filled in, chose and uploaded so far. */
export async function draftOf(
  { db }: Context,
  { case: theCase }: Found,
): Promise<NonNullable<Situation['draft']>> {
  const [draft, files] = await Promise.all([readDraft(db, theCase.id), listFiles(db, theCase.id)])
  const handling = (draft?.handling as Handling | null | undefined) ?? ordinary
  return { form: draft?.form ?? {}, files: files.map(toCaseFile), handling }
}

/** Gathers what the rules look at; only what this command needs is read. */
export async function situationOf(
  context: Context,
  person: Person,
  found: Found,
  { type: command, ...given }: Command,
): Promise<Situation> {
  const { db, edition } = context
  const { case: theCase, plan } = found
  const at = context.now()
  const today = toLocalDate(at)
  const draft = handsIn.includes(command) ? await draftOf(context, found) : null
  const roles = namedBy[command] ?? []
  const people = roles.length > 0 ? await listByRole(db, ...roles) : []
  const { applicant, answers } = theCase
  const subject = { applicant, answers, form: draft?.form ?? theCase.form }
  const credit = asksCredit.includes(command) ? await findCredit(db, subjectKeysOf(db, subject), today) : []
  // Only for those who may hand over: nobody else can use up the tries of a code.
  const asks = command === 'hand_over' && hasRole(person, 'window_clerk')
  const code = asks && 'code' in given ? given.code : undefined
  const pickUp = code ? await checkCode(db, theCase.id, code, at) : null
  return {
    case: theCase,
    plan,
    person,
    calendar: edition.calendar,
    at,
    today,
    draft,
    number: '',
    surveyors: people.map(({ id, name }) => ({ id, name })),
    credit,
    ...(pickUp && { pickUp }),
  }
}
