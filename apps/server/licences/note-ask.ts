import { authoritiesOf, type Person, roleNames } from '@xinban/core/access/person'
import { toLocalDate } from '@xinban/core/clock/local-date'
import { type AskWay, countAsk } from '@xinban/store/licence-asks'
import type { Context } from '../context.ts'

/** Notes for the holder that somebody asked: which authority, where they work for one. Names of people are not kept. */
export async function noteAsk(
  context: Context,
  number: string,
  person: Person | null,
  way: AskWay,
): Promise<void> {
  const at = context.now()
  const [authority] = person ? authoritiesOf(person, roleNames) : []
  await countAsk(context.db, number, { day: toLocalDate(at), asker: authority ?? null, way, at })
}
