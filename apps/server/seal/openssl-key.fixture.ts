import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A key with its certificate as OpenSSL makes them. */
export interface OpensslKey {
  /** PEM */
  readonly key: string
  readonly certificate: string
  readonly p12: Buffer
}

/** Makes one with this name, valid for these days from now; the password of `p12` is `geheim`. */
export function opensslKey(name: string, { days = 3650, curve = 'prime256v1' } = {}): OpensslKey {
  const folder = mkdtempSync(join(tmpdir(), 'xinban-key-'))
  const file = (kind: string) => join(folder, kind)
  try {
    const kind = ['-newkey', 'ec', '-pkeyopt', `ec_paramgen_curve:${curve}`]
    const files = ['-keyout', file('key'), '-out', file('certificate')]
    execFileSync(
      'openssl',
      ['req', '-x509', '-nodes', '-days', `${days}`, '-subj', `/CN=${name}`, ...kind, ...files],
      { stdio: 'ignore' },
    )
    const p12 = execFileSync('openssl', [
      ...['pkcs12', '-export', '-inkey', file('key'), '-in', file('certificate')],
      ...['-passout', 'pass:geheim'],
    ])
    const [key, certificate] = ['key', 'certificate'].map((one) => readFileSync(file(one), 'utf8'))
    return { key: key ?? '', certificate: certificate ?? '', p12 }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
