import { listByRole } from '@xinban/store/people'
import { listTasks } from '@xinban/store/tasks'
import { z } from 'zod'
import type { ZodApp } from '../app.ts'
import { namedBy } from '../cases/situation.ts'
import type { Context } from '../context.ts'
import { personOf } from '../http/access.ts'
import { present } from './present.ts'
import { taskRow } from './rows.ts'

const Page = z.strictObject({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

/** Whom somebody can name: in a survey, in a verification, as the host of a hearing. */
const people = [
  ['/api/people/surveyors', 'surveyor', 'record_survey'],
  ['/api/people/verifiers', 'supervisor', 'record_verification'],
  ['/api/people/hosts', 'approver', 'announce_hearing'],
] as const

/** The inbox: what the signed-in person can do now, the most urgent first. */
export function taskRoutes(app: ZodApp, context: Context): void {
  app.get('/api/tasks', { config: { who: 'signed-in' }, schema: { querystring: Page } }, async (request) => {
    const { rows, next } = await listTasks(context.db, personOf(request), present(request.query))
    return { tasks: rows.map((row) => taskRow(context, row)), next }
  })

  for (const [path, who, command] of people) {
    app.get(path, { config: { who: [who] } }, async () => {
      const found = await listByRole(context.db, ...(namedBy[command] ?? []))
      return { [path.slice('/api/people/'.length)]: found.map(({ id, name }) => ({ id, name })) }
    })
  }
}
