import { toLocalDate } from '@xinban/core/clock/local-date'
import { rowSchema, toRow } from '@xinban/core/open-data/column'
import { cpsvAp } from '@xinban/core/open-data/cpsv-ap'
import { toCsv } from '@xinban/core/open-data/csv'
import { catalogueDatasets } from '@xinban/core/open-data/datasets'
import { decisionColumns } from '@xinban/core/open-data/decision-columns'
import { openDataView } from '@xinban/core/open-data/open-data-view'
import { listDecisions } from '@xinban/store/decisions'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { ZodApp } from '../app.ts'
import type { Context } from '../context.ts'
import { DecisionPage } from './decisions.ts'
import { present } from './present.ts'

const config = { who: 'public', rateLimit: { max: 300, timeWindow: '1 minute' } } as const
const tags = ['open data']
const csvAnswer = { 200: z.string().describe('CSV (RFC 4180), UTF-8 with a byte order mark') }

function sendCsv(reply: FastifyReply, name: string, text: string) {
  return reply
    .header('content-type', 'text/csv; charset=utf-8; header=present')
    .header('content-disposition', `attachment; filename="${name}.csv"`)
    .send(text)
}

/** The catalogue and the published decisions as open data: JSON, CSV, and CPSV-AP. */
export function openDataRoutes(app: ZodApp, context: Context): void {
  const { edition, settings, now } = context
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/open-data')) reply.header('access-control-allow-origin', '*')
  })

  app.get('/api/open-data', { config, schema: { tags } }, async () =>
    openDataView(edition, settings.publicUrl, toLocalDate(now())),
  )

  for (const one of catalogueDatasets) {
    const path = `/api/open-data/${one.id}`
    const answer = z.strictObject({
      dataset: z.string(),
      edition: z.string(),
      date: z.iso.date(),
      rows: z.array(one.schema),
    })
    const schema = { tags, summary: one.title.en, response: { 200: answer } }
    app.get(`${path}.json`, { config, schema }, async () => ({
      dataset: one.id,
      edition: edition.id,
      date: toLocalDate(now()),
      rows: one.json(edition),
    }))
    const csvSchema = { tags, summary: one.title.en, response: csvAnswer }
    app.get(`${path}.csv`, { config, schema: csvSchema }, async (_request, reply) =>
      sendCsv(reply, one.id, one.csv(edition)),
    )
  }

  const cpsv = z.looseObject({
    '@context': z.looseObject({}),
    '@graph': z.array(z.looseObject({ '@id': z.string() })).readonly(),
  })
  const cpsvSchema = { tags, summary: 'the catalogue as CPSV-AP 3.2.0 (JSON-LD)', response: { 200: cpsv } }
  app.get('/api/open-data/cpsv-ap.jsonld', { config, schema: cpsvSchema }, async (_request, reply) => {
    reply.header('content-type', 'application/ld+json; charset=utf-8')
    return cpsvAp(edition, settings.publicUrl)
  })

  decisionData(app, context)
}

function decisionData(app: ZodApp, { db, edition, now }: Context): void {
  const id = 'decisions'
  const answer = z.strictObject({
    dataset: z.string(),
    edition: z.string(),
    date: z.iso.date(),
    rows: z.array(rowSchema(decisionColumns)),
    next: z.string().nullable().describe('the cursor of the next page; null: this is the last'),
  })
  const querystring = DecisionPage.extend({ limit: z.coerce.number().int().min(1).max(200).default(200) })
  const schema = { tags, summary: 'Published decisions', querystring, response: { 200: answer } }
  app.get(`/api/open-data/${id}.json`, { config, schema }, async (request) => {
    const { rows, next } = await listDecisions(db, present(request.query))
    const date = toLocalDate(now())
    return {
      dataset: id,
      edition: edition.id,
      date,
      rows: rows.map((row) => toRow(decisionColumns, row)),
      next,
    }
  })
  const csvSchema = { tags, summary: 'Published decisions', querystring, response: csvAnswer }
  app.get(`/api/open-data/${id}.csv`, { config, schema: csvSchema }, async (request, reply) => {
    const { rows, next } = await listDecisions(db, present(request.query))
    const { cursor, ...query } = request.query
    const more = new URLSearchParams(
      Object.entries({ ...query, cursor: next ?? '' }).map(([k, v]) => [k, String(v)]),
    )
    if (next) reply.header('link', `</api/open-data/${id}.csv?${more}>; rel="next"`)
    return sendCsv(reply, id, toCsv(decisionColumns, rows))
  })
}
