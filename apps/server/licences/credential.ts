import { statusPlace, statusPurposes } from '@xinban/core/licence/status-list'
import type { LicenceView } from '@xinban/core/licence/views'
import type { Context } from '../context.ts'
import { issuerId } from './issuer.ts'
import { signedCredential } from './signed-credential.ts'
import { listUrl } from './status-lists.ts'

/** The terms of our own that the credential uses, so that it needs no other file to be read as linked data. */
const terms = {
  '@version': 1.1,
  xb: 'urn:xinban:licence:',
  CompositeLicenceCredential: 'xb:CompositeLicenceCredential',
  LicenceHolder: 'xb:LicenceHolder',
  Permit: 'xb:Permit',
  licenceNumber: 'xb:licenceNumber',
  licenceVersion: 'xb:licenceVersion',
  licenceIdentifier: 'xb:licenceIdentifier',
  industry: 'xb:industry',
  unifiedSocialCreditCode: 'xb:unifiedSocialCreditCode',
  premises: 'xb:premises',
  permits: { '@id': 'xb:permits', '@container': '@set' },
  permitNumber: 'xb:permitNumber',
  authority: 'xb:authority',
  legalBasis: 'xb:legalBasis',
  permitStatus: 'xb:permitStatus',
  permitValidFrom: 'xb:permitValidFrom',
  permitValidUntil: 'xb:permitValidUntil',
  demonstration: 'xb:demonstration',
} as const

function statusEntries(context: Context, { number, version }: LicenceView) {
  const place = statusPlace(number, version)
  if (!place) return []
  return statusPurposes.map((statusPurpose) => {
    const statusListCredential = listUrl(context, place.list, statusPurpose)
    return {
      id: `${statusListCredential}#${place.index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose,
      statusListIndex: String(place.index),
      statusListCredential,
    }
  })
}

/**
 * A version of a licence as a Verifiable Credential 2.0 with entries in the status lists (Bitstring Status List 1.0), secured
 * as `application/vc+jwt`. It says what the public page says. Throws `SealAway`.
 */
export async function licenceCredential(context: Context, licence: LicenceView): Promise<string> {
  const { number, version, validUntil } = licence
  const page = `${context.settings.publicUrl}/l/${number}`
  return signedCredential(context, {
    '@context': ['https://www.w3.org/ns/credentials/v2', terms],
    id: `${context.settings.publicUrl}/api/licences/${number}/credential?version=${version}`,
    type: ['VerifiableCredential', 'CompositeLicenceCredential'],
    name: licence.name.zh,
    issuer: { id: issuerId(context), name: licence.authority.zh },
    validFrom: `${licence.issuedOn}T00:00:00+08:00`,
    ...(validUntil && { validUntil: `${validUntil}T23:59:59+08:00` }),
    credentialStatus: statusEntries(context, licence),
    credentialSubject: {
      id: page,
      type: 'LicenceHolder',
      name: licence.holder,
      unifiedSocialCreditCode: licence.uscc,
      premises: licence.premises,
      licenceNumber: number,
      licenceVersion: version,
      ...(licence.identifier && { licenceIdentifier: licence.identifier }),
      industry: licence.industry.zh,
      ...(licence.demo && { demonstration: true }),
      permits: licence.permits.map((permit) => ({
        type: 'Permit',
        name: permit.name.zh,
        permitNumber: permit.number,
        authority: permit.authority.zh,
        legalBasis: permit.basis,
        permitValidFrom: permit.validFrom,
        permitValidUntil: permit.validUntil,
        permitStatus: permit.status,
      })),
    },
  })
}
