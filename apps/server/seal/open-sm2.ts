import { readFile } from 'node:fs/promises'
import { readSm2, type Sm2Key } from '@xinban/documents/sign/sm2'
import { StartRefused } from '../start-refused.ts'

/** The SM2 key of a PEM file. Refuses the start where it cannot be read; null where none is set. */
export async function openSm2(path: string | null): Promise<Sm2Key | null> {
  if (path === null) return null
  try {
    return readSm2(await readFile(path, 'utf8'))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartRefused(`XINBAN_SM2_KEY: ${path} holds no SM2 key that can be read (${reason})`)
  }
}
