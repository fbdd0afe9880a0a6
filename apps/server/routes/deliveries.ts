import { hasRole, type Person } from '@xinban/core/access/person'
import { waitingItems } from '@xinban/core/case/delivery/items'
import type { ParcelRow } from '@xinban/core/case/delivery/views'
import { problem } from '@xinban/core/problem'
import { appendAudit } from '@xinban/store/audit'
import { listParcels, parcelStates, shipAgain } from '@xinban/store/parcels'
import { z } from 'zod'
import type { ZodApp } from '../app.ts'
import { auditReading } from '../cases/audit-reading.ts'
import { deliveryView } from '../cases/delivery-view.ts'
import { makeCode } from '../cases/make-code.ts'
import { findVisible } from '../cases/read-case.ts'
import type { Context } from '../context.ts'
import { personOf } from '../http/access.ts'
import { sendProblem } from '../http/send-problem.ts'
import { present } from './present.ts'

const Id = z.strictObject({ id: z.string().max(100) })
const ParcelId = Id.extend({ parcel: z.string().max(40) })

/** Parcels on their way, pick-up codes, and what the courier did not take. */
export function deliveryRoutes(app: ZodApp, context: Context): void {
  const { db, edition, now } = context
  const oversees = (person: Person) =>
    hasRole(person, 'auditor') || hasRole(person, 'chief', edition.district.bureau)

  const reading = { config: { who: 'signed-in' }, schema: { params: Id } } as const
  app.get('/api/cases/:id/delivery', reading, async (request, reply) => {
    const person = personOf(request)
    const visible = await findVisible(context, person, request.params.id)
    if (!visible.ok) return sendProblem(reply, visible.problem)
    const { case: theCase } = visible.found
    const view = await deliveryView(context, theCase, person)
    if (view.receiver && theCase.applicant.id !== person.id)
      await auditReading(context, person, request.id, 'case.read', theCase.id, { fields: ['receiver'] })
    return view
  })

  const coding = {
    config: { who: ['applicant'], rateLimit: { max: 10, timeWindow: '1 minute' } },
    schema: { params: Id },
  } as const
  app.post('/api/cases/:id/pick-up-code', coding, async (request, reply) => {
    const person = personOf(request)
    const visible = await findVisible(context, person, request.params.id)
    if (!visible.ok) return sendProblem(reply, visible.problem)
    const { case: theCase, plan } = visible.found
    if (theCase.applicant.id !== person.id) return sendProblem(reply, problem('forbidden'))
    if (waitingItems(theCase, plan).length === 0) return sendProblem(reply, problem('command-not-allowed'))
    return reply.code(201).send(await makeCode(context, theCase.id))
  })

  const listing = {
    config: { who: ['auditor', 'chief'] },
    schema: {
      querystring: z.strictObject({
        state: z.enum(parcelStates).optional(),
        cursor: z.string().max(500).optional(),
        limit: z.coerce.number().int().min(1).max(100).default(50),
      }),
    },
  } as const
  app.get('/api/parcels', listing, async (request, reply) => {
    if (!oversees(personOf(request))) return sendProblem(reply, problem('forbidden'))
    const { rows, next } = await listParcels(db, present(request.query))
    const parcels: ParcelRow[] = rows.map(({ caseId, endedAt: _, ...row }) => ({ ...row, case: caseId }))
    return { parcels, next }
  })

  const again = { config: { who: ['chief'] }, schema: { params: ParcelId } } as const
  app.post('/api/parcels/:id/:parcel/again', again, async (request, reply) => {
    const person = personOf(request)
    if (!hasRole(person, 'chief', edition.district.bureau)) return sendProblem(reply, problem('forbidden'))
    const { id, parcel } = request.params
    if (!(await shipAgain(db, { caseId: id, parcel }))) return sendProblem(reply, problem('not-found'))
    const entry = { at: now(), personId: person.id, role: 'chief', action: 'parcel.again', subject: id }
    await appendAudit(db, { ...entry, detail: { parcel }, requestId: request.id })
    return reply.code(204).send()
  })
}
