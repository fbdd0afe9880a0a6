import { randomUUID, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { CaseView } from '@xinban/core/case/case-view'
import { isSet } from '@xinban/core/licence/status-list'
import type {
  LicenceAsksView,
  LicenceCheckData,
  LicenceView,
  PaperCheck,
  ShownLicenceView,
  ShowView,
} from '@xinban/core/licence/views'
import { qrOf } from '@xinban/documents/papers/read-pdf.fixture'
import { makeDemoKey } from '@xinban/documents/sign/demo-key'
import { signPdf } from '@xinban/documents/sign/sign-pdf'
import { localKey } from '@xinban/documents/sign/signing-key'
import { renderPdf } from '@xinban/documents/typst'
import { findDocument } from '@xinban/store/documents'
import { compactVerify, createLocalJWKSet, decodeJwt } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkCode, prepare } from '../../web/app/verify/check-code.ts'
import { makePaperJob } from '../jobs/make-paper.ts'
import { type Client, clientOf } from '../testing/client.ts'
import { concludedCase } from '../testing/concluded-case.ts'
import { mustDo } from '../testing/must-do.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

const publicUrl = 'https://licence.example.cn'
let server: TestServer
let view: CaseView
let number = ''
let holder: Client
let anybody: Client
let now = '2026-11-23T02:00:00.000Z'
beforeAll(async () => {
  server = await startTestServer({ now: () => now, settings: { publicUrl } })
  view = await concludedCase(server.app, 'i_restaurant', { assembly_place: true })
  number = view.licence?.number ?? ''
  holder = await clientOf(server.app, 'applicant')
  anybody = await clientOf(server.app, null, '127.0.0.9')
})
afterAll(() => server.close())

const did = (person: string, command: Record<string, unknown>) => mustDo(server.app, person, view.id, command)
const authorityOf = (item: string) => view.plan.items.find((one) => one.id === item)?.authority.id ?? ''

async function text(
  path: string,
  cookieOf?: string,
): Promise<{ status: number; type: string; body: string }> {
  const session = cookieOf
    ? await server.app.inject({ method: 'POST', url: '/api/session', payload: { person: cookieOf } })
    : null
  const cookie = String(session?.headers['set-cookie'] ?? '').split(';')[0] ?? ''
  const { statusCode, headers, payload } = await server.app.inject({ url: path, headers: { cookie } })
  return { status: statusCode, type: String(headers['content-type']), body: payload }
}

async function licencePaper(paper: string): Promise<Buffer> {
  const { version } = (await holder.get<{ version: number }>(`/api/cases/${view.id}`)).body
  await makePaperJob(server.context, { caseId: view.id, paper, version })
  const document = await findDocument(server.context.db, view.id, paper)
  return readFileSync(join(server.context.settings.data, document?.path ?? ''))
}

/** What a camera reads from the paper. */
async function printedCode(paper: string): Promise<string> {
  return qrOf(await licencePaper(paper), 1, 200) ?? ''
}

/** What a phone knows that asks now. */
async function known() {
  return prepare((await anybody.get<LicenceCheckData>('/api/licence-check')).body)
}

const codes: string[] = []

describe('the QR code of a licence', () => {
  it.each(['licence', 'licence_copy'])(
    'is read from the printed page and checked without the server: %s',
    async (paper) => {
      const qr = await printedCode(paper)
      expect(qr).toMatch(new RegExp(`^${publicUrl}/l/${number}#[\\w-]+\\.[\\w-]+\\.[\\w-]+$`))
      const verdict = await checkCode(qr, await known(), '2026-11-23')
      expect(verdict).toMatchObject({
        kind: 'genuine',
        status: 'valid',
        claims: { n: number, v: 1, demo: 1 },
      })
      codes.push(qr)
    },
  )

  it('is forged where a letter differs, where it is on another licence, and where another key signed it', async () => {
    const lists = await known()
    const [qr = ''] = codes
    const [head = '', payload = '', signature = ''] = qr.split('#')[1]?.split('.') ?? []
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
    const other = Buffer.from(JSON.stringify({ ...claims, h: '另一家店' })).toString('base64url')
    expect(await checkCode(`${head}.${other}.${signature}`, lists, '2026-11-23')).toEqual({ kind: 'forged' })
    const elsewhere = await startTestServer({ now: () => now, settings: { publicUrl } })
    try {
      const theirs = (await (await clientOf(elsewhere.app, null)).get<LicenceCheckData>('/api/licence-check'))
        .body
      expect(await checkCode(qr, { ...lists, keys: theirs.keys }, '2026-11-23')).toEqual({ kind: 'forged' })
    } finally {
      await elsewhere.close()
    }
    const swapped = qr.replace(number, 'ZH3710722026000999')
    expect((await checkCode(swapped, lists, '2026-11-23')).kind).not.toBe('genuine')
    for (const head of ['{"alg":"none"}', '{"alg":"HS256"}', 'x'])
      expect(
        await checkCode(
          `${Buffer.from(head).toString('base64url')}.${payload}.${signature}`,
          lists,
          '2026-11-23',
        ),
      ).toEqual({ kind: 'forged' })
    expect(
      await checkCode(qr.replace('licence.example.cn', 'licence.example.cn.evil.cn'), lists, '2026-11-23'),
    ).toEqual({
      kind: 'elsewhere',
      host: 'licence.example.cn.evil.cn',
    })
  })

  it('lists that the bureau did not sign are not used', async () => {
    const data = (await anybody.get<LicenceCheckData>('/api/licence-check')).body
    const lists = data.lists['2026-1']
    if (!lists) throw new Error('no list')
    const swapped = { ...data, lists: { '2026-1': { ...lists, revocation: lists.suspension } } }
    await expect(prepare(swapped)).rejects.toThrow('2026-1/revocation')
  })
})

