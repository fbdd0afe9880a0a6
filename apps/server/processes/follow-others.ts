import { noteEdition, readEdition } from '@xinban/store/editions'
import type { Context } from '../context.ts'
import { readTime } from '../time/time-machine.ts'
import { every } from './every.ts'

/** Milliseconds after which a move of the demo's clock by one process has reached the others. */
export const TIME_REACHES_OTHERS = 1_000
/** Milliseconds between two looks at the edition that others work with. */
const EDITIONS = 60_000

/** One line when another process was started with another edition of the catalogue, and one each time that it changes. */
export function editionWatch(context: Context, warn: (line: string) => void): () => Promise<void> {
  const { db, edition } = context
  let known: string | undefined = edition.id
  return async () => {
    const newest = await readEdition(db)
    if (newest !== known && newest !== edition.id)
      warn(
        `another process was started with another edition of the catalogue (${newest?.slice(0, 12)}, here ` +
          `${edition.id.slice(0, 12)}): restart this one with the same catalogue`,
      )
    known = newest
  }
}

/** What several processes have to hear from each other: where the demo's clock is, and which edition they work with. */
export async function followOthers(context: Context): Promise<{ stop: () => Promise<void> }> {
  await noteEdition(context.db, context.edition.id)
  const editions = every(EDITIONS, editionWatch(context, console.warn))
  const time = context.settings.mode === 'demo' ? every(TIME_REACHES_OTHERS, () => readTime(context)) : null
  const stop = async () => {
    await editions.stop()
    await time?.stop()
  }
  return { stop }
}
