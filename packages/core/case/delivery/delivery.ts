import type { Plan, PlanField } from '../../compose/plan.ts'
import { checkForm } from '../../form/check-form.ts'
import { type Problem, problem } from '../../problem.ts'
import { conditionFault } from '../after/conditions.ts'
import type { Case } from '../case.ts'
import type { Of } from '../command.ts'
import type { EventBody } from '../event.ts'
import { anyone, owner, type Rows } from '../rule.ts'
import type { Situation } from '../situation.ts'
import { openParcels, waitingBy, waitingItems } from './items.ts'
import { agreedToElectronic, chosenWay, deliveryFields, deliveryOptions } from './words.ts'

function fieldsOf(plan: Plan): PlanField[] {
  const own: readonly string[] = deliveryFields
  return plan.form.sections.flatMap((section) => section.fields).filter(({ id }) => own.includes(id))
}

/** True where the form of the plan asks how things are to be delivered. */
function asksDelivery(plan: Plan): boolean {
  return fieldsOf(plan).some(({ id }) => id === 'delivery_mode')
}

/** The delivery fields as the applicant wants them now, pruned and validated like the form that they belong to. */
function choiceOf({ plan, today }: Situation, command: Of<'choose_delivery'>) {
  const title = { zh: '送达', en: 'Delivery' }
  const form = { sections: [{ id: 'delivery', title, fields: fieldsOf(plan) }] }
  return checkForm(
    form,
    plan.answers,
    {
      delivery_mode: deliveryOptions[command.way],
      receiver_name: command.receiverName,
      receiver_phone: command.receiverPhone,
      receiver_address: command.receiverAddress,
      agree_electronic_delivery: command.agreeElectronic,
    },
    today,
  )
}

/** Until it is sent: before the end at any time, then while something waits and nothing is on its way. */
function mayChoose(theCase: Case, plan: Plan): boolean {
  if (!asksDelivery(plan) || openParcels(theCase).length > 0) return false
  return theCase.conclusion === null || waitingItems(theCase, plan).length > 0
}

function ids(items: readonly { readonly id: string }[]): string[] {
  return items.map(({ id }) => id)
}

/** Asked of the courier and not answered yet. */
function unsent(theCase: Case): string[] {
  return ids(openParcels(theCase).filter((parcel) => parcel.sentOn === null))
}

function onTheWay(theCase: Case): string[] {
  return ids(openParcels(theCase).filter((parcel) => parcel.sentOn !== null))
}

/** What can be received electronically stands in the way of nothing (R-TOL-3). */
function electronicFault({ case: theCase, plan }: Situation): Problem | null {
  return conditionFault(theCase, plan, 'hand_over')
}

function received(
  { case: theCase, plan, today }: Situation,
  proof: 'opened' | 'agreed',
  opened?: readonly string[],
): EventBody[] {
  const waiting = ids(waitingBy(theCase, plan, 'electronic'))
  const items = opened ? waiting.filter((id) => opened.includes(id)) : waiting
  if (items.length === 0) return []
  const receivedBy = theCase.applicant.name
  return [{ type: 'handed_over', on: today, method: 'electronic', receivedBy, note: '', items, proof }]
}

/** True when electronic service happens by itself: chosen, agreed to, and nothing in the way (judged every morning). */
export function servesElectronically(theCase: Case, plan: Plan): boolean {
  return (
    agreedToElectronic(theCase.form) &&
    waitingBy(theCase, plan, 'electronic').length > 0 &&
    conditionFault(theCase, plan, 'hand_over') === null
  )
}

type DeliveryCommand =
  | 'choose_delivery'
  | 'keep_originals'
  | 'send_parcel'
  | 'recall_parcel'
  | 'parcel_sent'
  | 'parcel_delivered'
  | 'parcel_returned'
  | 'receive_electronically'
  | 'serve_electronically'