describe('the credential', () => {
  it('is a Verifiable Credential 2.0 that another library verifies with the issuer’s published key', async () => {
    const { status, type, body } = await text(`/api/licences/${number}/credential`, 'applicant')
    expect([status, type]).toEqual([200, 'application/vc+jwt'])
    const { keys } = (await anybody.get<{ keys: { kid: string }[] }>('/api/issuer/keys')).body
    const issuer = (await anybody.get<{ id: string; assertionMethod: string[] }>('/api/issuer')).body
    const named = keys.map((key) => ({ ...key, kid: `${issuer.id}#${key.kid}` }))
    const { protectedHeader } = await compactVerify(body, createLocalJWKSet({ keys: named as never }))
    expect(protectedHeader).toMatchObject({ alg: 'ES256', typ: 'vc+jwt', cty: 'vc' })
    expect(issuer.assertionMethod).toContain(protectedHeader.kid)
    const credential = decodeJwt(body) as Record<string, unknown>
    expect(credential).toMatchObject({
      type: ['VerifiableCredential', 'CompositeLicenceCredential'],
      issuer: { id: issuer.id },
      credentialSubject: { licenceNumber: number, licenceVersion: 1, demonstration: true },
    })
    expect((credential['@context'] as string[])[0]).toBe('https://www.w3.org/ns/credentials/v2')
    const { statusListCredential } =
      (credential.credentialStatus as { statusListCredential: string }[])[0] ?? {}
    expect(statusListCredential).toBe(`${publicUrl}/api/status-lists/2026-1/revocation`)
  })

  it('is given to the holder and to those who see the case, to nobody else', async () => {
    const path = `/api/licences/${number}/credential`
    expect((await text(path)).status).toBe(401)
    expect((await text(path, 'applicant-2')).status).toBe(404)
    expect((await text(path, 'clerk')).status).toBe(200)
    expect((await text('/api/licences/ZH1/credential', 'applicant')).status).toBe(404)
  })

  it('status lists are signed and found by name only', async () => {
    const { status, type, body } = await text('/api/status-lists/2026-1/revocation')
    expect([status, type]).toEqual([200, 'application/vc+jwt'])
    expect(decodeJwt(body)).toMatchObject({ type: ['VerifiableCredential', 'BitstringStatusListCredential'] })
    expect((await text('/api/status-lists/1999-1/revocation')).status).toBe(404)
    expect((await text('/api/status-lists/2026-1/other')).status).toBe(400)
    expect((await text('/api/status-lists/..%2F/revocation')).status).toBe(400)
  })
})

describe('a licence that the holder shows', () => {
  it('is seen with a fresh code; the code before still counts, older ones do not, and invented ones are told', async () => {
    const shown = (await holder.get<ShowView>(`/api/cases/${view.id}/shown-licence`)).body
    const code = shown.url.split('/s/')[1] ?? ''
    const see = async () => anybody.get<ShownLicenceView>(`/api/shown-licences/${code}`)
    expect((await see()).body).toMatchObject({ stale: false, licence: { number, status: 'valid' } })
    const before = now
    now = new Date(Date.parse(now) + 60_000).toISOString()
    expect((await see()).body.stale).toBe(false)
    now = new Date(Date.parse(now) + 60_000).toISOString()
    expect((await see()).body).toEqual({ stale: true, at: now, licence: null })
    now = before
    for (const forged of [
      `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`,
      'x',
      `${number}-1-${'A'.repeat(16)}`,
    ])
      expect((await anybody.get(`/api/shown-licences/${encodeURIComponent(forged)}`)).status).toBe(404)
  })

  it('only the holder shows it, and sees who asked: authorities by name, the public as such, never a person', async () => {
    for (const person of ['applicant-2', 'clerk'])
      for (const what of ['shown-licence', 'licence-asks'])
        expect(
          (await (await clientOf(server.app, person)).get(`/api/cases/${view.id}/${what}`)).status,
        ).toBeGreaterThanOrEqual(403)
    await anybody.get(`/api/licences/${number}`)
    await holder.get(`/api/licences/${number}`)
    await (await clientOf(server.app, 'chief-a_bureau')).get(`/api/licences/${number}`)
    const { asks } = (await holder.get<LicenceAsksView>(`/api/cases/${view.id}/licence-asks`)).body
    const pages = asks.filter((ask) => ask.way === 'page')
    expect(pages.map((ask) => [ask.asker?.zh ?? null, ask.times]).sort()).toEqual([
      [null, 1],
      [expect.stringContaining('行政审批'), 1],
    ])
    expect(asks.find((ask) => ask.way === 'code')).toMatchObject({ asker: null, times: 2 })
  })
})

