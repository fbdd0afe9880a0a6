import type { QuestionsView, ServiceRow, ServiceView } from '@xinban/core/api'
import type { Service } from '@xinban/core/catalogue/schema'
import { searchServices } from '@xinban/core/catalogue/search'
import { pruneAnswers } from '@xinban/core/compose/answers'
import { compose } from '@xinban/core/compose/compose'
import { questionsOf } from '@xinban/core/compose/questions'
import { z } from 'zod'
import type { ZodApp } from '../app.ts'
import type { Context } from '../context.ts'
import { sendProblem } from '../http/send-problem.ts'

const config = { who: 'public' } as const
const Id = z.strictObject({ id: z.string().max(100) })

/** The shape of answers: question id → yes/no, an option, several options, or a number. */
export const AnswersBody = z
  .record(
    z.string().max(100),
    z.union([z.string().max(200), z.number(), z.boolean(), z.array(z.string().max(200)).max(100)]),
  )
  .describe('answers to the guided questions, by question id')

function row(service: Service): ServiceRow {
  const { id, kind, name, aliases, core, items } = service
  return { id, kind, name, aliases, core, items: items.length }
}

/** The catalogue as the public reads it: services, guides, guided questions, plans. */
export function serviceRoutes(app: ZodApp, context: Context): void {
  const { edition } = context

  const querystring = z.strictObject({
    kind: z.enum(['industry', 'theme', 'item', 'project']).optional(),
    q: z.string().max(100).default('').describe('name, alias or pinyin initials'),
  })
  app.get('/api/services', { config, schema: { querystring } }, async (request) => {
    const { kind, q } = request.query
    const found =
      q.trim() === ''
        ? [...edition.services.values()]
        : searchServices(context.search, q).map((hit) => hit.service)
    const services = found.filter((service) => kind === undefined || service.kind === kind).map(row)
    return { edition: edition.id, services }
  })

  app.get('/api/services/:id', { config, schema: { params: Id } }, async (request, reply) => {
    const service = edition.services.get(request.params.id)
    return service ? serviceView(context, service) : sendProblem(reply, { kind: 'not-found' })
  })

  const questionsBody = z.strictObject({ answers: AnswersBody.default({}) })
  const schema = { params: Id, body: questionsBody }
  app.post('/api/services/:id/questions', { config, schema }, async (request, reply) => {
    const service = edition.services.get(request.params.id)
    if (!service) return sendProblem(reply, { kind: 'unknown-service' })
    const answers = pruneAnswers(edition, service, request.body.answers)
    const questions = questionsOf(edition, service, answers)
    const next = questions.find((question) => answers[question.id] === undefined)?.id ?? null
    const view: QuestionsView = {
      edition: edition.id,
      service: { id: service.id, name: service.name },
      questions,
      answers,
      next,
    }
    return view
  })

  const planBody = z.strictObject({
    answers: AnswersBody.default({}),
    edition: z.string().max(100).optional(),
  })
  app.post(
    '/api/services/:id/plan',
    { config, schema: { params: Id, body: planBody } },
    async (request, reply) => {
      if (request.body.edition !== undefined && request.body.edition !== edition.id) {
        return sendProblem(reply, { kind: 'stale-edition', allowed: [edition.id] })
      }
      const composed = compose(edition, request.params.id, request.body.answers)
      return composed.ok ? composed.plan : sendProblem(reply, composed.problem)
    },
  )
}

function serviceView({ edition }: Context, service: Service): ServiceView {
  const { id, kind, name, aliases, notes, confidence, partial } = service
  const items = service.items.flatMap((use) => {
    const item = edition.items.get(use.item)
    const authority = item && edition.authorities.get(item.authority)
    if (!item || !authority) return []
    return [{ item, authority: authority.name, note: use.note ?? null, always: use.when === undefined }]
  })
  const { window } = edition.district
  return {
    edition: edition.id,
    service: { id, kind, name, aliases, notes: notes ?? null, confidence, partial },
    items,
    window: { name: window.name, phone: window.contact.phone },
  }
}
