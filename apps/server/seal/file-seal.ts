import { createPublicKey, X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { readP12 } from '@xinban/documents/sign/read-p12'
import { certificateFault, type SigningKey } from '@xinban/documents/sign/signing-key'
import { verifies } from '@xinban/documents/sign/verifies'
import { StartRefused } from '../start-refused.ts'
import { type Seal, SealAway } from './seal.ts'

async function readKey(path: string, password: string): Promise<SigningKey> {
  const file = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new StartRefused(`XINBAN_SEAL_P12: ${path} cannot be read (${error.code})`)
  })
  try {
    return await readP12(file, password)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartRefused(
      `XINBAN_SEAL_P12: ${path} is no PKCS#12 file, or XINBAN_SEAL_PASSWORD is not its password (${reason})`,
    )
  }
}

/** The seal whose key is in a PKCS#12 file. Refuses the start where it cannot be read, is expired or does not fit together. */
export async function fileSeal(
  { path, password }: { readonly path: string; readonly password: string },
  now: () => string,
): Promise<Seal> {
  const key = await readKey(path, password)
  const fault = certificateFault(key.chain[0], new Date(now()))
  if (fault) throw new StartRefused(`XINBAN_SEAL_P12: ${path}: ${fault}`)
  const owner = createPublicKey(new X509Certificate(key.chain[0]).toString())
  const probe = Buffer.from('probe')
  if (!verifies(owner, probe, await key.sign(probe)))
    throw new StartRefused(`XINBAN_SEAL_P12: ${path}: its certificate belongs to another key`)
  return {
    driver: 'file',
    key: async () => {
      const later = certificateFault(key.chain[0], new Date(now()))
      if (later) throw new SealAway(later)
      return key
    },
  }
}
