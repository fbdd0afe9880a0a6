import { readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type RunningServer, startServer } from '../apps/server/testing/server-process.ts'

let server: RunningServer
let cookie: string
beforeAll(async () => {
  server = await startServer()
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ person: 'clerk' })
  const signedIn = await fetch(`${server.url}/api/session`, { method: 'POST', headers, body })
  cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
})
afterAll(() => server.stop())

/** What the server answers to these bytes, as they are. */
function raw(text: string): Promise<string> {
  const { hostname, port } = new URL(server.url)
  return new Promise((done, fail) => {
    let answer = ''
    const socket = connect(Number(port), hostname, () => socket.write(text))
    socket.on('data', (chunk) => {
      answer += chunk.toString()
    })
    socket.on('end', () => done(answer))
    // Who is refused in the middle of sending may be cut off after the answer.
    socket.on('error', (error) => (answer ? done(answer) : fail(error)))
  })
}

describe('requests that are no good', () => {
  it.each([
    ['no host', 'GET /sign-in HTTP/1.0\r\n\r\n'],
    ['a host that is none', 'GET /sign-in HTTP/1.1\r\nhost: a b:c\r\nconnection: close\r\n\r\n'],
    ['TRACE', 'TRACE / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n'],
    ['a path that is none', 'GET /%zz HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n'],
  ])('%s: 400', async (_name, text) => {
    expect(await raw(text)).toMatch(/^HTTP\/1\.1 400 /)
  })

  const form = 'x'.repeat(3 * 1024 * 1024)
  const head = (path: string, ...lines: string[]) =>
    [`POST ${path} HTTP/1.1`, 'host: localhost', 'connection: close', ...lines, '', ''].join('\r\n')
  const type = 'content-type: application/x-www-form-urlencoded'
  const chunked = `${form.length.toString(16)}\r\n${form}\r\n0\r\n\r\n`

  it('a form of 3 MB is refused, whether it says so or not', async () => {
    const told = await raw(head('/sign-in', type, `content-length: ${form.length}`) + form)
    expect(told).toMatch(/^HTTP\/1\.1 413 [\s\S]*text\/html/)
    const untold = await raw(head('/sign-in', type, 'transfer-encoding: chunked') + chunked)
    expect(untold).toMatch(/^HTTP\/1\.1 413 /)
    const init = { method: 'POST', body: form, headers: { 'content-type': 'text/plain' } }
    expect((await fetch(`${server.url}/sign-in`, init)).status).toBe(413)
  })

  it('the form of a paper may be larger, others are read as ever', async () => {
    const papers = await raw(head('/apply/x/papers', type, 'transfer-encoding: chunked') + chunked)
    expect(papers).toMatch(/^HTTP\/1\.1 302 [\s\S]*location: \/sign-in/i)
    const signIn = await raw(`${head('/sign-in', type, 'content-length: 12')}person=clerk`)
    expect(signIn).toMatch(/^HTTP\/1\.1 303 /)
  })
})

describe('when the database is killed', () => {
  it('pages are pages, with 503, and all is well a little later', async () => {
    const home = await readFile(join(server.data, 'postgres/database-folder'), 'utf8').catch(() =>
      join(server.data, 'postgres'),
    )
    const lock = await readFile(join(home.trim(), 'cluster/postmaster.pid'), 'utf8')
    const pid = Number(lock.split('\n')[0])
    process.kill(pid, 'SIGSTOP')
    process.kill(pid, 'SIGKILL')
    const [page, api] = await Promise.all(
      ['/desk', '/api/tasks'].map((path) => fetch(server.url + path, { headers: { cookie } })),
    )
    for (const answer of [page, api]) expect([200, 503]).toContain(answer?.status)
    expect(page?.headers.get('content-type')).toContain('text/html')
    if (page?.status === 503) expect(await page.text()).toContain('暂时不可用')
    if (api?.status === 503) expect(api.headers.get('retry-after')).toBe('2')
    await vi.waitFor(
      async () => {
        const answer = await fetch(`${server.url}/desk`, { headers: { cookie } })
        expect(answer.status).toBe(200)
        // What was open may answer for a moment after the kill.
        expect(server.printed()).toMatch(/ended unexpectedly \(SIGKILL\)[\s\S]*runs again/)
      },
      { timeout: 120_000, interval: 300 },
    )
  })
})
