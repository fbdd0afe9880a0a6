import { lives } from '@xinban/core/catalogue/schema'
import { authorityRows, findAuthorityPage } from '@xinban/core/site/authority-page'
import { catalogueList } from '@xinban/core/site/catalogue-list'
import { findItemPage, itemRows } from '@xinban/core/site/item-page'
import { findMaterialPage } from '@xinban/core/site/material-page'
import { buildSiteIndex, searchSite } from '@xinban/core/site/site-search'
import { z } from 'zod'
import type { ZodApp } from '../app.ts'
import type { Context } from '../context.ts'
import { sendProblem } from '../http/send-problem.ts'

const config = { who: 'public' } as const
const params = z.strictObject({ id: z.string().max(100) })

/** The catalogue as the public site shows it: by theme, authority, event of life; items, authorities, materials; search. */
export function siteRoutes(app: ZodApp, { edition }: Context): void {
  const index = buildSiteIndex(edition)

  const filter = z.strictObject({
    theme: z.string().max(100).optional().describe('a topic’s id'),
    authority: z.string().max(100).optional().describe('an authority that decides one of the items'),
    life: z.enum(lives).optional().describe('the event in the life of a business'),
  })
  app.get('/api/catalogue', { config, schema: { querystring: filter } }, async (request) => {
    return { edition: edition.id, ...catalogueList(edition, request.query) }
  })

  app.get('/api/items', { config }, async () => ({ edition: edition.id, items: itemRows(edition) }))
  app.get('/api/items/:id', { config, schema: { params } }, async (request, reply) => {
    const page = findItemPage(edition, request.params.id)
    return page ? { edition: edition.id, ...page } : sendProblem(reply, { kind: 'not-found' })
  })

  app.get('/api/authorities', { config }, async () => {
    return { edition: edition.id, authorities: authorityRows(edition) }
  })
  app.get('/api/authorities/:id', { config, schema: { params } }, async (request, reply) => {
    const page = findAuthorityPage(edition, request.params.id)
    return page ? { edition: edition.id, ...page } : sendProblem(reply, { kind: 'not-found' })
  })

  app.get('/api/materials/:id', { config, schema: { params } }, async (request, reply) => {
    const page = findMaterialPage(edition, request.params.id)
    return page ? { edition: edition.id, ...page } : sendProblem(reply, { kind: 'not-found' })
  })

  const querystring = z.strictObject({
    q: z
      .string()
      .max(100)
      .default('')
      .describe('name, alias, pinyin, initials or code; one typing error is forgiven'),
  })
  app.get('/api/search', { config, schema: { querystring } }, async (request) => {
    return { edition: edition.id, ...searchSite(index, request.query.q) }
  })
}
