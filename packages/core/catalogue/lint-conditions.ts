import type { Tree } from './condition.ts'
import {
  appliesWhen,
  conditionsOfFields,
  conditionsOfItem,
  conditionsOfMaterials,
  conditionsOfOwn,
  conditionsOfQuestions,
  conditionsOfUses,
  type LintContext,
  report,
  type Stated,
} from './lint-context.ts'
import { printFeel } from './print-feel.ts'
import type { Item } from './schema.ts'
import type { Lookup } from './variable.ts'
import { findWorld } from './worlds.ts'

type Verdict = 'holds' | 'never' | 'too many'

/** Remembers verdicts: thousands of items share a few conditions. */
function judge(known: Map<string, Verdict>, scope: string, trees: readonly Tree[], lookup: Lookup): Verdict {
  const key = [scope, ...trees.map(printFeel)].join('\n')
  const before = known.get(key)
  if (before) return before
  const world = findWorld(trees, lookup)
  const verdict = world === 'too many' ? world : world ? 'holds' : 'never'
  known.set(key, verdict)
  return verdict
}

function tell(context: LintContext, stated: Stated, verdict: Verdict, where: string): void {
  const { feel } = stated.condition
  if (verdict === 'never') {
    report(context, stated, `${feel} can never hold${where}; put it right or leave it out`, 'never-holds')
  }
  if (verdict === 'too many') {
    const message = `${feel} has too many combinations of answers to be checked; ask fewer things in it`
    report(context, stated, message, 'condition-too-wide')
  }
}

function checkItem(context: LintContext, known: Map<string, Verdict>, item: Item): void {
  const services = context.users.get(item.id) ?? []
  for (const stated of conditionsOfItem(item)) {
    const own = stated.condition.tree
    const verdicts = services.map((service) => {
      const applies = appliesWhen(service, item.id)
      const scope = service.questions.length > 0 ? service.id : ''
      return judge(known, scope, applies ? [applies, own] : [own], context.inService(service))
    })
    if (services.length === 0) verdicts.push(judge(known, '', [own], context.anywhere))
    if (verdicts.includes('holds')) continue
    const where = services.length > 0 ? ' while the item applies, in any service' : ''
    tell(context, stated, verdicts.includes('too many') ? 'too many' : 'never', where)
  }
}

/** Conditions that can never hold: of questions, fields, registers, of a service's items, and inside an item. */
export function lintConditions(context: LintContext): void {
  const { edition } = context
  const known = new Map<string, Verdict>()
  const anywhere = [
    ...conditionsOfQuestions(edition),
    ...conditionsOfFields(edition),
    ...conditionsOfMaterials(edition),
  ]
  for (const stated of anywhere) {
    tell(context, stated, judge(known, '*', [stated.condition.tree], context.anywhere), '')
  }
  for (const service of edition.services.values()) {
    const scope = service.questions.length > 0 ? service.id : ''
    const lookup = context.inService(service)
    for (const stated of [...conditionsOfOwn(service), ...conditionsOfUses(service)]) {
      tell(context, stated, judge(known, scope, [stated.condition.tree], lookup), '')
    }
  }
  for (const item of edition.items.values()) checkItem(context, known, item)
}
