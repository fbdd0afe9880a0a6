import { gzipSync } from 'node:zlib'
import { type LicenceStatus, licenceStatus } from '@xinban/core/case/licence-status'
import { toLocalDate } from '@xinban/core/clock/local-date'
import {
  listPattern,
  type StatusPurpose,
  statusBits,
  statusPlace,
  statusPurposes,
} from '@xinban/core/licence/status-list'
import { listNewest, listYears } from '@xinban/store/licence-statuses'
import type { LicenceBody } from '../cases/licence-row.ts'
import type { Context } from '../context.ts'
import { keptFor } from '../kept-for.ts'
import { issuerId } from './issuer.ts'
import { signedCredential } from './signed-credential.ts'

/** Milliseconds for which a list is given out again, and says so (`ttl`). */
const FRESH = 5 * 60_000
/** Milliseconds within which lists of a year are made from one reading: there are three for each version. */
const TOGETHER = 5000

/** The address of a status list's credential. */
export function listUrl({ settings }: Context, list: string, purpose: StatusPurpose): string {
  return `${settings.publicUrl}/api/status-lists/${list}/${purpose}`
}

/** A licence's newest version and its status. */
interface Standing {
  readonly number: string
  readonly version: number
  readonly status: LicenceStatus
}

/** The licences of a year and when they were read. */
interface Standings {
  readonly at: string
  readonly licences: readonly Standing[]
}

/** Reads a year (YYYY), once for all lists of it. */
async function standings({ db, now }: Context, year: string): Promise<Standings> {
  const at = now()
  const newest = await listNewest(db, `ZH${db.region}${year}`)
  const licences = newest.map(({ number, version, body }) => ({
    number,
    version,
    status: licenceStatus(body as LicenceBody, toLocalDate(at)),
  }))
  return { at, licences }
}

/** What the list of this version says of a licence; none: nothing. */
function purposesOf(newest: Standing, version: number): readonly StatusPurpose[] {
  const { status } = newest
  if (newest.version < version) return []
  // Whoever knows revocation only must not rely on an old version either.
  if (newest.version > version) return ['revocation', 'refresh']
  if (status === 'suspended') return ['suspension']
  return status === 'revoked' || status === 'cancelled' ? ['revocation'] : []
}

async function makeList(
  context: Context,
  { list, purpose }: { readonly list: string; readonly purpose: StatusPurpose },
  { at, licences }: Standings,
): Promise<string> {
  const [, , version = ''] = listPattern.exec(list) ?? []
  const set = licences.flatMap((one) => {
    const place = statusPlace(one.number, Number(version))
    return place && purposesOf(one, Number(version)).includes(purpose) ? [place.index] : []
  })
  const id = listUrl(context, list, purpose)
  return signedCredential(context, {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: issuerId(context),
    validFrom: at,
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: purpose,
      encodedList: `u${gzipSync(statusBits(set)).toString('base64url')}`,
      ttl: FRESH,
    },
  })
}

/** The lists there are, made when they are asked for and given out again for five minutes. */
export function statusListsOf(context: Context) {
  const read = keptFor(TOGETHER, context.now, (year) => standings(context, year))
  const make = keptFor(FRESH, context.now, async (key) => {
    const [list = '', purpose] = key.split('/')
    return makeList(context, { list, purpose: purpose as StatusPurpose }, await read(list.slice(0, 4)))
  })
  const names = keptFor(FRESH, context.now, async () => {
    const years = await listYears(context.db)
    return years.flatMap(({ year, versions }) =>
      Array.from({ length: versions }, (_, index) => `${year}-${index + 1}`),
    )
  })
  const list = (name: string, purpose: StatusPurpose) => make(`${name}/${purpose}`)
  return {
    /** One list as `application/vc+jwt`; undefined where there is none of this name. */
    find: async (name: string, purpose: StatusPurpose) =>
      (await names()).includes(name) ? list(name, purpose) : undefined,
    /** Every list, by name and purpose. */
    all: async (): Promise<Record<string, Record<StatusPurpose, string>>> => {
      const entries = (await names()).map(async (name) => {
        const lists = statusPurposes.map(async (purpose) => [purpose, await list(name, purpose)] as const)
        return [name, Object.fromEntries(await Promise.all(lists))] as const
      })
      return Object.fromEntries(await Promise.all(entries)) as Record<string, Record<StatusPurpose, string>>
    },
  }
}
