import type { Contact, Item, Text } from '../catalogue/schema.ts'
import { getFrom } from './get-from.ts'
import { planAuthority } from './items.ts'
import type { Plan } from './plan.ts'
import type { Scope } from './scope.ts'
import { jointSteps } from './steps.ts'

function missing(zh: string, en: string): Text {
  return { zh: `${zh}未公布`, en: `${en}: not published` }
}

function unknownOfItem(item: Item): Text[] {
  if (item.limits.promised) return []
  return [
    missing(
      `“${item.name.zh}”的承诺时限（按法定时限）`,
      `Promised limit of “${item.name.en}” (the legal limit applies)`,
    ),
  ]
}

function unknownOfContact(name: Text, contact: Contact): Text[] {
  const unknown: Text[] = []
  if (contact.address === null) unknown.push(missing(`${name.zh}的地址`, `Address of ${name.en}`))
  if (contact.hours === null) unknown.push(missing(`${name.zh}的办公时间`, `Opening hours of ${name.en}`))
  return unknown
}

function unknownOfAuthority(scope: Scope, id: string): Text[] {
  const { name, reviewedBy } = getFrom(scope.edition.authorities, id)
  return reviewedBy === null ? [missing(`${name.zh}的行政复议机关`, `Review authority of ${name.en}`)] : []
}

/** Everything that nobody has published and that an applicant would want to know: shown as unknown (never guessed). */
function unknownOf(scope: Scope): Text[] {
  const { window } = scope.edition.district
  const authorities = [...new Set(scope.items.map((item) => item.authority))]
  return [
    ...scope.items.flatMap(unknownOfItem),
    ...unknownOfContact(window.name, window.contact),
    ...authorities.flatMap((id) => unknownOfAuthority(scope, id)),
  ]
}

/** The one notice (一单告知). Fees in fen. */
export function noticeOf(scope: Scope): Plan['notice'] {
  const { edition, service, items } = scope
  const { review, lawsuit } = edition.district.remedies
  return {
    title: { zh: `${service.name.zh}一次性告知单`, en: `One notice: ${service.name.en}` },
    lead: planAuthority(edition, service.lead),
    steps: jointSteps(edition, items),
    fees: {
      fen: items.reduce((total, item) => total + item.fee.fen, 0),
      basis: [...new Set(items.map((item) => item.fee.basis))],
    },
    remedies: { review, lawsuit },
    unknown: unknownOf(scope),
  }
}
