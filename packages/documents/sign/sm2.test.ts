import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sm2 } from 'sm-crypto-v2'
import { afterAll, describe, expect, it } from 'vitest'
import { readSm2, SM2_IDENTITY, verifySm2 } from './sm2.ts'

const folder = mkdtempSync(join(tmpdir(), 'xinban-sm2-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: Uint8Array | string): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const pem = execFileSync('openssl', ['genpkey', '-algorithm', 'SM2'], {
  stdio: ['ignore', 'pipe', 'ignore'],
}).toString()
const key = readSm2(pem)
const bytes = Buffer.from('行业综合许可证')

/** What OpenSSL says of a signature with this identity. */
function openssl(content: Uint8Array, signature: Uint8Array, identity = SM2_IDENTITY): boolean {
  const args = ['dgst', '-sm3', '-verify', file('public.pem', key.publicKey), '-sigopt', `distid:${identity}`]
  return spawnSync('openssl', [...args, '-signature', file('s', signature), file('c', content)]).status === 0
}

describe('SM2 with SM3', () => {
  it('agrees with the example of the standard (GM/T 0003.5)', () => {
    const point =
      '0409F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13'
    const r = 'F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3'
    const s = 'B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA'
    const message = Buffer.from('message digest')
    const options = { hash: true, userId: SM2_IDENTITY }
    expect(sm2.doVerifySignature(message, `${r}${s}`.toLowerCase(), point.toLowerCase(), options)).toBe(true)
  })

  it('is verified by OpenSSL, and what OpenSSL signs is verified here', () => {
    const signature = key.sign(bytes)
    expect(openssl(bytes, signature)).toBe(true)
    expect(openssl(Buffer.from('other'), signature)).toBe(false)
    expect(openssl(bytes, signature, 'somebody')).toBe(false)
    const args = ['dgst', '-sm3', '-sign', file('key.pem', pem), '-sigopt', `distid:${SM2_IDENTITY}`]
    const theirs = execFileSync('openssl', [...args, file('c', bytes)])
    expect(verifySm2(key.publicKey, bytes, theirs)).toBe(true)
  })

  it('fails for other bytes, another key and what is no signature', () => {
    const signature = key.sign(bytes)
    expect(verifySm2(key.publicKey, bytes, signature)).toBe(true)
    expect(verifySm2(key.publicKey, Buffer.from('other'), signature)).toBe(false)
    const other = execFileSync('openssl', ['genpkey', '-algorithm', 'SM2'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    expect(verifySm2(readSm2(other.toString()).publicKey, bytes, signature)).toBe(false)
    for (const broken of ['', 'no signature', '3003020101'])
      expect(verifySm2(key.publicKey, bytes, Buffer.from(broken))).toBe(false)
    expect(verifySm2('no key', bytes, signature)).toBe(false)
  })

  it('takes no key of another kind', () => {
    const p256 = execFileSync(
      'openssl',
      ['genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    )
    expect(() => readSm2(p256.toString())).toThrow('none of SM2')
    expect(() => readSm2('nothing')).toThrow()
  })
})
