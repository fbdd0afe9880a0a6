import type { Edition } from '@xinban/core/catalogue/edition'
import type { ZodApp } from '../app.ts'
import type { Context } from '../context.ts'

/** Pages that are for one person, or for no reader at all. */
const hidden = [
  '/api/',
  '/apply/',
  '/cases',
  '/desk',
  '/messages',
  '/outbox',
  '/sign-in',
  '/time',
  '/search',
  '/l/',
  '/s/',
]

const pages = [
  '/',
  '/services',
  '/items',
  '/authorities',
  '/commitments',
  '/decisions',
  '/credit',
  '/chain-roots',
  '/statistics',
  '/open-data',
  '/site-map',
  '/accessibility',
]

/** Every page that search engines should know, once, by its canonical address. */
export function publicPaths(edition: Edition): string[] {
  const each = (folder: string, ids: Iterable<string>) => Array.from(ids, (id) => `/${folder}/${id}`)
  return [
    ...pages,
    ...Array.from(edition.topics.keys(), (id) => `/services?theme=${id}`),
    ...each('services', edition.services.keys()),
    ...each('items', edition.items.keys()),
    ...each('authorities', edition.authorities.keys()),
    ...each('materials', edition.materials.keys()),
    ...each('commitments/letters', edition.letters.keys()),
  ]
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll("'", '&apos;')
    .replaceAll('"', '&quot;')
}

function siteMap(edition: Edition, publicUrl: string): string {
  const urls = publicPaths(edition).map((path) => `<url><loc>${escaped(publicUrl + path)}</loc></url>`)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n')
}

function robots(publicUrl: string): string {
  return [
    'User-agent: *',
    'Allow: /api/open-data',
    ...hidden.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${publicUrl}/sitemap.xml`,
    '',
  ].join('\n')
}

/** What search engines read first: /robots.txt and /sitemap.xml. */
export function crawlerRoutes(app: ZodApp, { edition, settings }: Context): void {
  const config = { who: 'public' } as const
  const schema = { hide: true }
  app.get('/robots.txt', { config, schema }, async (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send(robots(settings.publicUrl)),
  )
  app.get('/sitemap.xml', { config, schema }, async (_request, reply) =>
    reply.type('application/xml; charset=utf-8').send(siteMap(edition, settings.publicUrl)),
  )
}
