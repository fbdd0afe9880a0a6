import type { FoundCasesView } from '@xinban/core/api'
import { searchCases } from '@xinban/store/search-cases'
import { z } from 'zod'
import type { ZodApp } from '../app.ts'
import { auditReading } from '../cases/audit-reading.ts'
import type { Context } from '../context.ts'
import { personOf } from '../http/access.ts'
import { present } from './present.ts'
import { caseRow } from './rows.ts'

const Search = z.strictObject({
  typed: z
    .string()
    .min(1)
    .max(200)
    .describe(
      'a case number, its beginning from the day on or its last four or more characters; or exactly: the name or code of a business, an ID number, a telephone',
    ),
  cursor: z.string().max(500).optional(),
  limit: z.number().int().min(1).max(100).default(50),
})

/**
 * Finds a case by what a person at the counter says, among those that the caller may see. It is a POST: what is typed
 * can be an ID number, and addresses stand in the logs of every proxy on the way and in the history of the browser.
 */
export function searchCaseRoutes(app: ZodApp, context: Context): void {
  const config = { who: 'staff', rateLimit: { max: 60, timeWindow: '1 minute' } } as const
  app.post('/api/cases/search', { config, schema: { body: Search } }, async (request) => {
    const person = personOf(request)
    const { rows, next, count } = await searchCases(context.db, person, present(request.body))
    const cases = rows.map((row) => row.id)
    await auditReading(context, person, request.id, 'case.search', '', { cases, count })
    const view: FoundCasesView = { cases: rows.map((row) => caseRow(context, row)), next, count }
    return view
  })
}
