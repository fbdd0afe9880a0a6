import { toLocalDate } from '@xinban/core/clock/local-date'
import { isLicenceNumber } from '@xinban/core/identifiers/licence-number'
import { problem } from '@xinban/core/problem'
import { findCase } from '@xinban/store/cases'
import { listVersions } from '@xinban/store/licences'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ZodApp } from '../app.ts'
import { licenceView } from '../cases/licence-view.ts'
import type { Context } from '../context.ts'
import { sendProblem } from '../http/send-problem.ts'
import { noteAsk } from '../licences/note-ask.ts'

const params = z.strictObject({ number: z.string().max(60) })
const querystring = z.strictObject({
  version: z.coerce.number().int().min(1).max(100_000).optional().describe('an old version; else the newest'),
})
const config = { who: 'public', rateLimit: { max: 300, timeWindow: '1 minute' } } as const

/** Public verification of a licence: what everybody may know, and whether it is valid today. */
export function licenceRoutes(app: ZodApp, context: Context): void {
  /** The holder sees who asked, and is not told of their own looking. */
  async function noteUnlessHolder(request: FastifyRequest, caseId: string | undefined, number: string) {
    const { person } = request
    const found = person && caseId ? await findCase(context.db, caseId) : undefined
    if (!found || found.case.applicant.id !== person?.id) await noteAsk(context, number, person, 'page')
  }

  app.get('/api/licences/:number', { config, schema: { params, querystring } }, async (request, reply) => {
    const number = request.params.number.trim().toUpperCase()
    const { version } = request.query
    const versions = isLicenceNumber(number) ? await listVersions(context.db, number) : []
    const view = licenceView(versions, toLocalDate(context.now()), version)
    if (view) {
      await noteUnlessHolder(request, versions[0]?.caseId, number)
      return view
    }
    const detail =
      versions.length > 0
        ? { zh: `${number} 没有第 ${version} 版`, en: `${number} has no version ${version}` }
        : { zh: `没有编号为 ${number} 的证照`, en: `There is no licence ${number}` }
    return sendProblem(reply, problem('not-found', { detail }))
  })
}
