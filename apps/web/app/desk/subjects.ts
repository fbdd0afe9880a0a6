import type { CaseView } from '@xinban/core/case/case-view'
import { creditGrounds } from '@xinban/core/case/credit'
import { itemName } from '@xinban/core/case/names'
import type { Text } from '@xinban/core/catalogue/schema'
import { decideForms } from '../messages/desk-decide.ts'

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
  return itemName(view.plan, subject)
}

function joined(one: Text, other: Text): Text {
  return { zh: `${one.zh}，${other.zh}`, en: `${one.en}, ${other.en}` }
}

/** What a fault of an action is about, and where on the page it is: a checkpoint, a condition, a part. */
export function placeOf(view: CaseView, command: string, at: string): { name: Text; to: string } | null {
  const checklist =
    command === 'record_survey'
      ? (view.plan.survey?.checklist ?? [])
      : Object.values(view.plan.law.items).flatMap((item) => item.commitment.checklist)
  const checkpoint = checklist.find(({ id }) => id === at)
  if (checkpoint) return { name: checkpoint.text, to: `#${checkpoint.id}` }
  if (at === 'hand_over') return { name: decideForms.handOver, to: '#after' }
  const [kind, item] = at.split(':')
  if (item && (kind === 'verify' || kind === 'revoke'))
    return { name: itemName(view.plan, item), to: '#parts' }
  return null
}
