import type { Edition } from '../catalogue/edition.ts'
import { holds, namesOf } from '../catalogue/evaluate.ts'
import type { Authority, Item, Service } from '../catalogue/schema.ts'
import type { Fault } from '../problem.ts'
import { answerText } from './answer-text.ts'
import { getFrom } from './get-from.ts'
import type { Answers, PlanAuthority, PlanItem } from './plan.ts'
import type { Scope } from './scope.ts'
import { isSurveyed } from './survey.ts'

/** The items of the service that apply with these answers, each once, in the service's order. */
export function applicableItems(edition: Edition, service: Service, answers: Answers): Item[] {
  const uses = service.items.filter((use) => holds(use.when, answers))
  return [...new Set(uses.map((use) => getFrom(edition.items, use.item)))]
}

/** A fault (`excluded`) for each pair of items that can never stand in one plan. */
export function excludedPairs(items: readonly Item[]): Fault[] {
  return items.flatMap((item, index) =>
    items
      .slice(index + 1)
      .filter((other) => item.excludes.includes(other.id) || other.excludes.includes(item.id))
      .map((other) => ({
        at: other.id,
        code: 'excluded',
        message: {
          zh: `“${other.name.zh}”不能和“${item.name.zh}”一起办`,
          en: `“${other.name.en}” cannot be applied for together with “${item.name.en}”`,
        },
      })),
  )
}

/** An authority as it is pinned in a plan. */
export function planAuthority(edition: Edition, id: string): PlanAuthority {
  const authority: Authority = getFrom(edition.authorities, id)
  const { name, short, contact, reviewedBy } = authority
  return { id: authority.id, name, short, contact, reviewedBy }
}

/** Why the item applies: the catalogue's own words, else the answers on which its condition rests. */
function whyOf({ edition, service, answers }: Scope, item: Item): string | null {
  const use = service.items.find((one) => one.item === item.id && holds(one.when, answers))
  if (!use?.when) return null
  if (use.note) return use.note
  const own = new Map(service.questions.map((question) => [question.id, question]))
  return namesOf(use.when.tree)
    .flatMap((id) => {
      const question = own.get(id) ?? edition.questions.get(id)
      const answer = answers[id]
      return question && answer !== undefined ? [`${question.text.zh}${answerText(question, answer)}`] : []
    })
    .join('；')
}

/** An item as it stands in the plan. */
export function planItem(scope: Scope, item: Item, after: readonly string[]): PlanItem {
  const { edition, answers } = scope
  const { id, name, type, basis, limits, validity, certificate, onLicence, fee, stated, confidence } = item
  return {
    id,
    name,
    type,
    authority: planAuthority(edition, item.authority),
    supervisor: item.supervisor ? planAuthority(edition, item.supervisor) : null,
    why: whyOf(scope, item),
    basis,
    limits,
    validity,
    certificate,
    onLicence,
    fee,
    surveyed: isSurveyed(item, answers),
    ...(stated.length > 0 && { stated }),
    after,
    confidence,
  }
}
