import { createHash } from 'node:crypto'
import type { Service } from '@xinban/core/catalogue/schema'
import { problem } from '@xinban/core/problem'
import { guideOf } from '@xinban/core/publication/guide'
import { posterOf } from '@xinban/core/publication/poster'
import { workRuleOf } from '@xinban/core/publication/work-rule'
import {
  chartSvg,
  findPublicationKind,
  posterChartSvg,
  publicationKinds,
  publicationTitles,
} from '@xinban/documents/publications/publish'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ZodApp } from '../app.ts'
import type { Context } from '../context.ts'
import { inlineAs } from '../files/disposition.ts'
import { sendProblem } from '../http/send-problem.ts'
import { publisherOf } from '../publications/publisher.ts'

const config = { rateLimit: { max: 300, timeWindow: '1 minute' } } as const
/** A PDF is work for the server the first time that it is asked for. */
const pdfConfig = { who: 'public', rateLimit: { max: 60, timeWindow: '1 minute' } } as const
const params = z.strictObject({ id: z.string().max(100) })
const pdfParams = params.extend({
  file: z
    .string()
    .max(40)
    .describe(`kind and .pdf: ${publicationKinds.join(', ')}`),
})

const noService = problem('not-found', { detail: { zh: '没有这个服务', en: 'There is no such service' } })

/** Sends what never changes within an edition, or says that the reader has it already. */
function send(
  request: FastifyRequest,
  reply: FastifyReply,
  type: string,
  sha256: string,
  body: Buffer | string,
) {
  const tag = `"${sha256}"`
  reply.header('etag', tag).header('cache-control', 'public, max-age=300')
  if (request.headers['if-none-match'] === tag) return reply.code(304).send()
  return reply.type(type).send(body)
}

/** What is published about every service, made from the catalogue when it is asked for. */
export function publicationRoutes(app: ZodApp, context: Context): void {
  const { edition } = context
  const publisher = publisherOf(context)

  /** A route about one service; an unknown one is told so. */
  function about(
    path: string,
    answer: (service: Service, request: FastifyRequest, reply: FastifyReply) => unknown,
    who: 'public' | 'staff' = 'public',
  ) {
    app.get(
      `/api/services/:id/${path}`,
      { config: { ...config, who }, schema: { params } },
      async (request, reply) => {
        const service = edition.services.get(request.params.id)
        return service ? answer(service, request, reply) : sendProblem(reply, noService)
      },
    )
  }

  function chart(path: string, svgOf: (service: Service) => string) {
    about(path, (service, request, reply) => {
      const svg = svgOf(service)
      return send(request, reply, 'image/svg+xml', createHash('sha256').update(svg).digest('hex'), svg)
    })
  }

  about('guide', (service) => guideOf(edition, service))
  // For the desk's page; the paper is public, as rules for officials are.
  about('work-rule', (service) => workRuleOf(edition, service), 'staff')
  about('poster', async (service) => posterOf(edition, service, await publisher.plan(service)))
  chart('flow-chart.svg', (service) => chartSvg({ edition, service }))
  chart('poster-chart.svg', (service) => posterChartSvg({ edition, service }))

  const schema = { params: pdfParams }
  app.get('/api/services/:id/publications/:file', { config: pdfConfig, schema }, async (request, reply) => {
    const { id, file } = request.params
    const service = edition.services.get(id)
    if (!service) return sendProblem(reply, noService)
    const kind = file.endsWith('.pdf') ? findPublicationKind(file.slice(0, -'.pdf'.length)) : undefined
    if (!kind) {
      const detail = { zh: `没有“${file}”`, en: `There is no “${file}”` }
      return sendProblem(
        reply,
        problem('not-found', { detail, allowed: publicationKinds.map((one) => `${one}.pdf`) }),
      )
    }
    const { pdf, sha256 } = await publisher.pdf(kind, service)
    const name = `${service.name.zh}${publicationTitles[kind].zh}.pdf`
    reply.header('content-disposition', inlineAs(name))
    return send(request, reply, 'application/pdf', sha256, pdf)
  })
}
