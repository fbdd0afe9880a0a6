import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { takeUpload } from '../files/take-upload.ts'
import { type Client, clientOf, prepareCase } from '../testing/client.ts'
import { samplePdf } from '../testing/sample-files.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let applicant: Client
let id: string
beforeAll(async () => {
  server = await startTestServer()
  applicant = await clientOf(server.app, 'applicant')
  id = (await prepareCase(applicant, 'i_restaurant', { has_business_licence: true })).id
})
afterAll(() => server.close())

function coded(code: string): Error {
  return Object.assign(new Error(`${code}: write`), { code, syscall: 'write' })
}

/** A request with one file; what is written of it fails as the disk says. */
async function uploadOnto(error: Error): Promise<{ kind: string; left: string[] }> {
  const data = await mkdtemp(join(tmpdir(), 'xinban-full-'))
  async function* parts() {
    yield { type: 'file', filename: 'a.pdf', file: Readable.from([samplePdf()]) }
  }
  const request = { parts, log: { error: () => undefined } } as unknown as FastifyRequest
  const scan = () => Promise.reject(error)
  const taken = await takeUpload(request, { data, scan }, 'm')
  const left = await readdir(join(data, 'uploads'))
  await rm(data, { recursive: true })
  return { kind: taken.ok ? 'kept' : taken.problem.kind, left }
}

it('an upload for which there is no room is not taken for a broken one, and leaves nothing', async () => {
  expect(await uploadOnto(coded('ENOSPC'))).toEqual({ kind: 'storage-full', left: [] })
  expect(await uploadOnto(coded('EROFS'))).toEqual({ kind: 'unavailable', left: [] })
  expect(await uploadOnto(coded('ECONNRESET'))).toEqual({ kind: 'bad-request', left: [] })
})

it('a database without room answers 507; afterwards all goes on', async () => {
  const query = vi.spyOn(server.context.db.pool, 'query').mockRejectedValue(coded('53100') as never)
  expect((await applicant.get(`/api/cases/${id}`)).body).toMatchObject({ status: 507, kind: 'storage-full' })
  query.mockRestore()
  expect((await applicant.get(`/api/cases/${id}`)).status).toBe(200)
})
