import type { Case } from '@xinban/core/case/case'
import { licenceFacts } from '@xinban/core/case/licence-facts'
import { stands } from '@xinban/core/case/licence-status'
import { toLocalDate } from '@xinban/core/clock/local-date'
import type { Plan } from '@xinban/core/compose/plan'
import { LICENCE_CODE, licenceClaims } from '@xinban/core/licence/licence-claims'
import { signJws } from '@xinban/documents/sign/sign-jws'
import type { Context } from '../context.ts'
import { sealed } from '../seal/sealed.ts'

/** The signed code of the version that the case's licence is at, for its QR code. Throws `SealAway`. */
export async function licenceCode(context: Context, theCase: Case, plan: Plan): Promise<string> {
  const { licence } = theCase
  if (!licence) throw new Error('the case has no licence')
  const { holder, uscc, premises } = licenceFacts(theCase)
  const names = new Map(plan.items.map((item) => [item.id, item.name.zh]))
  const claims = licenceClaims({
    number: licence.number,
    version: licence.version,
    trade: plan.service.name.zh,
    holder,
    uscc,
    premises,
    permits: licence.permits.filter(stands).map((permit) => names.get(permit.item) ?? permit.item),
    issuedOn: toLocalDate(licence.issuedAt),
    validUntil: licence.validUntil,
    demo: context.settings.mode === 'demo',
  })
  const { done } = await sealed(context, (key) => signJws(claims, key, { typ: LICENCE_CODE }))
  return done
}
