import type { CaseView } from '@xinban/core/case/case-view'
import { creditGrounds } from '@xinban/core/case/credit'
import { deliveryNames } from '@xinban/core/case/delivery/items'
import { itemName } from '@xinban/core/case/names'
import type { Text } from '@xinban/core/catalogue/schema'
import { afterForms } from '../messages/desk-after.ts'
import { decideForms } from '../messages/desk-decide.ts'
import { type ActionProps, fieldId, subjectName } from './action.ts'

/** What an action is about, in words; null for the whole case. */
export function nameOfSubject(view: CaseView, command: string, subject: string): Text | null {
  if (subject === '') return null
  if (command === 'meet_condition') {
    const condition = view.conditions.find(({ id }) => id === subject)
    return condition ? { zh: condition.text, en: condition.text } : null
  }
  if (command === 'repair_credit') {
    const record = view.credit.find(({ key }) => key === subject)
    if (!record) return null
    return joined(itemName(view.plan, record.item), creditGrounds[record.ground])
  }
  const parcel = view.parcels.find(({ id }) => id === subject)
  if (parcel && subjectName(command) === 'parcel') return deliveryNames(view.plan, parcel.items)
  return itemName(view.plan, subject)
}

function joined(one: Text, other: Text): Text {
  return { zh: `${one.zh}，${other.zh}`, en: `${one.en}, ${other.en}` }
}

/** What a fault of an action is about, and where on the page it is: a checkpoint, or a part. */
export function placeOf(
  { view, allowed, subject }: Pick<ActionProps, 'view' | 'allowed' | 'subject'>,
  at: string,
): { name: Text; to: string } | null {
  const { law, survey } = view.plan
  const points = [...(survey?.checklist ?? []), ...(law.items[subject]?.commitment.checklist ?? [])]
  const point = points.find(({ id }) => id === at)
  if (point) return { name: point.text, to: `#${fieldId(allowed.command, subject, at)}` }
  if (at === 'hand_over') return { name: decideForms.handOver, to: '#deliveries' }
  const [kind, item] = at.split(':')
  if (at === 'change') return { name: afterForms.open.change, to: '#after' }
  if (item && (kind === 'verify' || kind === 'revoke' || kind === 'cancel'))
    return { name: itemName(view.plan, item), to: '#after' }
  return null
}
