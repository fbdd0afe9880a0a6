import type { LicenceAsksView } from '@xinban/core/licence/views'
import { listAsks } from '@xinban/store/licence-asks'
import type { Context } from '../context.ts'

/** Who asked for a licence, the latest days first. */
export async function asksView(
  { db, edition }: Context,
  number: string,
  limit?: number,
): Promise<LicenceAsksView> {
  const asks = await listAsks(db, number, limit)
  const nameOf = (asker: string) => edition.authorities.get(asker)?.name ?? { zh: asker, en: asker }
  return {
    number,
    asks: asks.map(({ asker, ...ask }) => ({ ...ask, asker: asker === null ? null : nameOf(asker) })),
  }
}
