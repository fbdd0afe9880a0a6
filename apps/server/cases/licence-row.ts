import type { LicenceView } from '@xinban/core/api'
import type { Case } from '@xinban/core/case/case'
import { toLocalDate } from '@xinban/core/clock/local-date'
import type { Plan } from '@xinban/core/compose/plan'
import type { Change } from '@xinban/store/cases'
import type { Context } from '../context.ts'

/** The public face of a licence as it is kept: without a status, which depends on the day of the question. */
export type LicenceBody = Omit<LicenceView, 'status' | 'permits'> & {
  readonly permits: readonly Omit<LicenceView['permits'][number], 'status'>[]
}

/** What the public may know of an issued licence: holder, premises, permits; nothing else of the form. */
export function licenceRow(context: Context, theCase: Case, plan: Plan): Change['licence'] {
  const licence = theCase.licence
  if (!licence) return null
  const items = new Map(plan.items.map((item) => [item.id, item]))
  const body: LicenceBody = {
    number: licence.number,
    version: licence.version,
    name: plan.licence.name,
    industry: plan.service.name,
    holder: String(theCase.form.subject_name ?? theCase.applicant.name),
    premises: String(theCase.form.premises_address ?? ''),
    issuedOn: toLocalDate(licence.issuedAt),
    validUntil: licence.validUntil,
    authority: plan.notice.lead.name,
    permits: licence.permits.flatMap((permit) => {
      const item = items.get(permit.item)
      if (!item) return []
      return [
        {
          name: item.name,
          number: permit.number,
          authority: item.authority.name,
          basis: item.basis.map((basis) => basis.text).join('；'),
          validFrom: permit.validFrom,
          validUntil: permit.validUntil,
          validity: item.validity.text,
          revokedOn: permit.revokedOn ?? null,
        },
      ]
    }),
    demo: context.settings.mode === 'demo',
  }
  return { number: licence.number, version: licence.version, status: 'issued', body }
}

type Status = 'valid' | 'expired' | 'revoked'

/**
 * The face with its status on one day: each permit, and the whole, which ends with the first of its permits that stand,
 * and is revoked when none stands any more (R-COM-4).
 */
export function licenceView(body: LicenceBody, today: string): LicenceView {
  const isExpired = (until: string | null) => until !== null && until < today
  const status = ({ revokedOn, validUntil }: LicenceBody['permits'][number]): Status => {
    // Licences issued before permits could be revoked say nothing of it.
    if (revokedOn) return 'revoked'
    return isExpired(validUntil) ? 'expired' : 'valid'
  }
  const permits = body.permits.map((permit) => ({ ...permit, status: status(permit) }))
  const revoked = permits.length > 0 && permits.every((permit) => permit.status === 'revoked')
  return {
    ...body,
    status: revoked ? 'revoked' : isExpired(body.validUntil) ? 'expired' : 'valid',
    permits,
  }
}
