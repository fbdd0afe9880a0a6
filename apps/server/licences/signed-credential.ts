import { keyId, signJws } from '@xinban/documents/sign/sign-jws'
import type { Context } from '../context.ts'
import { sealed } from '../seal/sealed.ts'
import { issuerId } from './issuer.ts'

/** Secures a credential as JOSE (W3C Securing Verifiable Credentials using JOSE and COSE): `application/vc+jwt`. */
export async function signedCredential(context: Context, credential: object): Promise<string> {
  const { done } = await sealed(context, (key) => {
    const kid = `${issuerId(context)}#${keyId(key.chain[0])}`
    return signJws(credential, key, { typ: 'vc+jwt', cty: 'vc', kid })
  })
  return done
}
