import { execFileSync, spawnSync } from 'node:child_process'
import { createPublicKey, X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OctetString } from 'asn1js'
import { compactVerify } from 'jose'
import { Certificate, ContentInfo, IssuerAndSerialNumber, SignedData } from 'pkijs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderPdf } from '../typst.ts'
import { makeDemoKey } from './demo-key.ts'
import { prepareSeal } from './prepare-seal.ts'
import { readP12 } from './read-p12.ts'
import { sealPrepared } from './seal-prepared.ts'
import { signCms } from './sign-cms.ts'
import { keyId, signJws } from './sign-jws.ts'
import { signPdf } from './sign-pdf.ts'
import { signedBytes } from './signed-bytes.ts'
import { certificateFault, localKey, type SigningKey } from './signing-key.ts'
import { verifyCms } from './verify-cms.ts'
import { verifyPdf } from './verify-pdf.ts'

const folder = mkdtempSync(join(tmpdir(), 'xinban-sign-'))
afterAll(() => rmSync(folder, { recursive: true }))

const at = '2026-11-20T08:00:00.000Z'
const pdf = renderPdf('warm', {}).pdf
const keys = new Map<string, SigningKey>()

function inFolder(name: string, bytes: Uint8Array | string): string {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}

function certificateFile(key: SigningKey): string {
  return inFolder('certificate.pem', new X509Certificate(key.chain[0]).toString())
}

/** A key and certificate that OpenSSL made, as PKCS#12. */
function opensslP12(name: string, algorithm: readonly string[]): Buffer {
  const path = (kind: string) => join(folder, `${name}.${kind}`)
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-nodes',
      '-days',
      '3650',
      '-subj',
      `/CN=${name}`,
      '-keyout',
      path('key'),
      '-out',
      path('crt'),
      ...algorithm,
    ],
    { stdio: 'ignore' },
  )
  return execFileSync('openssl', [
    'pkcs12',
    '-export',
    '-inkey',
    path('key'),
    '-in',
    path('crt'),
    '-passout',
    'pass:geheim',
  ])
}

