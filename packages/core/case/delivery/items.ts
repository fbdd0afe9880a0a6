import type { Basis, Text } from '../../catalogue/schema.ts'
import type { CasePlan } from '../../compose/plan.ts'
import type { HandOverMethod } from '../after/words.ts'
import type { Case } from '../case.ts'
import { chosenWay } from './words.ts'

/** One thing that has to reach the applicant. */
export interface DeliveryItem {
  /** `licence`, `certificate:<item>`, `refusal`, `originals`, or the id of what the catalogue says is delivered. */
  readonly id: string
  readonly name: Text
  /** What is in it, in words of the catalogue or the window; null for a single paper. */
  readonly contents: string | null
  /** Whether it is free, with the basis; null where nothing is known. */
  readonly free: (Basis & { readonly yes: boolean }) | null
  /** It exists as a signed file. */
  readonly electronic: boolean
}

const refusalName: Text = { zh: '不予许可决定书', en: 'Refusal' }
const originalsName: Text = { zh: '退还的原件', en: 'Originals given back' }
const paper = { contents: null, free: null }

function certificates(theCase: Case, plan: CasePlan): DeliveryItem[] {
  const granted = new Set(theCase.parts.filter((p) => p.decision === 'granted').map((p) => p.item))
  return plan.items
    .filter((item) => !item.onLicence && granted.has(item.id))
    .map((item) => ({
      ...paper,
      id: `certificate:${item.id}`,
      name: { zh: item.certificate, en: item.name.en },
      electronic: false,
    }))
}

function things(theCase: Case, plan: CasePlan): DeliveryItem[] {
  const granted = new Set(theCase.parts.filter((p) => p.decision === 'granted').map((p) => p.item))
  return (plan.delivery?.things ?? [])
    .filter((thing) => granted.has(thing.item))
    .map(({ id, name, contents, free }) => ({ id, name, contents, free, electronic: false }))
}

/**
 * Everything that a concluded case has to deliver. Plans from before there was a delivery in the catalogue know the
 * licence only.
 */
export function deliveryItems(theCase: Case, plan: CasePlan): DeliveryItem[] {
  if (!theCase.conclusion) return []
  const { licence, conclusion, originals } = theCase
  const known = plan.delivery !== undefined
  const refused = known && theCase.parts.some((part) => part.decision === 'refused')
  const given = known && conclusion.outcome !== 'refused'
  return [
    ...(licence ? [{ ...paper, id: 'licence', name: plan.licence.name, electronic: true }] : []),
    ...(given ? [...certificates(theCase, plan), ...things(theCase, plan)] : []),
    ...(refused ? [{ ...paper, id: 'refusal', name: refusalName, electronic: true }] : []),
    ...(originals !== null
      ? [{ ...paper, id: 'originals', name: originalsName, contents: originals, electronic: false }]
      : []),
  ]
}

/** What a delivery item is called, also in histories. */
export function deliveryName(plan: CasePlan, id: string): Text {
  if (id === 'licence') return plan.licence.name
  if (id === 'refusal') return refusalName
  if (id === 'originals') return originalsName
  const item = plan.items.find((one) => `certificate:${one.id}` === id)
  if (item) return { zh: item.certificate, en: item.name.en }
  return plan.delivery?.things.find((thing) => thing.id === id)?.name ?? { zh: id, en: id }
}

/** The names of several, in one line. */
export function deliveryNames(plan: CasePlan, ids: readonly string[]): Text {
  const names = ids.map((id) => deliveryName(plan, id))
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') }
}

/** Ids of what was handed over; null: everything, in a case from before items were told apart. */
function handedOver({ handOver, handOvers }: Case): ReadonlySet<string> | null {
  const isOld = handOver !== null && handOvers.length === 0
  if (isOld || handOvers.some((one) => one.items === null)) return null
  return new Set(handOvers.flatMap((one) => one.items ?? []))
}

/** What has not reached its receiver yet, on its way or not. */
export function undelivered(theCase: Case, plan: CasePlan): DeliveryItem[] {
  const done = handedOver(theCase)
  return done === null ? [] : deliveryItems(theCase, plan).filter(({ id }) => !done.has(id))
}

/** The parcels that are neither delivered nor back. */
export function openParcels(theCase: Pick<Case, 'parcels'>): Case['parcels'] {
  return theCase.parcels.filter((parcel) => parcel.result === null)
}

/** What waits for somebody to hand it over or send it. */
export function waitingItems(theCase: Case, plan: CasePlan): DeliveryItem[] {
  const moving = new Set(openParcels(theCase).flatMap((parcel) => parcel.items))
  return undelivered(theCase, plan).filter(({ id }) => !moving.has(id))
}

/** How an item goes: as the applicant chose, but what is no file can be neither downloaded nor printed. */
export function wayOf(theCase: Pick<Case, 'form'>, item: DeliveryItem): HandOverMethod {
  const way = chosenWay(theCase.form)
  return (way === 'electronic' || way === 'terminal') && !item.electronic ? 'window' : way
}

/** The waiting items that go by a way. */
export function waitingBy(theCase: Case, plan: CasePlan, way: HandOverMethod): DeliveryItem[] {
  return waitingItems(theCase, plan).filter((item) => wayOf(theCase, item) === way)
}
