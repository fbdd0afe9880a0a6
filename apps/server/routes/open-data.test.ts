import type { OpenDataView } from '@xinban/core/site/views'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { publicPaths } from './crawlers.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const get = (path: string) => server.app.inject(path)

it('every distribution that the index names is there, of its type, for scripts of other sites too', async () => {
  const index = (await get('/api/open-data')).json<OpenDataView>()
  expect(index).toMatchObject({ edition: server.context.edition.id, licence: null })
  expect(index.datasets.map((one) => one.id)).toEqual([
    'services',
    'items',
    'materials',
    'authorities',
    'commitments',
    'decisions',
    'cpsv-ap',
  ])
  for (const { mediaType, url } of index.datasets.flatMap((one) => one.distributions)) {
    const answer = await get(new URL(url).pathname)
    expect(answer.statusCode, url).toBe(200)
    expect(answer.headers['content-type'], url).toContain(mediaType)
    expect(answer.headers['access-control-allow-origin'], url).toBe('*')
    if (mediaType === 'text/csv') expect(answer.body.startsWith('\uFEFF'), url).toBe(true)
    else expect(() => answer.json(), url).not.toThrow()
  }
})

it('the shapes of the answers stand in the description of the API', async () => {
  const { paths } = (await get('/api/openapi.json')).json()
  for (const path of ['/api/decisions', '/api/open-data/items.json', '/api/open-data/decisions.json']) {
    expect(JSON.stringify(paths[path].get.responses['200'])).toContain('"properties"')
  }
})

it('the site map names every public page once; robots.txt keeps what is private out', async () => {
  const map = (await get('/sitemap.xml')).body
  const locations = [...map.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url)
  const paths = publicPaths(server.context.edition)
  expect(locations).toEqual(paths.map((path) => `http://localhost:8080${path}`))
  expect(new Set(paths).size).toBe(paths.length)
  const robots = (await get('/robots.txt')).body
  expect(robots).toContain('Sitemap: http://localhost:8080/sitemap.xml')
  const closed = [...robots.matchAll(/^Disallow: (.*)$/gm)].map(([, path = '']) => path)
  expect(closed).toEqual(expect.arrayContaining(['/cases', '/desk', '/l/', '/s/']))
  for (const path of paths)
    expect(
      closed.some((start) => path.startsWith(start)),
      path,
    ).toBe(false)
})
