import { toLocalDate } from '@xinban/core/clock/local-date'
import { isLicenceNumber } from '@xinban/core/identifiers/licence-number'
import { listPattern, statusPurposes } from '@xinban/core/licence/status-list'
import type { LicenceCheckData } from '@xinban/core/licence/views'
import { problem } from '@xinban/core/problem'
import { listVersions } from '@xinban/store/licences'
import { z } from 'zod'
import type { ZodApp } from '../app.ts'
import { auditReading } from '../cases/audit-reading.ts'
import { licenceView } from '../cases/licence-view.ts'
import { findVisible } from '../cases/read-case.ts'
import type { Context } from '../context.ts'
import { personOf } from '../http/access.ts'
import { sendProblem } from '../http/send-problem.ts'
import { licenceCredential } from '../licences/credential.ts'
import { issuerDocument, issuerKeys } from '../licences/issuer.ts'
import { statusListsOf } from '../licences/status-lists.ts'

const List = z.strictObject({ list: z.string().regex(listPattern), purpose: z.enum(statusPurposes) })
const Number_ = z.strictObject({ number: z.string().max(60) })
const Version = z.strictObject({ version: z.coerce.number().int().min(1).max(100_000).optional() })

/** What others need to check a licence by themselves: the issuer and its keys, status lists, the credential. */
export function licenceProofRoutes(app: ZodApp, context: Context): void {
  const config = { who: 'public', rateLimit: { max: 300, timeWindow: '1 minute' } } as const
  const lists = statusListsOf(context)

  app.get('/api/issuer', { config }, async () => issuerDocument(context))
  app.get('/api/issuer/keys', { config }, async () => ({ keys: await issuerKeys(context) }))

  const schema = { params: List }
  app.get('/api/status-lists/:list/:purpose', { config, schema }, async (request, reply) => {
    const { list, purpose } = request.params
    const found = await lists.find(list, purpose)
    if (!found) return sendProblem(reply, problem('not-found'))
    return reply.type('application/vc+jwt').header('cache-control', 'public, max-age=300').send(found)
  })

  app.get('/api/licence-check', { config }, async (): Promise<LicenceCheckData> => {
    const { publicUrl } = context.settings
    // The lists first: making them notes a certificate that has not sealed before.
    const all = await lists.all()
    return { publicUrl, keys: await issuerKeys(context), lists: all }
  })

  const owned = { config: { who: 'signed-in' }, schema: { params: Number_, querystring: Version } } as const
  app.get('/api/licences/:number/credential', owned, async (request, reply) => {
    const number = request.params.number.trim().toUpperCase()
    const versions = isLicenceNumber(number) ? await listVersions(context.db, number) : []
    const view = licenceView(versions, toLocalDate(context.now()), request.query.version)
    const caseId = versions[0]?.caseId
    if (!view || !caseId) return sendProblem(reply, problem('not-found'))
    const person = personOf(request)
    const visible = await findVisible(context, person, caseId)
    if (!visible.ok) return sendProblem(reply, visible.problem)
    if (visible.found.case.applicant.id !== person.id)
      await auditReading(context, person, request.id, 'paper.read', caseId, { kind: 'credential' })
    return reply.type('application/vc+jwt').send(await licenceCredential(context, view))
  })
}
