import { X509Certificate } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { canonicalJson, digest, firstHash } from '@xinban/core/case/chain'
import { makeDemoKey } from '@xinban/documents/sign/demo-key'
import { signCms } from '@xinban/documents/sign/sign-cms'
import { localKey, type SigningKey } from '@xinban/documents/sign/signing-key'
import { type Manifest, manifestText } from '../../archive/manifest.ts'
import { directory, localHeader } from '../../archive/stored-zip.ts'
import { sha256 } from './check-manifest.ts'

/** The files of an archive, to be altered. */
export type Altered = Map<string, Buffer>

/** Packs files as an export does. */
export function zipOf(files: Iterable<readonly [string, Buffer]>): Buffer {
  const all = [...files].map(([name, bytes]) => ({ name, bytes, size: bytes.length, crc32: crc32(bytes) }))
  return Buffer.concat([...all.flatMap((one) => [localHeader(one), one.bytes]), directory(all)])
}

/** Packs them in the order of their names. */
export function packed(files: ReadonlyMap<string, Buffer>): Buffer {
  return zipOf([...files].sort(([a], [b]) => (a < b ? -1 : 1)))
}

async function ownSeal(): Promise<SigningKey> {
  const pem = await makeDemoKey('somebody', new Date('2020-01-01T00:00:00Z'))
  return localKey(pem, [new X509Certificate(pem.slice(pem.indexOf('-----BEGIN CERTIFICATE'))).raw])
}
let seal: Promise<SigningKey> | undefined

/** Packs them with a manifest that fits, sealed with a key of their own: as somebody would who knows how it works. */
export async function listed(
  files: ReadonlyMap<string, Buffer>,
  more: Partial<Manifest> = {},
): Promise<Buffer> {
  const before: Manifest = JSON.parse(files.get('manifest.json')?.toString() ?? '')
  const content = [...files]
    .filter(([name]) => !name.startsWith('manifest.json'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const rows = content.map(([name, bytes]) => ({ name, sha256: sha256(bytes), size: bytes.length }))
  const manifest = Buffer.from(manifestText({ ...before, ...more, files: rows }))
  seal ??= ownSeal()
  const signature = await signCms(manifest, await seal, before.madeAt)
  return packed(new Map([...content, ['manifest.json', manifest], ['manifest.json.p7s', signature]]))
}

/** The history with other lines, and the hashes that belong to them. */
export function rechained(files: Altered, caseId: string, lines: readonly string[]): Altered {
  let previous = firstHash(caseId)
  const hashes = lines.map((line) => {
    previous = digest(previous + line)
    return previous
  })
  const text = (all: readonly string[]) => Buffer.from(all.map((line) => `${line}\n`).join(''))
  return new Map([...files, ['events.jsonl', text(lines)], ['chain.txt', text(hashes)]])
}

type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

function leafCount(value: Json): number {
  if (value === null || typeof value !== 'object') return 1
  return Object.values(value).reduce((sum: number, one) => sum + leafCount(one), 0)
}

function otherLeaf(value: Json): Json {
  if (typeof value === 'string') return `${value}x`
  if (typeof value === 'number') return value + 1
  return value === null ? 'x' : !value
}

/** The value with its leaf of this number altered, counted from the front. */
export function withOtherLeaf(value: Json, number: number): Json {
  if (value === null || typeof value !== 'object') return otherLeaf(value)
  let rest = number
  const members = Object.entries(value).map(([name, member]): [string, Json] => {
    const [at, count] = [rest, leafCount(member)]
    rest -= count
    return [name, at >= 0 && at < count ? withOtherLeaf(member, at) : member]
  })
  return Array.isArray(value) ? members.map(([, member]) => member) : Object.fromEntries(members)
}

/** A JSON text with one leaf altered, written the same way; which one, `pick` says. */
export function otherJson(text: string, pick: number): string {
  const value: Json = JSON.parse(text)
  const other = withOtherLeaf(value, pick % leafCount(value))
  return text.includes('\n  ') ? `${JSON.stringify(other, null, 2)}\n` : canonicalJson(other)
}