beforeAll(async () => {
  const pem = await makeDemoKey('演示区', new Date('2026-11-01T00:00:00Z'))
  keys.set('demo', localKey(pem, [new X509Certificate(pem.slice(pem.indexOf('-----BEGIN CERT'))).raw]))
  const rsa = opensslP12('rsa', ['-newkey', 'rsa:2048'])
  const ec = opensslP12('ec', ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'])
  keys.set('RSA of a PKCS#12 file', await readP12(rsa, 'geheim'))
  keys.set('EC of a PKCS#12 file', await readP12(ec, 'geheim'))
})

function keyOf(name: string): SigningKey {
  const key = keys.get(name)
  if (!key) throw new Error(name)
  return key
}

function pdfsig(bytes: Uint8Array): string {
  return spawnSync('pdfsig', ['-nocert', inFolder('signed.pdf', bytes)], { encoding: 'utf8' }).stdout
}

/** What `openssl cms -verify -cades` says of a signature over these bytes. */
function openssl(signature: Uint8Array, covered: Uint8Array, key: SigningKey): number | null {
  const files = ['-in', inFolder('signature', signature), '-content', inFolder('content', covered)]
  const args = [
    'cms',
    '-verify',
    '-cades',
    '-binary',
    '-inform',
    'DER',
    '-CAfile',
    certificateFile(key),
    '-out',
    '/dev/null',
  ]
  return spawnSync('openssl', [...args, ...files]).status
}

function roomOf(signed: Buffer) {
  const room = signedBytes(signed)
  if (!room || room === 'broken') throw new Error('no signature')
  return { ...room, signature: Buffer.from(room.hex, 'hex') }
}

function flipped(bytes: Uint8Array, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

const names = ['demo', 'RSA of a PKCS#12 file', 'EC of a PKCS#12 file']

describe.each(names)('a PDF signed with the key: %s', (name) => {
  it('is valid for pdfsig, for OpenSSL as CAdES, and for us', async () => {
    const key = keyOf(name)
    const signed = await signPdf(pdf, key, { at, reason: '核发' })
    expect(signed.subarray(0, pdf.length).equals(pdf)).toBe(true)
    const said = pdfsig(signed)
    expect(said).toContain('Signature is Valid')
    expect(said).toContain('ETSI.CAdES.detached')
    expect(said).toContain('Total document signed')
    const { signature, covered } = roomOf(signed)
    expect(openssl(signature, covered, key)).toBe(0)
    const verdict = await verifyPdf(signed)
    expect(verdict).toEqual({ verdict: 'valid', certificate: Buffer.from(key.chain[0]) })
  })

  it('is valid for none of them after one byte changed', async () => {
    const key = keyOf(name)
    const signed = await signPdf(pdf, key, { at, reason: '核发' })
    for (const changed of [flipped(signed, 200), flipped(signed, signed.length - 40)]) {
      expect(pdfsig(changed)).not.toContain('Signature is Valid')
      const { signature, covered } = roomOf(changed)
      expect(openssl(signature, covered, key)).not.toBe(0)
      expect((await verifyPdf(changed)).verdict).toBe('changed')
    }
  })
})

describe('verifyPdf', () => {
  it('finds a changed byte wherever it is in the document', async () => {
    const signed = await signPdf(pdf, keyOf('demo'), { at, reason: '核发' })
    const { from, to } = roomOf(signed)
    for (let place = 0; place < signed.length; place += 61) {
      if (place >= from && place < to) continue
      const { verdict } = await verifyPdf(flipped(signed, place))
      expect([place, verdict === 'valid']).toEqual([place, false])
    }
  })

  it('has a verdict for every byte that changed inside the signature', async () => {
    const signed = await signPdf(pdf, keyOf('demo'), { at, reason: '核发' })
    const { from, to } = roomOf(signed)
    const seen = new Set<string>()
    for (let place = from; place < to; place += 11)
      seen.add((await verifyPdf(flipped(signed, place))).verdict)
    // Some fields of a CMS are not signed and mean nothing (its version, its list of digests).
    seen.delete('valid')
    expect([...seen].sort()).toEqual(['changed', 'unreadable'])
  })

  it('tells an unsigned one, one that was added to, and bytes that are no PDF', async () => {
    const signed = await signPdf(pdf, keyOf('demo'), { at, reason: '核发' })
    expect(await verifyPdf(pdf)).toEqual({ verdict: 'unsigned' })
    expect((await verifyPdf(Buffer.concat([signed, Buffer.from('\n%more')]))).verdict).toBe('appended')
    for (const bytes of ['', 'hello', '%PDF-1.7 /ByteRange [0 9 3 1]', '%PDF-1.7 /ByteRange [0 40 60 9]'])
      expect((await verifyPdf(Buffer.from(bytes.padEnd(80)))).verdict).toMatch(/unreadable|unsigned/)
  })
})

describe('a detached signature', () => {
  it('is valid for OpenSSL, and fails with other bytes or another certificate in it', async () => {
    const key = keyOf('demo')
    const bytes = Buffer.from('{"case":1}')
    const signature = await signCms(bytes, key, at)
    expect(openssl(signature, bytes, key)).toBe(0)
    expect(openssl(signature, Buffer.from('{"case":2}'), key)).not.toBe(0)
    expect(await verifyCms(signature, bytes)).toMatchObject({ valid: true })
    expect(await verifyCms(signature, Buffer.from('{"case":2}'))).toMatchObject({ valid: false })
    expect(await verifyCms(Buffer.from('no signature'), bytes)).toBeNull()
    const other = await signCms(bytes, { ...key, chain: keyOf('EC of a PKCS#12 file').chain }, at)
    expect(await verifyCms(other, bytes)).toMatchObject({ valid: false })
  })
})

/** The signature as an attacker writes it anew; what is signed in it stays. */
function rewritten(signature: Uint8Array, change: (data: SignedData) => void): Buffer {
  const { content } = ContentInfo.fromBER(new Uint8Array(signature))
  const data = new SignedData({ schema: content })
  change(data)
  const info = new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: data.toSchema(true) })
  return Buffer.from(info.toSchema().toBER())
}

function certificateOf(key: SigningKey): Certificate {
  return Certificate.fromBER(new Uint8Array(key.chain[0]))
}

/** Puts a signature into the room of a PDF that is as long as it was. */
function withSignature(signed: Buffer, signature: Buffer): Buffer {
  const { from, hex } = roomOf(signed)
  const copy = Buffer.from(signed)
  copy.write(signature.toString('hex').padEnd(hex.length, '0'), from + 1, 'latin1')
  return copy
}

