import { listByRole } from '@xinban/store/people'
import { listTasks } from '@xinban/store/tasks'
import { z } from 'zod'
import type { ZodApp } from '../app.ts'
import type { Context } from '../context.ts'
import { personOf } from '../http/access.ts'
import { present } from './present.ts'
import { taskRow } from './rows.ts'

const Page = z.strictObject({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

/** The inbox: what the signed-in person can do now, the most urgent first. */
export function taskRoutes(app: ZodApp, context: Context): void {
  app.get('/api/tasks', { config: { who: 'signed-in' }, schema: { querystring: Page } }, async (request) => {
    const { rows, next } = await listTasks(context.db, personOf(request), present(request.query))
    return { tasks: rows.map((row) => taskRow(context, row)), next }
  })

  app.get('/api/people/surveyors', { config: { who: ['surveyor'] } }, async () => {
    const people = await listByRole(context.db, 'surveyor')
    return { surveyors: people.map(({ id, name }) => ({ id, name })) }
  })
}
