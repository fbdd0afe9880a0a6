import { execFileSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OpensslKey } from './openssl-key.fixture.ts'

/**
 * What the service does with a question: answer it, refuse it, answer nonsense or without an end, sign with another key, have
 * another key and its certificate, never answer.
 */
export type Mood = 'answers' | 'refuses' | 'nonsense' | 'endless' | 'wrong-key' | 'new-key' | 'silent'

/** A seal service as the Cloud Signature Consortium describes it, signing hashes with OpenSSL's key. */
export async function cscService(own: OpensslKey, other: OpensslKey) {
  const asked: { path: string; token: string | undefined; body: Record<string, unknown> }[] = []
  const state: { mood: Mood } = { mood: 'answers' }
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = JSON.parse(Buffer.concat(chunks).toString())
    asked.push({ path: request.url ?? '', token: request.headers.authorization, body })
    if (state.mood === 'silent') return
    if (state.mood === 'refuses') return response.writeHead(503).end()
    if (state.mood === 'nonsense') return response.end('<html>')
    if (state.mood === 'endless') {
      const more = setInterval(() => response.write(' '.repeat(60_000)), 1)
      return response.on('close', () => clearInterval(more))
    }
    const present = state.mood === 'new-key' ? other : own
    const certificates = [new X509Certificate(present.certificate).raw.toString('base64')]
    if (request.url?.endsWith('/credentials/info'))
      return response.end(JSON.stringify({ cert: { certificates } }))
    const { key } = state.mood === 'wrong-key' ? other : present
    const hash = Buffer.from(body.hashes[0], 'base64')
    response.end(JSON.stringify({ signatures: [signHash(hash, key).toString('base64')] }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/csc/v2`,
    asked,
    state,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** Signs a hash as it is, which Node's own `sign` does not. */
function signHash(hash: Buffer, key: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'xinban-csc-'))
  try {
    writeFileSync(join(folder, 'key'), key, { mode: 0o600 })
    return execFileSync('openssl', ['pkeyutl', '-sign', '-inkey', join(folder, 'key')], { input: hash })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
