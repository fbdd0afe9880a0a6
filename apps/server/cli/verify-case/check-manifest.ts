import { createHash, X509Certificate } from 'node:crypto'
import { verifySm2 } from '@xinban/documents/sign/sm2'
import { verifyCms } from '@xinban/documents/sign/verify-cms'
import { type Manifest, manifestText, Manifest as Shape } from '../../archive/manifest.ts'
import { BadFile } from '../verify-clock/shape.ts'
import { type Check, checked, note } from './check.ts'
import { jsonOf, textOf } from './parse.ts'
import type { Files } from './read-zip.ts'

const MANIFEST = 'manifest.json'
const SIGNATURE = 'manifest.json.p7s'
const SM2_SIGNATURE = 'manifest.json.sm2'
const SM2_KEY = 'sm2.pem'
/** What stands outside the manifest, because it is about it. */
const unlisted = new Set([MANIFEST, SIGNATURE, SM2_SIGNATURE, SM2_KEY])

/** What an archive can hold; everything else was put there by somebody. */
const known =
  /^(README\.txt|case\.json|chain\.txt|clock\.json|events\.jsonl|opened\.tsv|plan\.json|proofs\.json|letters\/[1-9]\d{0,3}\.json|papers\/[a-z_]{1,40}(\.[1-9]\d{0,3})?\.pdf|files\/[0-9a-f-]{36}\.(pdf|jpg|png|bin))$/

const needed = ['README.txt', 'case.json', 'chain.txt', 'events.jsonl', 'opened.tsv', 'plan.json']

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The manifest of an archive; throws `BadFile` where there is none that can be read. */
export function manifestOf(files: Files): Manifest {
  const parsed = Shape.safeParse(jsonOf(files, MANIFEST))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new BadFile(`${MANIFEST}: ${issue?.path.join('.')} ${issue?.message}`)
}

/** Every file is listed, with its size and hash, and nothing else is there. */
export function checkManifest(files: Files, manifest: Manifest): Check {
  const listed = new Map(manifest.files.map((row) => [row.name, row]))
  const there = [...files.keys()].filter((name) => !unlisted.has(name))
  const faults = [
    ...there.filter((name) => !listed.has(name)).map((name) => note(`${name} 不在清单里`, 'is not listed')),
    ...there
      .filter((name) => !known.test(name))
      .map((name) => note(`${name} 不属于档案`, 'belongs to no archive')),
    ...needed.filter((name) => !files.has(name)).map((name) => note(`缺少 ${name}`, 'is missing')),
    ...manifest.files.flatMap((row) => {
      const bytes = files.get(row.name)
      if (!bytes) return [note(`清单中的 ${row.name} 不存在`, 'is listed and not there')]
      const same = bytes.length === row.size && sha256(bytes) === row.sha256
      return same ? [] : [note(`${row.name} 与清单的校验值不符`, 'does not have the listed hash')]
    }),
  ]
  if (listed.size !== manifest.files.length)
    faults.push(note('清单有重复的行', 'the manifest has a row twice'))
  if (manifestText(manifest) !== textOf(files, MANIFEST))
    faults.push(note('清单的写法被改动', 'the manifest is not written as an export writes it'))
  return checked(note('清单', 'manifest'), {
    faults,
    said: [note(`${there.length} 个文件的 SHA-256 一致`, `${there.length} files have their SHA-256`)],
  })
}

/** Whose certificate it is, as people can compare it. */
export function signerOf(der: Buffer): string {
  const { subject, fingerprint256 } = new X509Certificate(der)
  return `${subject.replaceAll('\n', ', ')} · SHA-256 ${fingerprint256}`
}

/** The seal's signature over the manifest, and so over everything that it lists. */
export async function checkSignature(files: Files): Promise<Check> {
  const name = note('签章', 'signature')
  const signature = files.get(SIGNATURE)
  const manifest = files.get(MANIFEST)
  if (!signature || !manifest)
    return checked(name, { faults: [note('清单没有签章', 'the manifest is not signed')] })
  const verdict = await verifyCms(signature, manifest)
  if (!verdict?.valid) return checked(name, { faults: [note('签章与清单不符', 'is not of this manifest')] })
  const signer = signerOf(verdict.certificate)
  return checked(name, {
    faults: [],
    said: [
      note(`${signer}，请核对证书是不是该机关的`, 'see for yourself that the certificate is the bureau’s'),
    ],
  })
}

/** The signature by the national algorithms; null where the archive has none. */
export function checkSm2(files: Files): Check | null {
  const [signature, key, manifest] = [SM2_SIGNATURE, SM2_KEY, MANIFEST].map((name) => files.get(name))
  if (!signature && !key) return null
  const good = signature && key && manifest && verifySm2(key.toString(), manifest, signature)
  const faults = good ? [] : [note('国密签名与清单不符', 'is not of this manifest')]
  const said = [
    note('SM2/SM3 有效，请核对公钥 sm2.pem 是不是该机关的', 'see for yourself that sm2.pem is the bureau’s'),
  ]
  return checked(note('国密签名', 'SM2 signature'), { faults, said })
}
