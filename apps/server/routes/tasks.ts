import { taskKinds } from '@xinban/core/case/tasks'
import { lights } from '@xinban/core/clock/light'
import { listByRole } from '@xinban/store/people'
import { z } from 'zod'
import type { ZodApp } from '../app.ts'
import { readInbox } from '../cases/inbox.ts'
import { namedBy } from '../cases/situation.ts'
import type { Context } from '../context.ts'
import { personOf } from '../http/access.ts'
import { present } from './present.ts'

const Page = z.strictObject({
  kind: z.enum(taskKinds).optional().describe('tasks of one kind'),
  light: z
    .enum([...lights, 'none'])
    .optional()
    .describe('tasks of one light; `none`: without a date'),
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
  app.get('/api/tasks', { config: { who: 'signed-in' }, schema: { querystring: Page } }, (request) =>
    readInbox(context, personOf(request), present(request.query)),
  )

  for (const [path, who, command] of people) {
    app.get(path, { config: { who: [who] } }, async () => {
      const found = await listByRole(context.db, ...(namedBy[command] ?? []))
      return { [path.slice('/api/people/'.length)]: found.map(({ id, name }) => ({ id, name })) }
    })
  }
}
