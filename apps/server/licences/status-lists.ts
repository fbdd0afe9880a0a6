import { gzipSync } from 'node:zlib'
import { licenceStatus } from '@xinban/core/case/licence-status'
import { toLocalDate } from '@xinban/core/clock/local-date'
import {
  listPattern,
  type StatusPurpose,
  statusBits,
  statusPlace,
  statusPurposes,
} from '@xinban/core/licence/status-list'
import { type LaterVersion, listLater, listYears, readBodies } from '@xinban/store/licence-statuses'
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

/** The licences of a year that have more than one version, each as its newest one, and when they were read. */
interface Standings {
  readonly at: string
  readonly licences: readonly LaterVersion[]
}

/** What the numbers of all licences here begin with; the year follows. */
function prefixOf({ db }: Context): string {
  return `ZH${db.region}`
}

/** Reads a year (YYYY), once for all lists of it; a suspension that is over, or did not begin, is no mark any more. */
async function standings(context: Context, year: string): Promise<Standings> {
  const at = context.now()
  const later = await listLater(context.db, `${prefixOf(context)}${year}`)
  const bodies = await readBodies(
    context.db,
    later.filter(({ mark }) => mark === 'suspended'),
  )
  const licences = later.map((one) => {
    const body = bodies.get(one.number) as LicenceBody | undefined
    const counts = body && licenceStatus(body, toLocalDate(at)) !== 'suspended'
    return counts ? { ...one, mark: null } : one
  })
  return { at, licences }
}

/** What the list of this version says of a licence; none: nothing. */
function purposesOf(newest: LaterVersion, version: number): readonly StatusPurpose[] {
  if (newest.version < version) return []
  // Whoever knows revocation only must not rely on an old version either.
  if (newest.version > version) return ['revocation', 'refresh']
  if (newest.mark === 'suspended') return ['suspension']
  return newest.mark === 'ended' ? ['revocation'] : []
}

async function makeList(
  context: Context,
  { list, purpose }: { readonly list: string; readonly purpose: StatusPurpose },
  { at, licences }: Standings,
): Promise<string> {
  const [, , version = ''] = listPattern.exec(list) ?? []
  const told = licences.filter((one) => purposesOf(one, Number(version)).includes(purpose))
  const set = told.flatMap(({ number }) => statusPlace(number, Number(version))?.index ?? [])
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
  const namesOf = async (year: string) => {
    const { licences } = await read(year)
    const versions = licences.reduce((most, { version }) => Math.max(most, version), 1)
    return Array.from({ length: versions }, (_, index) => `${year}-${index + 1}`)
  }
  const names = keptFor(FRESH, context.now, async () => {
    const years = await listYears(context.db, prefixOf(context))
    return (await Promise.all(years.map(namesOf))).flat()
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
