import { type ClassCounts, countClasses } from './commitment-counts.ts'
import { commitmentOffer } from './commitment-offer.ts'
import { commitmentTerms } from './commitment-terms.ts'
import type { Edition } from './edition.ts'
import type { Area, ItemClass, LetterClass } from './law-words.ts'
import { isListed } from './local-basis.ts'
import type { Bar, Offer } from './offer.ts'
import { type Ask, previewBar, promiseBar, toleranceBar } from './paper-offers.ts'
import type { Item, Level, Span, Text } from './schema.ts'

/** A paper of an item's list, by its material's id. */
export interface ListedPaper {
  readonly id: string
  readonly name: Text
}

/** One item of the public list of commitments and tolerance. */
export interface ListedItem {
  readonly id: string
  readonly name: Text
  readonly type: Item['type']
  readonly authority: string
  readonly supervisor: string | null
  readonly class: { readonly name: ItemClass; readonly level: Level }
  readonly areas: readonly Area[]
  readonly commitment: Offer
  /** The limits for deciding on a promise and for verifying it; null where none is offered. */
  readonly decideWithin: Span | null
  readonly verifyWithin: Span | null
  /** Papers of its list that can follow later, be promised, or be missing in a preview: the item by itself. */
  readonly tolerated: readonly ListedPaper[]
  readonly promised: readonly ListedPaper[]
  readonly preview: readonly ListedPaper[]
  /** The letters that an applicant for it could sign. */
  readonly letters: readonly LetterClass[]
}

/** The public list: every item, and what it adds up to. */
export interface CommitmentList {
  readonly items: readonly ListedItem[]
  readonly counts: ClassCounts
}

/** The papers that the applicant could have to hand in for the item; what a register provides depends on the answers. */
function asksOf(edition: Edition, item: Item): (Ask & { readonly id: string })[] {
  const uses = item.materials.filter((use) => isListed(edition, item, use))
  return [...new Set(uses.map((use) => use.material))].flatMap((id) => {
    const material = edition.materials.get(id)
    const isHandedIn = material && material.kind !== 'form' && material.family !== 'commitment'
    return isHandedIn ? [{ item, material, id }] : []
  })
}

function listed(edition: Edition, item: Item): ListedItem {
  const { id, name, type, authority, supervisor = null } = item
  const asks = asksOf(edition, item)
  const without = (barOf: (ask: Ask) => Bar | null): ListedPaper[] =>
    asks.flatMap((ask) => (barOf(ask) ? [] : [{ id: ask.id, name: ask.material.name }]))
  const commitment = commitmentOffer(item)
  const { decideWithin, verifyWithin } = commitmentTerms(item, edition.district)
  const tolerated = without((ask) => toleranceBar(ask, edition.district))
  const promised = without(promiseBar)
  const preview = without(previewBar)
  const letters: LetterClass[] = [
    ...(commitment.offered ? ['post_supervision' as const] : []),
    ...(tolerated.length > 0 ? ['tolerant_handling' as const] : []),
    ...(preview.length > 0 ? ['tolerant_preview' as const] : []),
    ...(promised.length > 0 ? ['proof_commitment' as const] : []),
  ]
  return {
    id,
    name,
    type,
    authority,
    supervisor,
    class: item.class,
    areas: item.areas.map(({ area }) => area),
    commitment,
    decideWithin: commitment.offered ? decideWithin : null,
    verifyWithin: commitment.offered ? verifyWithin : null,
    tolerated,
    promised,
    preview,
    letters,
  }
}

/**
 * The public list of what can be handled on a promise or with papers to follow: computed from the edition. Within a
 * plan less may be offered: a paper that several items ask for follows the strictest of them.
 */
export function commitmentList(edition: Edition): CommitmentList {
  const items = [...edition.items.values()].map((item) => listed(edition, item))
  return { items, counts: countClasses(edition, items) }
}
