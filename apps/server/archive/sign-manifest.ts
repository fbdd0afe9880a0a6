import { createHash, randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { problem, type Result } from '@xinban/core/problem'
import { signCms } from '@xinban/documents/sign/sign-cms'
import { codeOf } from '@xinban/store/unavailable'
import type { Context } from '../context.ts'
import { SealAway } from '../seal/seal.ts'
import { sealed } from '../seal/sealed.ts'

const away = {
  zh: '电子印章暂时不可用，请稍后再下载',
  en: 'The seal cannot be reached at present; try again later',
}

async function kept(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** A signature that was made before for the same bytes, or a new one: signing again would give another. */
async function once(path: string, make: () => Buffer | Promise<Buffer>): Promise<Buffer> {
  const before = await kept(path)
  if (before) return before
  await mkdir(dirname(path), { recursive: true })
  const mine = `${path}.${randomUUID()}`
  await writeFile(mine, await make(), { mode: 0o600 })
  try {
    // A link fails when the file is there already: of two who ask at once, both get the first one's.
    await link(mine, path)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    await rm(mine)
  }
  return readFile(path)
}

/**
 * The signatures over a manifest, by file name: the seal's, and that of the national algorithms with its public key where
 * such a key is configured. Problem: unavailable while the seal is away.
 */
export async function signManifest(
  context: Context,
  manifest: Buffer,
): Promise<Result<{ signatures: ReadonlyMap<string, Buffer | string> }>> {
  const { settings, sm2, now } = context
  const name = createHash('sha256').update(manifest).digest('hex')
  const path = join(settings.data, 'archives', name.slice(0, 2), name)
  try {
    const seal = () => sealed(context, (key) => signCms(manifest, key, now())).then(({ done }) => done)
    const signatures = new Map<string, Buffer | string>([
      ['manifest.json.p7s', await once(`${path}.p7s`, seal)],
    ])
    if (sm2) {
      const id = createHash('sha256').update(sm2.publicKey).digest('hex').slice(0, 16)
      signatures.set('manifest.json.sm2', await once(`${path}.${id}.sm2`, () => sm2.sign(manifest)))
      signatures.set('sm2.pem', sm2.publicKey)
    }
    return { ok: true, signatures }
  } catch (error) {
    if (!(error instanceof SealAway)) throw error
    return { ok: false, problem: problem('unavailable', { detail: away }) }
  }
}
