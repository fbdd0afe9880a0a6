import type { SigningKey } from '@xinban/documents/sign/signing-key'

/** The electronic seal (电子印章) of the bureau, wherever its key is. */
export interface Seal {
  /** `demo`: a key of this server without legal effect; `file`: a PKCS#12 file; `service`: somebody else keeps the key. */
  readonly driver: 'demo' | 'file' | 'service'
  /** The key to seal with now. Throws `SealAway` where it cannot be had or may not be used any more. */
  readonly key: () => Promise<SigningKey>
}

/** The seal cannot be had now; what is to be sealed waits. The message says why, in English. */
export class SealAway extends Error {}
