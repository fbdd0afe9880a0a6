import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startServer } from '../apps/server/testing/server-process.ts'

let data: string
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'xinban-stop-'))
})
afterAll(() => rm(data, { recursive: true, force: true }))

/** Requests that use every kind of connection: the pages, the API, sessions. */
async function work(url: string): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ person: 'clerk' })
  const signedIn = await fetch(`${url}/api/session`, { method: 'POST', headers, body })
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  const paths = ['/desk', '/api/tasks', '/api/cases', '/desk/cases', '/api/health/ready']
  const answers = await Promise.all(paths.map((path) => fetch(url + path, { headers: { cookie } })))
  expect(answers.map((answer) => answer.status)).toEqual(paths.map(() => 200))
}

it('stops in order when it is asked to right after work, every time', async () => {
  for (let round = 0; round < 5; round += 1) {
    const server = await startServer({ data })
    await work(server.url)
    const code = await server.stop()
    expect(server.printed()).not.toMatch(/Unhandled|did not stop|not stopped in order/)
    expect(code).toBe(0)
  }
})

it('does not wait for a request that never ends', async () => {
  const server = await startServer({ data })
  const { hostname, port } = new URL(server.url)
  const slow = connect(Number(port), hostname)
  slow.on('error', () => undefined)
  slow.write(
    'POST /api/session HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{',
  )
  await new Promise((done) => setTimeout(done, 300))
  const asked = Date.now()
  await server.stop()
  expect(Date.now() - asked).toBeLessThan(11_000)
  slow.destroy()
})
