import { licenceStatus, permitStatus } from '@xinban/core/case/licence-status'
import { toLocalDate } from '@xinban/core/clock/local-date'
import type { LicenceView } from '@xinban/core/licence/views'
import type { StoredLicence } from '@xinban/store/licences'
import type { LicenceBody } from './licence-row.ts'

/** The permit as the newest version has it: what is true of it today, whichever version is asked for. */
function newestOf(newest: LicenceBody, permit: LicenceBody['permits'][number]) {
  return newest.permits.find(({ number }) => number === permit.number) ?? permit
}

/**
 * One version of a licence (the newest where none is named) with its status on a day, out of all its versions, the first
 * one first; undefined where there is no such version.
 */
export function licenceView(
  versions: readonly StoredLicence[],
  today: string,
  version?: number,
): LicenceView | undefined {
  const newest = versions.at(-1)
  const asked = version === undefined ? newest : versions.find((one) => one.version === version)
  if (!newest || !asked) return undefined
  const { because: _, ...body } = asked.body as LicenceBody
  const last = newest.body as LicenceBody
  return {
    ...body,
    uscc: body.uscc ?? '',
    identifier: body.identifier ?? null,
    status: asked === newest ? licenceStatus(body, today) : 'replaced',
    newest: newest.version,
    versions: versions.map((one) => ({
      version: one.version,
      issuedOn: toLocalDate(one.issuedAt),
      because: (one.body as LicenceBody).because ?? null,
    })),
    permits: body.permits.map((permit) => ({
      ...permit,
      cancelledOn: permit.cancelledOn ?? null,
      expiredOn: permit.expiredOn ?? null,
      suspended: permit.suspended ?? null,
      status: permitStatus(newestOf(last, permit), today),
    })),
  }
}
