import { toLocalDate } from '@xinban/core/clock/local-date'
import type { ShownLicenceView, ShowView } from '@xinban/core/licence/views'
import { problem } from '@xinban/core/problem'
import { qrSvg } from '@xinban/documents/qr'
import { listVersions } from '@xinban/store/licences'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ZodApp } from '../app.ts'
import { licenceView } from '../cases/licence-view.ts'
import { findVisible } from '../cases/read-case.ts'
import type { Context } from '../context.ts'
import { personOf } from '../http/access.ts'
import { sendProblem } from '../http/send-problem.ts'
import { asksView } from '../licences/asks-view.ts'
import { noteAsk } from '../licences/note-ask.ts'
import { readShown, shownCode } from '../licences/shown-code.ts'

const Id = z.strictObject({ id: z.string().max(100) })
const Code = z.strictObject({ code: z.string().max(80) })

/** Showing a licence: the holder's refreshing code, what it shows to whoever scans it, and who asked. */
export function shownLicenceRoutes(app: ZodApp, context: Context): void {
  const own = { config: { who: ['applicant'] }, schema: { params: Id } } as const

  /** The number of the licence of a case of one's own. */
  async function ownNumber(request: FastifyRequest<{ Params: { id: string } }>) {
    const person = personOf(request)
    const visible = await findVisible(context, person, request.params.id)
    if (!visible.ok) return visible
    const { licence, applicant } = visible.found.case
    if (!licence || applicant.id !== person.id) return { ok: false as const, problem: problem('not-found') }
    return { ok: true as const, number: licence.number }
  }

  app.get('/api/cases/:id/shown-licence', own, async (request, reply) => {
    const found = await ownNumber(request)
    if (!found.ok) return sendProblem(reply, found.problem)
    const { code, until } = shownCode(context, found.number)
    const url = `${context.settings.publicUrl}/s/${code}`
    const view: ShowView = { number: found.number, url, qr: qrSvg(url), now: context.now(), until }
    return view
  })

  app.get('/api/cases/:id/licence-asks', own, async (request, reply) => {
    const found = await ownNumber(request)
    if (!found.ok) return sendProblem(reply, found.problem)
    return asksView(context, found.number)
  })

  const limited = { who: 'public', rateLimit: { max: 120, timeWindow: '1 minute' } } as const
  app.get(
    '/api/shown-licences/:code',
    { config: limited, schema: { params: Code } },
    async (request, reply) => {
      const shown = readShown(context, request.params.code)
      if (!shown) return sendProblem(reply, problem('not-found', { detail: noCode }))
      const now = context.now()
      if (shown.stale) return { stale: true, at: now, licence: null } satisfies ShownLicenceView
      const licence = licenceView(await listVersions(context.db, shown.number), toLocalDate(now))
      if (!licence) return sendProblem(reply, problem('not-found', { detail: noCode }))
      await noteAsk(context, shown.number, request.person, 'code')
      return { stale: false, at: now, licence } satisfies ShownLicenceView
    },
  )
}

const noCode = {
  zh: '这不是本系统的亮证码，可能是伪造的',
  en: 'This is no code of this system; it may be forged',
}