describe('the seal of a paper', () => {
  async function check(content: Buffer): Promise<PaperCheck> {
    return (await anybody.upload('/api/paper-check', 'a.pdf', content)).body as PaperCheck
  }

  it('is judged for anybody: genuine, changed, added to, none, no PDF', async () => {
    const pdf = await licencePaper('licence')
    expect(await check(pdf)).toEqual({ verdict: 'valid', signer: expect.stringContaining('演示印章') })
    const changed = Buffer.from(pdf)
    changed[500] = (changed[500] ?? 0) ^ 1
    expect((await check(changed)).verdict).toBe('changed')
    expect((await check(Buffer.concat([pdf, Buffer.from('\n%')]))).verdict).toBe('appended')
    expect((await check(Buffer.from('%PDF-1.7\n'))).verdict).toBe('unsigned')
    expect((await check(Buffer.from(randomUUID()))).verdict).toBe('unreadable')
  })

  it('is somebody else’s, also where more was added behind it; what its certificate says is told in one short line', async () => {
    const pem = await makeDemoKey(`\u202E\u0007威海${'长'.repeat(300)}`, new Date('2026-11-01T00:00:00Z'))
    const { raw } = new X509Certificate(pem.slice(pem.indexOf('-----BEGIN CERT')))
    const at = '2026-11-20T08:00:00.000Z'
    const theirs = await signPdf(renderPdf('warm', {}).pdf, localKey(pem, [raw]), { at, reason: '核发' })
    for (const pdf of [theirs, Buffer.concat([theirs, Buffer.from('\n%')])]) {
      const { verdict, signer } = await check(pdf)
      expect(verdict).toBe('unknown_seal')
      expect(signer).toMatch(/^威海长{198}$/)
    }
  })

  it('needs a form that can be read', async () => {
    const post = (type: string, payload: string) =>
      server.app.inject({
        method: 'POST',
        url: '/api/paper-check',
        headers: { 'content-type': type },
        payload,
      })
    for (const type of ['multipart/form-data', 'multipart/form-data; boundary=x', 'application/json'])
      expect((await post(type, '--x\r\n')).statusCode, type).toBe(400)
  })
})

// Last: it makes new versions.
describe('a permit that is suspended, and then everything revoked', () => {
  it('shows in all three layers; the old copy as replaced', async () => {
    const item = view.licence?.permits[0]?.item ?? ''
    const chief = `chief-${authorityOf(item)}`
    await did(chief, {
      type: 'suspend_permit',
      item,
      from: '2026-11-23',
      basis: '某法',
      reasons: '停业整顿',
    })
    const face = async () => (await anybody.get<LicenceView>(`/api/licences/${number}`)).body
    expect(await face()).toMatchObject({ version: 2, newest: 2 })
    expect((await anybody.get<LicenceView>(`/api/licences/${number}?version=1`)).body.status).toBe('replaced')

    // As a phone that asks later: lists are given out again for five minutes.
    const [old = ''] = codes
    expect(await checkCode(old, await known(), '2026-11-23')).toMatchObject({ status: 'valid' })
    now = '2026-11-23T02:06:00.000Z'
    expect(await checkCode(old, await known(), '2026-11-23')).toMatchObject({ status: 'replaced' })
    const newer = await printedCode('licence.2')
    const verdict = { kind: 'genuine', status: 'valid', claims: { v: 2 } }
    expect(await checkCode(newer, await known(), '2026-11-23')).toMatchObject(verdict)
    const list = decodeJwt((await text('/api/status-lists/2026-1/refresh')).body) as {
      credentialSubject: { encodedList: string }
    }
    const bits = gunzipSync(Buffer.from(list.credentialSubject.encodedList.slice(1), 'base64url'))
    expect(isSet(bits, Number(number.slice(12, 18)))).toBe(true)

    // Every permit suspended, then every permit revoked: the whole follows.
    const items = view.licence?.permits.map((permit) => permit.item) ?? []
    for (const one of items.filter((id) => id !== item))
      await did(`chief-${authorityOf(one)}`, {
        type: 'suspend_permit',
        item: one,
        from: '2026-11-23',
        basis: '某法',
        reasons: '停业整顿',
      })
    now = '2026-11-23T02:12:00.000Z'
    const { newest } = await face()
    const last = await printedCode(`licence.${newest}`)
    expect(await checkCode(last, await known(), '2026-11-23')).toMatchObject({ status: 'suspended' })
    expect((await face()).status).toBe('suspended')
  })
})
