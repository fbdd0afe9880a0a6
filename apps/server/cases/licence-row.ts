import type { Case } from '@xinban/core/case/case'
import type { Permit } from '@xinban/core/case/event'
import { licenceFacts } from '@xinban/core/case/licence-facts'
import { licenceMark } from '@xinban/core/case/licence-status'
import type { VersionReason } from '@xinban/core/case/life/words'
import { toLocalDate } from '@xinban/core/clock/local-date'
import type { Plan } from '@xinban/core/compose/plan'
import { identifierOf } from '@xinban/core/licence/identifier-of'
import type { LicenceView } from '@xinban/core/licence/views'
import type { Change } from '@xinban/store/cases'
import type { Context } from '../context.ts'

type Dates = 'status' | 'cancelledOn' | 'expiredOn' | 'suspended'
type PermitView = LicenceView['permits'][number]

/**
 * The public face of one version of a licence as it is kept: without a status, which depends on the day of the question.
 * What came later to licences is optional: faces that were kept before do not have it.
 */
export type LicenceBody = Omit<
  LicenceView,
  'status' | 'newest' | 'versions' | 'permits' | 'uscc' | 'identifier'
> & {
  readonly uscc?: string
  readonly identifier?: string | null
  readonly because?: VersionReason | null
  readonly permits: readonly (Omit<PermitView, Dates> & Partial<Omit<Pick<PermitView, Dates>, 'status'>>)[]
}

function permitRow(permit: Permit, plan: Plan): LicenceBody['permits'] {
  const item = plan.items.find((one) => one.id === permit.item)
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
      cancelledOn: permit.cancelledOn ?? null,
      expiredOn: permit.expiredOn ?? null,
      suspended: permit.suspended ?? null,
    },
  ]
}

/** What the public may know of a version of a licence: holder, premises, permits; nothing else of the form. */
export function licenceRow(
  context: Context,
  theCase: Case,
  plan: Plan,
  because: VersionReason | null,
): Change['licence'] {
  const licence = theCase.licence
  if (!licence) return null
  const { holder, uscc, premises } = licenceFacts(theCase)
  const body: LicenceBody = {
    number: licence.number,
    version: licence.version,
    identifier: identifierOf(context.edition.district.licence.identifier, licence.number, licence.version),
    because,
    name: plan.licence.name,
    industry: plan.service.name,
    holder,
    uscc,
    premises,
    issuedOn: toLocalDate(licence.issuedAt),
    validUntil: licence.validUntil,
    authority: plan.notice.lead.name,
    permits: licence.permits.flatMap((permit) => permitRow(permit, plan)),
    demo: context.settings.mode === 'demo',
  }
  const { number, version, permits } = licence
  return { number, version, status: 'issued', mark: licenceMark(permits), body }
}
