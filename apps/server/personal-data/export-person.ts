import type { Person } from '@xinban/core/access/person'
import { findCase } from '@xinban/store/cases'
import { type OwnAction, ownActions, ownAmong, ownCaseIds } from '@xinban/store/own-records'
import { listSessions } from '@xinban/store/own-sessions'
import { findAccount } from '@xinban/store/people'
import type { Context } from '../context.ts'
import { idleLimits } from '../http/session.ts'
import { exportCase } from './export-case.ts'
import { exportReadme } from './export-readme.ts'
import { type ExportedFile, jsonFile, listFile } from './exported-file.ts'

/** So many rows in one round trip. */
const BATCH = 500
/** Nobody is signed in at more places than this. */
const SESSIONS = 1_000

async function signInsOf({ db, settings }: Context, person: Person) {
  const sessions = await listSessions(db, person, new Date().toISOString(), idleLimits(settings), SESSIONS)
  return sessions.map(({ id: _, ...shown }) => shown)
}

/** What the person did; of what they did it to only what is their own is named. */
async function* actionsOf({ db }: Context, person: Person): AsyncGenerator<unknown[]> {
  let last: OwnAction | null = null
  for (;;) {
    const rows: OwnAction[] = await ownActions(db, person.id, last, BATCH)
    const subjects = rows.map((row) => row.subject)
    const own = await ownAmong(db, person.id, subjects)
    yield rows.map(({ at, role, action, subject }) => ({
      at,
      role,
      action,
      case: own.has(subject) ? subject : null,
    }))
    last = rows.at(-1) ?? null
    if (rows.length < BATCH) return
  }
}

async function* casesOf(context: Context, person: Person): AsyncGenerator<ExportedFile> {
  let after: string | null = null
  for (;;) {
    const ids: string[] = await ownCaseIds(context.db, person.id, after, BATCH)
    for (const id of ids) {
      const found = await findCase(context.db, id)
      // One that was deleted meanwhile is not held any more.
      if (found) yield* exportCase(context, person, found)
    }
    after = ids.at(-1) ?? null
    if (ids.length < BATCH) return
  }
}

/** Everything that is held of a person, file by file (personal-data law, articles 44 and 45). */
export async function* exportPerson(context: Context, person: Person): AsyncGenerator<ExportedFile> {
  const { db, edition, now } = context
  yield { name: 'README.txt', input: exportReadme(person, edition.district, now()) }
  yield jsonFile('account.json', await findAccount(db, person.id))
  yield jsonFile('sign-ins.json', await signInsOf(context, person))
  yield listFile('actions.json', actionsOf(context, person))
  yield* casesOf(context, person)
}
