import { join } from 'node:path'
import { shownFiles, viewOf } from '@xinban/core/access/view'
import { openMaterials } from '@xinban/core/case/correction'
import { problem } from '@xinban/core/problem'
import { readHistory } from '@xinban/store/cases'
import { insertFile, listFiles, removeFile } from '@xinban/store/files'
import { z } from 'zod'
import type { ZodApp } from '../app.ts'
import { filesOf } from '../archive/case-files.ts'
import { auditReading } from '../cases/audit-reading.ts'
import { type Found, findVisible } from '../cases/read-case.ts'
import type { Context } from '../context.ts'
import { inlineAs } from '../files/disposition.ts'
import { filePath } from '../files/file-path.ts'
import { openStored } from '../files/open-stored.ts'
import { overQuota } from '../files/quota.ts'
import { scanUpload } from '../files/scan-upload.ts'
import { dropFile, keepADay, takeUpload } from '../files/take-upload.ts'
import { personOf } from '../http/access.ts'
import { sendProblem } from '../http/send-problem.ts'
import { findUploadable } from './drafts.ts'

const Id = z.strictObject({ id: z.string().max(100) })
const FileId = Id.extend({ file: z.string().max(100) })
const Material = z.strictObject({ material: z.string().max(100).describe('a material of the plan') })

/** Also a file that a later one replaced belongs to the history, and to the archive. */
async function wasHandedIn({ db }: Context, found: Found, file: string): Promise<boolean> {
  return filesOf(await readHistory(db, found)).some(({ id }) => id === file)
}

/** Papers: upload (multipart, field `file`), remove while the case can be filled in, read. */
export function fileRoutes(app: ZodApp, context: Context): void {
  const own = { who: ['applicant'], rateLimit: { max: 300, timeWindow: '1 minute' } } as const

  const uploading = { params: Id, querystring: Material, consumes: ['multipart/form-data'] }
  app.post('/api/cases/:id/files', { config: own, schema: uploading }, async (request, reply) => {
    const editable = await findUploadable(context, personOf(request), request.params.id)
    if (!editable.ok) return sendProblem(reply, editable.problem)
    const { plan, case: theCase } = editable.found
    const wanted = openMaterials(theCase, plan)
    if (!wanted.includes(request.query.material))
      return sendProblem(reply, problem('not-found', { allowed: wanted }))
    const { data } = context.settings
    const { material } = request.query
    const scan = scanUpload(context, request, theCase.id)
    const before = await listFiles(context.db, theCase.id)
    const full = overQuota(before, material, 1)
    if (full) return sendProblem(reply, full)
    const received = await takeUpload(request, { data, scan }, material)
    if (!received.ok) return sendProblem(reply, received.problem)
    const { file } = received
    const over = overQuota(before, material, file.size)
    if (over) {
      await dropFile(data, file.id)
      return sendProblem(reply, over)
    }
    const noted = await insertFile(context.db, {
      ...file,
      caseId: theCase.id,
      path: filePath(file.id),
      uploadedBy: personOf(request).id,
      uploadedAt: context.now(),
    })
    if (!noted) {
      await dropFile(data, file.id)
      return sendProblem(reply, problem('not-found'))
    }
    return reply.code(201).send(file)
  })

  app.delete(
    '/api/cases/:id/files/:file',
    { config: own, schema: { params: FileId } },
    async (request, reply) => {
      const editable = await findUploadable(context, personOf(request), request.params.id)
      if (!editable.ok) return sendProblem(reply, editable.problem)
      const { case: theCase } = editable.found
      const { file } = request.params
      if (await wasHandedIn(context, editable.found, file))
        return sendProblem(reply, problem('command-not-allowed'))
      // It may be handed in at this moment in another window: the bytes stay for a day, then the sweep removes them.
      await keepADay(context.settings.data, file)
      if (await removeFile(context.db, theCase.id, theCase.version, file)) return reply.code(204).send()
      const there = (await listFiles(context.db, theCase.id)).some(({ id }) => id === file)
      return sendProblem(reply, problem(there ? 'conflict' : 'not-found'))
    },
  )

  const reading = { config: { who: 'signed-in' }, schema: { params: FileId } } as const
  app.get('/api/cases/:id/files/:file', reading, async (request, reply) => {
    const person = personOf(request)
    const visible = await findVisible(context, person, request.params.id)
    if (!visible.ok) return sendProblem(reply, visible.problem)
    const { case: theCase, plan } = visible.found
    const mine = theCase.applicant.id === person.id
    const files = mine
      ? [...theCase.files, ...(await listFiles(context.db, theCase.id))]
      : shownFiles(theCase.files, viewOf(theCase, plan, person))
    const file = files.find((candidate) => candidate.id === request.params.file)
    if (!file) return sendProblem(reply, problem('not-found'))
    if (!mine) await auditReading(context, person, request.id, 'file.read', theCase.id, { file: file.id })
    const path = join(context.settings.data, filePath(file.id))
    const stored = await openStored(request, path)
    if (!stored.ok) return sendProblem(reply, stored.problem)
    return reply
      .type(file.mime)
      .header('content-disposition', inlineAs(file.name))
      .header(
        'content-security-policy',
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      )
      .header('cache-control', 'private, no-store')
      .header('content-length', stored.size)
      .send(stored.handle.createReadStream())
  })
}
