import { keyId } from '@xinban/documents/sign/sign-jws'
import type { SigningKey } from '@xinban/documents/sign/signing-key'
import { noteCertificate } from '@xinban/store/seal-certificates'
import { endOutage, findOutage, noteOutage } from '@xinban/store/seal-outage'
import type { Context } from '../context.ts'
import { SealAway } from './seal.ts'

/**
 * Does something with the seal's key, and keeps its certificate known. Where the seal cannot be had, that is noted (cases
 * show it) and `SealAway` is thrown on; once it is back, the note is taken away.
 */
export async function sealed<T>(
  context: Context,
  work: (key: SigningKey) => Promise<T>,
): Promise<{ readonly done: T; readonly keyId: string }> {
  const { db, seal, now } = context
  try {
    const key = await seal.key()
    const id = keyId(key.chain[0])
    const done = await work(key)
    // Known is what has sealed: a certificate whose key nobody showed proves nothing.
    await noteCertificate(db, {
      key: id,
      chain: key.chain.map((der) => Buffer.from(der).toString('base64')),
      since: now(),
    })
    if (await findOutage(db)) await endOutage(db)
    return { done, keyId: id }
  } catch (error) {
    if (error instanceof SealAway) await noteOutage(db, error.message, now())
    throw error
  }
}
