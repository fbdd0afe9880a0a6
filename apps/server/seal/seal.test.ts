import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { signCms } from '@xinban/documents/sign/sign-cms'
import { verifyCms } from '@xinban/documents/sign/verify-cms'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { cscService } from './csc-service.fixture.ts'
import { openSeal } from './open-seal.ts'
import { opensslKey } from './openssl-key.fixture.ts'
import { type Seal, SealAway } from './seal.ts'

const own = opensslKey('bureau')
const other = opensslKey('other')
const now = () => new Date().toISOString()
const demo = { mode: 'demo', outbound: [] } as const
const later = () => '2066-01-01T00:00:00.000Z'

let data: string
let service: Awaited<ReturnType<typeof cscService>>
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'xinban-seal-'))
  service = await cscService(own, other)
})
afterEach(() => {
  service.state.mood = 'answers'
})
afterAll(async () => {
  service.close()
  await rm(data, { recursive: true })
})

async function seals(seal: Seal): Promise<boolean | undefined> {
  const bytes = Buffer.from('a paper')
  const signature = await signCms(bytes, await seal.key(), now())
  return (await verifyCms(signature, bytes))?.valid
}

describe('the demo seal', () => {
  it('is made once, for nobody else to read, and says what it is', async () => {
    const first = await openSeal({ seal: null, data, ...demo }, '演示区', now)
    const [certificate] = (await first.key()).chain
    expect(Buffer.from(certificate).toString()).toContain('演示印章 无法律效力')
    expect((await stat(join(data, 'keys/seal.pem'))).mode & 0o777).toBe(0o600)
    const again = await openSeal({ seal: null, data, ...demo }, '演示区', now)
    expect((await again.key()).chain).toEqual([certificate])
    expect(await seals(again)).toBe(true)
  })

  it('stops the start where its file is damaged', async () => {
    const path = join(data, 'keys/seal.pem')
    const pem = await readFile(path, 'utf8')
    await writeFile(path, pem.replaceAll('A', 'B'))
    await expect(openSeal({ seal: null, data, ...demo }, '演示区', now)).rejects.toThrow(
      `${path}: the demo seal`,
    )
    await writeFile(path, pem)
  })
})

describe('the seal of a PKCS#12 file', () => {
  const file = async (bytes: Buffer, password = 'geheim') => {
    const path = join(data, 'seal.p12')
    await writeFile(path, bytes)
    return { path, password }
  }

  it('seals', async () => {
    expect(await seals(await openSeal({ seal: await file(own.p12), data, ...demo }, '', now))).toBe(true)
  })

  it('stops the start where it cannot be used, saying why', async () => {
    const opened = async (seal: { path: string; password: string }, at = now) =>
      openSeal({ seal, data, ...demo }, '', at)
    await expect(opened({ path: join(data, 'nowhere'), password: 'x' })).rejects.toThrow(
      /nowhere cannot be read/,
    )
    await expect(opened(await file(own.p12, 'wrong'))).rejects.toThrow(/PASSWORD is not its password/)
    await expect(opened(await file(Buffer.from('no key')))).rejects.toThrow(/no PKCS#12 file/)
    await expect(opened(await file(own.p12), later)).rejects.toThrow(/expired on/)
    const p384 = opensslKey('p384', { curve: 'secp384r1' })
    await expect(opened(await file(p384.p12))).rejects.toThrow(/P-256/)
  })

  it('seals nothing any more once its certificate has expired', async () => {
    let at = now()
    const seal = await openSeal({ seal: await file(own.p12), data, ...demo }, '', () => at)
    at = later()
    await expect(seal.key()).rejects.toThrow(SealAway)
  })
})

describe('the seal of a service', () => {
  const settings = () => ({ url: service.url, token: 'secret', credential: 'bureau-1' })
  const open = (at = now, patience = 20_000) =>
    openSeal({ seal: settings(), data, ...demo }, '', at, patience)

  it('seals with a hash alone: no paper leaves the house', async () => {
    const seal = await open()
    service.asked.length = 0
    expect(await seals(seal)).toBe(true)
    const [call] = service.asked
    expect(call).toMatchObject({ path: '/csc/v2/signatures/signHash', token: 'Bearer secret' })
    expect(call?.body).toEqual({
      credentialID: 'bureau-1',
      hashes: [expect.stringMatching(/^[\w+/]{43}=$/)],
      hashAlgorithmOID: '2.16.840.1.101.3.4.2.1',
      signAlgo: '1.2.840.10045.4.3.2',
    })
  })

  it('has a new key one day: the certificate is asked for anew', async () => {
    const seal = await open()
    service.state.mood = 'new-key'
    await expect(seals(seal)).rejects.toThrow(SealAway)
    expect(await seals(seal)).toBe(true)
  })

  it.each(['refuses', 'nonsense', 'endless', 'wrong-key'] as const)(
    'is away where the service %s',
    async (mood) => {
      const seal = await open()
      service.state.mood = mood
      await expect(seals(seal)).rejects.toThrow(SealAway)
      service.state.mood = 'answers'
      expect(await seals(seal)).toBe(true)
    },
  )

  it('is away where the service never answers', async () => {
    service.state.mood = 'silent'
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const seal = await open(now, 300)
    expect(warned.mock.calls.join()).toContain('no answer in time')
    warned.mockRestore()
    await expect(seal.key()).rejects.toThrow(SealAway)
  })

  it('may be away at the start, but not have an expired certificate', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
    service.state.mood = 'refuses'
    const seal = await open()
    expect(warned.mock.calls.join()).toContain('papers wait for it')
    warned.mockRestore()
    await expect(seal.key()).rejects.toThrow('answered 503')
    service.state.mood = 'answers'
    expect(await seals(seal)).toBe(true)
    await expect(open(later)).rejects.toThrow(/XINBAN_SEAL_URL: the certificate expired/)
  })
})
