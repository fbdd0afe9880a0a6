import { commitmentOffer } from '../catalogue/commitment-offer.ts'
import { commitmentTerms } from '../catalogue/commitment-terms.ts'
import { extensionOf } from '../catalogue/extension.ts'
import type { Item } from '../catalogue/schema.ts'
import type { PlanMaterial } from './plan.ts'
import type { ItemLaw } from './plan-law.ts'
import type { Scope } from './scope.ts'
import { stepsAlone } from './steps.ts'

/** The plan's papers of which the item's promise stands in for everything that the item asks. */
function replacedBy(item: Item, materials: readonly PlanMaterial[]): string[] {
  const replaced = new Set(item.commitment.replaces.map(({ material }) => material))
  return materials.flatMap(({ id, members }) => {
    const asked = members.filter(({ askedBy }) => askedBy.some((asker) => asker.item === item.id))
    return asked.length > 0 && asked.every((member) => replaced.has(member.id)) ? [id] : []
  })
}

function commitmentOf(
  { edition }: Scope,
  item: Item,
  materials: readonly PlanMaterial[],
): ItemLaw['commitment'] {
  const offer = commitmentOffer(item)
  const terms = commitmentTerms(item, edition.district)
  if (!offer.offered) return { ...offer, ...terms, replaces: [], checklist: [] }
  return { ...offer, ...terms, replaces: replacedBy(item, materials) }
}

/** What the law and the district say about the time and the promises of one item of the plan. */
export function itemLaw(scope: Scope, item: Item, materials: readonly PlanMaterial[]): ItemLaw {
  const { edition } = scope
  const { renewal } = edition.district.law
  const isHeard = stepsAlone(edition, item).some(({ step }) => step === 'hearing')
  return {
    class: item.class.name === 'none' ? null : item.class.name,
    extension: extensionOf(item, edition.district),
    hearing: isHeard ? 'required' : 'on_request',
    areas: item.areas.map(({ area }) => area),
    commitment: commitmentOf(scope, item, materials),
    toleratedBlocks: item.toleratedBlocks,
    renewal: item.validity.renewal ?? { earliest: null, ...renewal },
  }
}
