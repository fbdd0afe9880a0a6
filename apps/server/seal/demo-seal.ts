import { X509Certificate } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeDemoKey } from '@xinban/documents/sign/demo-key'
import { localKey } from '@xinban/documents/sign/signing-key'
import { codeOf } from '@xinban/store/unavailable'
import type { Seal } from './seal.ts'

/** Long before any clock of a demo begins. */
const from = new Date('2020-01-01T00:00:00Z')

/** A link fails when the file is there already: of two first starts at once, one makes the key and both read it. */
async function create(path: string, holder: string): Promise<void> {
  const mine = `${path}.${process.pid}`
  await writeFile(mine, await makeDemoKey(holder, from), { mode: 0o600, flush: true })
  try {
    await link(mine, path)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    await rm(mine)
  }
}

async function read(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** The demo seal: a key that this server made for itself, in `seal.pem` of the folder; its certificate says 演示. */
export async function demoSeal(folder: string, holder: string): Promise<Seal> {
  const path = join(folder, 'seal.pem')
  await mkdir(folder, { recursive: true })
  if ((await read(path)) === undefined) await create(path, holder)
  const pem = (await read(path)) ?? ''
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
