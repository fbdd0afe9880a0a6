import { creditGrounds } from '@xinban/core/case/credit'
import { toLocalDate } from '@xinban/core/clock/local-date'
import type { CreditRow } from '@xinban/core/message/views'
import { listCredit } from '@xinban/store/credit'
import { z } from 'zod'
import type { ZodApp } from '../app.ts'
import type { Context } from '../context.ts'
import { present } from './present.ts'

const Page = z.strictObject({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

/** The public list of credit records: those that are published and stand today; a repaired one is gone at once. */
export function creditRoutes(app: ZodApp, { db, edition, now }: Context): void {
  app.get('/api/credit', { config: { who: 'public' }, schema: { querystring: Page } }, async (request) => {
    const { rows, next } = await listCredit(db, { ...present(request.query), today: toLocalDate(now()) })
    const records = rows.map(
      ({ holder, record }): CreditRow => ({
        holder,
        item: edition.items.get(record.item)?.name ?? { zh: record.item, en: record.item },
        ground: creditGrounds[record.ground],
        from: record.from,
        until: record.until,
      }),
    )
    return { records, next }
  })
}
