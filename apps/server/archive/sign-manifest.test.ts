import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { signManifest } from './sign-manifest.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

it('many who take the same archive at once get the same signature, and so the same bytes', async () => {
  const manifest = Buffer.from('{"case":1}')
  const signed = await Promise.all(Array.from({ length: 8 }, () => signManifest(server.context, manifest)))
  const seals = signed.map((one) =>
    one.ok ? String(one.signatures.get('manifest.json.p7s')) : one.problem.kind,
  )
  expect(new Set(seals).size).toBe(1)
  const later = await signManifest(server.context, manifest)
  expect(later.ok && String(later.signatures.get('manifest.json.p7s'))).toBe(seals[0])
})
