import { hasRole, type Person } from '@xinban/core/access/person'
import type { DeliveryRow, MessagesView } from '@xinban/core/message/views'
import { problem } from '@xinban/core/problem'
import { appendAudit } from '@xinban/store/audit'
import { askAgain, deliveryStates, listOutbox } from '@xinban/store/deliveries'
import { countUnread, listMessages, readMessage } from '@xinban/store/messages'
import { z } from 'zod'
import type { ZodApp } from '../app.ts'
import type { Context } from '../context.ts'
import { personOf } from '../http/access.ts'
import { sendProblem } from '../http/send-problem.ts'
import { present } from './present.ts'

const Page = z.strictObject({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
const Id = z.strictObject({ id: z.string().max(100) })

/** Messages for the signed-in person, and the outbox: what left the house and what did not. */
export function messageRoutes(app: ZodApp, context: Context): void {
  const { db, edition, now } = context
  const signedIn = { config: { who: 'signed-in' } } as const
  const isBureauChief = (person: Person) => hasRole(person, 'chief', edition.district.bureau)

  app.get('/api/messages', { ...signedIn, schema: { querystring: Page } }, async (request) => {
    const person = personOf(request)
    const [{ rows, next }, unread] = await Promise.all([
      listMessages(db, person, present(request.query)),
      countUnread(db, person),
    ])
    const view: MessagesView = {
      messages: rows.map(({ caseId, ...row }) => ({ ...row, case: caseId })),
      unread,
      next,
    }
    return view
  })

  app.post('/api/messages/:id/read', { ...signedIn, schema: { params: Id } }, async (request, reply) => {
    const known = await readMessage(db, personOf(request), request.params.id, now())
    return known ? reply.code(204).send() : sendProblem(reply, problem('not-found'))
  })

  const schema = { querystring: Page.extend({ state: z.enum(deliveryStates).optional() }) }
  app.get('/api/outbox', { config: { who: ['auditor', 'chief'] }, schema }, async (request, reply) => {
    const person = personOf(request)
    if (!hasRole(person, 'auditor') && !isBureauChief(person)) return sendProblem(reply, problem('forbidden'))
    const { rows, next } = await listOutbox(db, present(request.query))
    const deliveries: DeliveryRow[] = rows.map(({ caseId, ...row }) => ({ ...row, case: caseId }))
    return { deliveries, next }
  })

  const again = { config: { who: ['chief'] }, schema: { params: Id } } as const
  app.post('/api/outbox/:id/again', again, async (request, reply) => {
    const person = personOf(request)
    if (!isBureauChief(person)) return sendProblem(reply, problem('forbidden'))
    const { id } = request.params
    if (!(await askAgain(db, id))) return sendProblem(reply, problem('not-found'))
    const entry = { at: now(), personId: person.id, role: 'chief', action: 'message.again', subject: id }
    await appendAudit(db, { ...entry, detail: {}, requestId: request.id })
    return reply.code(204).send()
  })
}
