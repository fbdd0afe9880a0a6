import { Readable } from 'node:stream'
import { readsAll } from '@xinban/core/access/view'
import { problem } from '@xinban/core/problem'
import { z } from 'zod'
import type { ZodApp } from '../app.ts'
import { archiveBytes, buildArchive } from '../archive/build-archive.ts'
import { auditReading } from '../cases/audit-reading.ts'
import { findVisible } from '../cases/read-case.ts'
import type { Context } from '../context.ts'
import { personOf } from '../http/access.ts'
import { sendProblem } from '../http/send-problem.ts'

const Id = z.strictObject({ id: z.string().max(100) })

const partOnly = {
  zh: '档案含全部申请内容，只提供给申请人、窗口和牵头部门负责人',
  en: 'An archive holds the whole application: it is for the applicant, the window and the lead’s chief',
}

/** A whole case as one ZIP that verifies itself; for those who read the whole case, the others would see more by it. */
export function archiveRoutes(app: ZodApp, context: Context): void {
  const config = { who: 'signed-in', rateLimit: { max: 30, timeWindow: '1 minute' } } as const
  app.get('/api/cases/:id/archive', { config, schema: { params: Id } }, async (request, reply) => {
    const person = personOf(request)
    const visible = await findVisible(context, person, request.params.id)
    if (!visible.ok) return sendProblem(reply, visible.problem)
    const { case: theCase, plan } = visible.found
    if (!readsAll(theCase, plan, person))
      return sendProblem(reply, problem('forbidden', { detail: partOnly }))
    const built = await buildArchive(context, visible.found)
    if (!built.ok) return sendProblem(reply, built.problem)
    const { archive } = built
    for (const { name } of archive.missing.filter((one) => one.why === 'lost'))
      request.log.error({ case: theCase.id, name }, 'a file of a case is missing from the storage')
    const detail = { version: theCase.version, files: archive.entries.length }
    if (theCase.applicant.id !== person.id)
      await auditReading(context, person, request.id, 'archive.read', theCase.id, detail)
    return reply
      .type('application/zip')
      .header('content-disposition', `attachment; filename="${archive.name}"`)
      .header('content-length', archive.size)
      .header('cache-control', 'private, no-store')
      .send(Readable.from(archiveBytes(archive)))
  })
}
