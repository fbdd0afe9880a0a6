import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { toLocalDate } from '@xinban/core/clock/local-date'
import { problem } from '@xinban/core/problem'
import { appendAudit } from '@xinban/store/audit'
import { makeZip } from 'client-zip'
import { z } from 'zod'
import type { ZodApp } from '../app.ts'
import { findVisible } from '../cases/read-case.ts'
import type { Context } from '../context.ts'
import { personOf } from '../http/access.ts'
import { roomsFor } from '../http/rooms.ts'
import { sendProblem } from '../http/send-problem.ts'
import { exportPerson } from '../personal-data/export-person.ts'
import { readingsView } from '../personal-data/readings-view.ts'

/** So many exports are made at once, and one for each person: it reads all that there is of them. */
const atOnce = { all: 4, each: 1 }
const busy = {
  zh: '您的数据正在导出，或者同时导出的人太多，请稍后再试',
  en: 'Your data are being exported already, or too many people export at once; try again in a moment',
}

const Id = z.strictObject({ id: z.string().max(100) })

/** Everything that is held of the signed-in person in one ZIP, made while it is sent; and who read a case of theirs. */
export function myDataRoutes(app: ZodApp, context: Context): void {
  const config = { who: 'signed-in', rateLimit: { max: 20, timeWindow: '10 minutes' } } as const
  const rooms = roomsFor(atOnce)
  const own = { config: { who: ['applicant'] }, schema: { params: Id } } as const
  app.get('/api/cases/:id/readings', own, async (request, reply) => {
    const person = personOf(request)
    const visible = await findVisible(context, person, request.params.id)
    if (!visible.ok) return sendProblem(reply, visible.problem)
    const { id, applicant } = visible.found.case
    if (applicant.id !== person.id) return sendProblem(reply, problem('not-found'))
    return readingsView(context, id, person.id)
  })

  app.get('/api/me/export', { config }, async (request, reply) => {
    const person = personOf(request)
    const at = context.now()
    const role = person.roles.map((one) => one.role).join(',')
    const entered = await rooms.enter(person.id, async () => {
      const entry = { personId: person.id, role, action: 'person.export', subject: person.id, detail: {} }
      await appendAudit(context.db, { ...entry, at, requestId: request.id })
      const zip = Readable.from(makeZip(exportPerson(context, person)))
      zip.on('error', (error) => request.log.error({ err: error }, 'an export broke off'))
      reply
        .type('application/zip')
        .header('content-disposition', `attachment; filename="my-data-${toLocalDate(at)}.zip"`)
        .header('cache-control', 'private, no-store')
        .send(zip)
      // The room is left when the last byte is sent, or whoever asked has gone.
      await finished(zip).catch(() => undefined)
    })
    return entered ? reply : sendProblem(reply, problem('unavailable', { detail: busy }))
  })
}