describe('a signature that was made of others', () => {
  it('brings along the bytes that were signed, for bytes that were not', async () => {
    const bytes = Buffer.from('{"case":1}')
    const genuine = await signCms(bytes, keyOf('demo'), at)
    const attached = rewritten(genuine, (data) => {
      data.encapContentInfo.eContent = new OctetString({ valueHex: new Uint8Array(bytes) })
    })
    expect(await verifyCms(attached, Buffer.from('{"case":2}'))).toBeNull()
  })

  it('is one of somebody else who names the bureau’s certificate', async () => {
    const bureau = keyOf('demo')
    const bytes = Buffer.from('{"case":2}')
    const other = keyOf('EC of a PKCS#12 file')
    // Their key signs attributes that name the bureau's certificate; the signer that is named is theirs.
    const naming = await signCms(bytes, { ...other, chain: bureau.chain }, at)
    const { issuer, serialNumber } = certificateOf(other)
    for (const order of [
      [bureau, other],
      [other, bureau],
    ]) {
      const mixed = rewritten(naming, (data) => {
        data.certificates = order.map(certificateOf)
        for (const info of data.signerInfos) info.sid = new IssuerAndSerialNumber({ issuer, serialNumber })
      })
      expect(await verifyCms(mixed, bytes)).toMatchObject({ valid: false })
    }
  })

  it('does not make a paper of somebody else one of the bureau', async () => {
    const reason = '核发'
    const spacious = await prepareSeal(pdf, { at, reason, size: 4000 })
    const theirs = await sealPrepared(spacious, keyOf('EC of a PKCS#12 file'))
    const { covered } = roomOf(theirs)
    const old = Buffer.from('x')
    const attached = rewritten(await signCms(old, keyOf('demo'), null), (data) => {
      data.encapContentInfo.eContent = new OctetString({ valueHex: new Uint8Array(old) })
    })
    expect((await verifyPdf(withSignature(theirs, attached))).verdict).toBe('unreadable')
    const naming = await signCms(
      covered,
      { ...keyOf('EC of a PKCS#12 file'), chain: keyOf('demo').chain },
      null,
    )
    expect((await verifyPdf(withSignature(theirs, naming))).verdict).toBe('changed')
  })

  it('is larger than a signature can be, or one of very many: a verdict all the same', async () => {
    const digits = '30'.repeat(9_000_000)
    const large = `%PDF-1.7 <${digits}> /ByteRange [0 9 18000011 40]`.padEnd(18_000_051)
    expect((await verifyPdf(Buffer.from(large, 'latin1'))).verdict).toBe('unreadable')
    const many = `%PDF-1.7 ${'/ByteRange[0 1 1 1]'.repeat(1_000_000)}`
    expect((await verifyPdf(Buffer.from(many, 'latin1'))).verdict).toBe('unreadable')
  })
})

describe('a JWS', () => {
  it.each(names)('verifies with another library, with the key: %s', async (name) => {
    const key = keyOf(name)
    // Often enough for numbers that begin with zeros.
    for (let n = 0; n < 40; n += 1) {
      const jws = await signJws({ n }, key, { typ: 'test' })
      const publicKey = createPublicKey(new X509Certificate(key.chain[0]).toString())
      const { protectedHeader, payload } = await compactVerify(jws, publicKey)
      expect(protectedHeader).toMatchObject({ typ: 'test', kid: keyId(key.chain[0]) })
      expect(JSON.parse(Buffer.from(payload).toString())).toEqual({ n })
    }
  })
})

describe('a key that cannot seal', () => {
  it('is found before it is used', async () => {
    const key = keyOf('demo')
    expect(certificateFault(key.chain[0], new Date('2026-11-20'))).toBeNull()
    expect(certificateFault(key.chain[0], new Date('2066-01-01'))).toMatch(/expired on 2046/)
    expect(certificateFault(key.chain[0], new Date('2020-01-01'))).toMatch(/not valid before 2026-11-01/)
    const p384 = opensslP12('p384', ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:secp384r1'])
    const [leaf] = (await readP12(p384, 'geheim')).chain
    expect(certificateFault(leaf, new Date())).toMatch(/P-256/)
    await expect(readP12(p384, 'wrong')).rejects.toThrow()
    await expect(readP12(Buffer.from('no file'), 'x')).rejects.toThrow()
  })
})