/** How things reach their receiver (R-DEC-5). */
export const deliveryRows: Rows<DeliveryCommand> = {
  choose_delivery: {
    from: ['accepted', 'ready', 'concluded'],
    by: ['applicant'],
    mine: owner,
    available: mayChoose,
    guard: (situation, command) => {
      const choice = choiceOf(situation, command)
      return choice.ok ? null : choice.problem
    },
    effect: (situation, command) => [{ type: 'delivery_chosen', form: choiceOf(situation, command).data }],
    basis: ['R-DEC-5'],
  },
  keep_originals: {
    from: ['accepted', 'ready', 'concluded'],
    by: ['window_clerk'],
    mine: anyone,
    available: (theCase) => theCase.originals === null && theCase.closedAt === null,
    guard: (_situation, { what }) => (what === '' ? problem('reasons-missing') : null),
    effect: (_situation, { what }) => [{ type: 'originals_kept', what }],
    basis: [],
  },
  send_parcel: {
    from: ['concluded'],
    by: ['window_clerk'],
    mine: anyone,
    available: (theCase, plan) =>
      waitingBy(theCase, plan, 'post').length > 0 && openParcels(theCase).length === 0,
    guard: ({ case: theCase, plan }) => conditionFault(theCase, plan, 'hand_over'),
    effect: ({ case: theCase, plan, today }) => [
      {
        type: 'parcel_asked',
        parcel: `p${theCase.parcels.length + 1}`,
        on: today,
        items: ids(waitingBy(theCase, plan, 'post')),
      },
    ],
    basis: ['R-DEC-5', 'R-TOL-3'],
  },
  recall_parcel: {
    from: ['concluded'],
    by: ['window_clerk'],
    mine: anyone,
    subjects: unsent,
    guard: (_situation, { reasons }) => (reasons === '' ? problem('reasons-missing') : null),
    effect: (_situation, { parcel, reasons }) => [{ type: 'parcel_recalled', parcel, reason: reasons }],
    basis: ['R-DEC-5'],
  },
  parcel_sent: {
    from: ['concluded'],
    by: ['system'],
    mine: anyone,
    subjects: unsent,
    guard: () => null,
    effect: ({ today }, { type: _, ...rest }) => [{ type: 'parcel_sent', on: today, ...rest }],
    basis: ['R-DEC-5'],
  },
  parcel_delivered: {
    from: ['concluded'],
    by: ['system'],
    mine: anyone,
    subjects: onTheWay,
    guard: () => null,
    effect: ({ case: theCase }, { parcel, on, receivedBy, record }) => {
      const items = theCase.parcels.find((one) => one.id === parcel)?.items ?? []
      return [
        { type: 'parcel_delivered', parcel, on },
        {
          type: 'handed_over',
          on,
          method: 'post',
          receivedBy,
          note: record,
          items,
          proof: 'courier',
          parcel,
        },
      ]
    },
    basis: ['R-DEC-5'],
  },
  parcel_returned: {
    from: ['concluded'],
    by: ['system', 'window_clerk'],
    mine: anyone,
    subjects: onTheWay,
    guard: (_situation, { reasons }) => (reasons === '' ? problem('reasons-missing') : null),
    effect: (_situation, { parcel, on, lost, reasons }) => [
      { type: 'parcel_returned', parcel, on, lost, reason: reasons },
    ],
    basis: ['R-DEC-5'],
  },
  receive_electronically: {
    from: ['concluded'],
    by: ['applicant'],
    mine: owner,
    available: (theCase, plan) => waitingBy(theCase, plan, 'electronic').length > 0,
    guard: electronicFault,
    effect: (situation, { items }) => received(situation, 'opened', items),
    basis: ['R-DEC-5'],
  },
  serve_electronically: {
    from: ['concluded'],
    by: ['system'],
    mine: anyone,
    available: servesElectronically,
    guard: electronicFault,
    effect: (situation) => received(situation, 'agreed'),
    basis: ['R-DEC-5'],
  },
}

/** Who has chosen post, and everything that a label needs: what goes to the courier and nowhere else. */
export interface Receiver {
  readonly name: string
  readonly phone: string
  readonly address: string
}

/** Where a parcel goes; null where the applicant did not choose post. */
export function receiverOf({ form }: Pick<Case, 'form'>): Receiver | null {
  if (chosenWay(form) !== 'post') return null
  const of = (field: string) => (typeof form[field] === 'string' ? form[field] : '')
  return { name: of('receiver_name'), phone: of('receiver_phone'), address: of('receiver_address') }
}
