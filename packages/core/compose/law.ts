import type { Edition } from '../catalogue/edition.ts'
import { itemLaw } from './item-law.ts'
import { materialLaw } from './material-law.ts'
import type { PlanMaterial } from './plan.ts'
import { type LetterClass, type LetterTemplate, letterClasses, type PlanLaw } from './plan-law.ts'
import type { Scope } from './scope.ts'

/** The classes of letters that somebody could have to sign under this plan. */
function classesOf({ items, materials }: Pick<PlanLaw, 'items' | 'materials'>): ReadonlySet<LetterClass> {
  const papers = Object.values(materials)
  const used: Record<LetterClass, boolean> = {
    post_supervision: Object.values(items).some(({ commitment }) => commitment.offered),
    tolerant_handling: papers.some(({ tolerated }) => tolerated.offered),
    tolerant_preview: papers.some(({ preview }) => preview.offered),
    proof_commitment: papers.some(({ promised }) => promised.offered),
  }
  return new Set(letterClasses.filter((name) => used[name]))
}

function lettersOf({ letters }: Edition, classes: ReadonlySet<LetterClass>): LetterTemplate[] {
  return [...letters.values()].filter((letter) => classes.has(letter.class))
}

/** What the law and the district say about time and promises, for the items and papers of a plan. */
export function lawOf(scope: Scope, papers: readonly PlanMaterial[]): PlanLaw {
  const { edition } = scope
  const { acceptance, correction, pauses, jointExtension, hearing, lights, tolerance, supervision } =
    edition.district.law
  const items = Object.fromEntries(scope.items.map((item) => [item.id, itemLaw(scope, item, papers)]))
  const materials = Object.fromEntries(papers.map((paper) => [paper.id, materialLaw(scope, paper)]))
  return {
    acceptance,
    correction,
    pauses,
    jointExtension,
    hearing,
    lights,
    tolerance,
    supervision,
    items,
    materials,
    letters: lettersOf(edition, classesOf({ items, materials })),
  }
}
