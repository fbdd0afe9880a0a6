import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'

const text = readFileSync(join(import.meta.dirname, 'worker.js'), 'utf8')
const origin = 'https://licence.example.cn'
const good = () => Response.json({ lists: 'kept' })

/** The worker with a network and one kept answer; what it answers to this path, and what it keeps then. */
async function answer(path: string, network: () => Promise<Response>) {
  const kept = new Map<string, Response>([['/api/licence-check', good()]])
  const cache = {
    match: async (key: string) => kept.get(key)?.clone(),
    put: async (key: string, response: Response) => void kept.set(key, response),
  }
  const handlers = new Map<string, (event: unknown) => void>()
  const self = {
    location: { origin },
    addEventListener: (name: string, handler: (event: unknown) => void) => handlers.set(name, handler),
  }
  runInNewContext(text, { self, caches: { open: async () => cache }, fetch: network, URL, Response })
  const answers: Promise<Response>[] = []
  const request = { method: 'GET', url: `${origin}${path}`, mode: 'cors', referrer: '' }
  handlers.get('fetch')?.({ request, respondWith: (one: Promise<Response>) => answers.push(one) })
  const answered = await answers[0]
  return { body: await answered?.text(), kept: await kept.get('/api/licence-check')?.text() }
}

const keptText = JSON.stringify({ lists: 'kept' })

describe('the worker that keeps the lists', () => {
  it('gives what the server answers, and keeps it', async () => {
    const fresh = await answer('/api/licence-check', async () => Response.json({ lists: 'fresh' }))
    expect(fresh.body).toContain('fresh')
    expect(fresh.kept).toContain('fresh')
  })

  it.each([
    ['is away', () => Promise.reject(new TypeError('no network'))],
    ['is in trouble', async () => Response.json({}, { status: 503 })],
    [
      'is the sign-in page of some network',
      async () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
    ],
  ])('gives what it kept, and keeps it, where the server %s', async (_, network) => {
    expect(await answer('/api/licence-check', network)).toEqual({ body: keptText, kept: keptText })
  })

  it('leaves every other page alone', async () => {
    expect((await answer('/cases/1', async () => Response.json({}))).body).toBeUndefined()
  })
})
