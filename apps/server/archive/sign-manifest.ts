import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
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

/**
 * The seal's signature over a manifest, made once for the same bytes: signing again would give another one. Problem:
 * unavailable while the seal is away.
 */
export async function signManifest(
  context: Context,
  manifest: Buffer,
): Promise<Result<{ signature: Buffer }>> {
  const name = createHash('sha256').update(manifest).digest('hex')
  const path = join(context.settings.data, 'archives', name.slice(0, 2), `${name}.p7s`)
  const before = await kept(path)
  if (before) return { ok: true, signature: before }
  try {
    const { done } = await sealed(context, (key) => signCms(manifest, key, context.now()))
    await mkdir(dirname(path), { recursive: true })
    await writeFile(`${path}.new`, done, { mode: 0o600 })
    await rename(`${path}.new`, path)
    return { ok: true, signature: done }
  } catch (error) {
    if (!(error instanceof SealAway)) throw error
    return { ok: false, problem: problem('unavailable', { detail: away }) }
  }
}
