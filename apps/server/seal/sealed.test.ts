import { signCms } from '@xinban/documents/sign/sign-cms'
import { listCertificates } from '@xinban/store/seal-certificates'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { SealAway } from './seal.ts'
import { sealed } from './sealed.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

it('a certificate is known once it has sealed, and not before', async () => {
  const { context } = server
  const key = await context.seal.key()
  const sign = async () => {
    throw new SealAway('not today')
  }
  const away = { ...context, seal: { ...context.seal, key: async () => ({ ...key, sign }) } }
  const work = (one: typeof key) => signCms(Buffer.from('x'), one, context.now())
  await expect(sealed(away, work)).rejects.toThrow(SealAway)
  expect(await listCertificates(context.db)).toEqual([])
  const { keyId } = await sealed(context, work)
  expect((await listCertificates(context.db)).map((one) => one.key)).toEqual([keyId])
})
