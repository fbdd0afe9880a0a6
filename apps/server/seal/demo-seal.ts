import { X509Certificate } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { makeDemoKey } from '@xinban/documents/sign/demo-key'
import { localKey } from '@xinban/documents/sign/signing-key'
import { makeOnce } from '@xinban/store/make-once'
import type { Seal } from './seal.ts'

/** Long before any clock of a demo begins. */
const from = new Date('2020-01-01T00:00:00Z')

/** The demo seal: a key that this server made for itself, in `seal.pem` of the folder; its certificate says 演示. */
export async function demoSeal(folder: string, holder: string): Promise<Seal> {
  const path = join(folder, 'seal.pem')
  await mkdir(folder, { recursive: true })
  const pem = await makeOnce(path, () => makeDemoKey(holder, from))
  try {
    const certificate = new X509Certificate(pem.slice(pem.indexOf('-----BEGIN CERTIFICATE')))
    const key = localKey(pem, [certificate.raw])
    return { driver: 'demo', key: async () => key }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`${path}: the demo seal cannot be read (${reason}); without it a new one is made`, {
      cause,
    })
  }
}
