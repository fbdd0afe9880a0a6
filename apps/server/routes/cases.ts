import { statuses } from '@xinban/core/case/case'
import { Command } from '@xinban/core/case/command'
import { listCases } from '@xinban/store/cases'
import { z } from 'zod'
import type { ZodApp } from '../app.ts'
import { auditReading } from '../cases/audit-reading.ts'
import { deleteCase } from '../cases/delete-case.ts'
import { openCase } from '../cases/open-case.ts'
import { findVisible, viewCase } from '../cases/read-case.ts'
import { runCommand } from '../cases/run-command.ts'
import type { Context } from '../context.ts'
import { personOf } from '../http/access.ts'
import { sendProblem } from '../http/send-problem.ts'
import { sendView } from '../http/send-view.ts'
import { present } from './present.ts'
import { caseRow } from './rows.ts'
import { AnswersBody } from './services.ts'

const Id = z.strictObject({ id: z.string().max(100) })
const RequestId = z
  .string()
  .regex(/^[\w.:-]{8,100}$/, '8 to 100 letters, digits and . : _ -')
  .describe('the caller’s id of this request; a repeat changes nothing')
const Page = z.strictObject({
  status: z.enum(statuses).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

/** Every command with the id of its request, as the API takes it. */
const options = Command.options.map((option) => option.extend({ requestId: RequestId }))
type Option = (typeof options)[number]
const CommandBody = z.discriminatedUnion('type', options as [Option, ...Option[]])

/** Cases: open, list, read, and every command through the one rules table. */
export function caseRoutes(app: ZodApp, context: Context): void {
  const signedIn = { config: { who: 'signed-in' } } as const

  const opening = z.strictObject({
    service: z.string().max(100),
    edition: z.string().max(100).optional().describe('the edition that the plan was read in'),
    answers: AnswersBody.default({}),
    requestId: RequestId,
  })
  app.post(
    '/api/cases',
    { config: { who: ['applicant'] }, schema: { body: opening } },
    async (request, reply) => {
      const person = personOf(request)
      const opened = await openCase(context, person, request.body)
      if (!opened.ok) return sendProblem(reply, opened.problem)
      const visible = await findVisible(context, person, opened.id)
      if (!visible.ok) return sendProblem(reply, visible.problem)
      return sendView(reply.code(201), await viewCase(context, person, visible.found))
    },
  )

  app.get('/api/cases', { ...signedIn, schema: { querystring: Page } }, async (request) => {
    const { rows, next } = await listCases(context.db, personOf(request), present(request.query))
    return { cases: rows.map((row) => caseRow(context, row)), next }
  })

  app.get('/api/cases/:id', { ...signedIn, schema: { params: Id } }, async (request, reply) => {
    const person = personOf(request)
    const visible = await findVisible(context, person, request.params.id)
    if (!visible.ok) return sendProblem(reply, visible.problem)
    const view = await viewCase(context, person, visible.found)
    if (!view.mine) {
      await auditReading(context, person, request.id, 'case.read', view.id, {
        fields: Object.keys(view.form),
      })
    }
    return sendView(reply, view)
  })

  const own = { config: { who: ['applicant'] }, schema: { params: Id } } as const
  app.delete('/api/cases/:id', own, async (request, reply) => {
    const deleted = await deleteCase(context, personOf(request), request.params.id, request.id)
    return deleted.ok ? reply.code(204).send() : sendProblem(reply, deleted.problem)
  })

  const schema = { params: Id, body: CommandBody }
  app.post('/api/cases/:id/commands', { ...signedIn, schema }, async (request, reply) => {
    const person = personOf(request)
    const { requestId, ...command } = request.body
    const done = await runCommand(context, person, request.params.id, command, requestId)
    if (!done.ok) return sendProblem(reply, done.problem)
    return sendView(reply, await viewCase(context, person, done.found, done.version))
  })
}
