import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dataFolder, startServer } from '../apps/server/testing/server-process.ts'

let data: string
beforeAll(async () => {
  data = await dataFolder()
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
  for (let round = 0; round < 3; round += 1) {
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
  const head = ['POST /api/session HTTP/1.1', 'host: x', 'content-type: application/json']
  slow.write([...head, 'content-length: 99', 'expect: 100-continue', '', ''].join('\r\n'))
  // The server has the request in hand, and waits for its body.
  await once(slow, 'data')
  slow.write('{')
  // Null would be the code of a server that had to be killed.
  expect(await server.stop()).not.toBeNull()
  slow.destroy()
})
