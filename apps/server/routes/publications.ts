import { createHash } from 'node:crypto'
import { flowOf } from '@xinban/core/publication/flow'
import { overviewOf } from '@xinban/core/publication/overview'
import { flowSvg } from '@xinban/documents/flow/flow-svg'
import { layoutFlow } from '@xinban/documents/flow/layout'
import { z } from 'zod'
import type { ZodApp } from '../app.ts'
import type { Context } from '../context.ts'
import { sendProblem } from '../http/send-problem.ts'

const config = { who: 'public', rateLimit: { max: 300, timeWindow: '1 minute' } } as const
const params = z.strictObject({ id: z.string().max(100) })

/** What is published about every service, made from the catalogue when it is asked for. */
export function publicationRoutes(app: ZodApp, { edition }: Context): void {
  app.get('/api/services/:id/flow-chart.svg', { config, schema: { params } }, async (request, reply) => {
    const service = edition.services.get(request.params.id)
    if (!service) return sendProblem(reply, { kind: 'not-found' })
    const svg = flowSvg(layoutFlow(flowOf(overviewOf(edition, service))))
    const tag = `"${createHash('sha256').update(svg).digest('hex')}"`
    return reply
      .type('image/svg+xml')
      .header('etag', tag)
      .header('cache-control', 'public, max-age=300')
      .send(svg)
  })
}
