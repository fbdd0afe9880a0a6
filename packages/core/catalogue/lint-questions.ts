import type { Condition } from './condition.ts'
import { parseFilledBy } from './filled-by.ts'
import {
  conditionsOfFields,
  conditionsOfItem,
  conditionsOfMaterials,
  conditionsOfUses,
  type LintContext,
  namesIn,
  report,
  type Stated,
} from './lint-context.ts'
import type { Question, Service } from './schema.ts'
import type { Lookup } from './variable.ts'
import { matters } from './worlds.ts'

/** Conditions by the names in them; equal conditions once. */
type ByName = ReadonlyMap<string, readonly Condition[]>

function byName(all: Iterable<Stated>): ByName {
  const found = new Map<string, Map<string, Condition>>()
  for (const { condition } of all) {
    for (const name of namesIn(condition)) {
      const known = found.get(name) ?? new Map<string, Condition>()
      found.set(name, known)
      known.set(condition.feel, condition)
    }
  }
  return new Map([...found].map(([name, conditions]) => [name, [...conditions.values()]]))
}

/** The question and all that are shown only depending on it. */
function dependents(id: string, questions: readonly Question[]): Set<string> {
  const found = new Set([id])
  // A set grows while it is walked: what depends on something found is found too.
  for (const name of found) {
    for (const question of questions) {
      if (question.when && namesIn(question.when).includes(name)) found.add(question.id)
    }
  }
  return found
}

function uselessBecause(
  id: string,
  questions: readonly Question[],
  conditions: ByName,
  filling: ReadonlySet<string>,
  lookup: Lookup,
): string | null {
  const names = [...dependents(id, questions)]
  if (names.some((name) => filling.has(name))) return null
  const candidates = names.flatMap((name) => conditions.get(name) ?? [])
  if (candidates.length === 0) return 'no condition uses it'
  // Too many combinations to be sure counts as useful; the condition itself is reported.
  return candidates.some(({ tree }) => matters(id, tree, lookup) !== false)
    ? null
    : 'no answer of it changes whether a condition holds'
}

/** Questions that fill a field of the form: they save asking it there. */
function fillingQuestions({ edition }: LintContext): Set<string> {
  const ids = new Set<string>()
  for (const { filledBy } of edition.fields.values()) {
    const filler = filledBy === undefined ? undefined : parseFilledBy(filledBy)
    if (filler?.kind === 'question') ids.add(filler.id)
  }
  return ids
}

function conditionsOfService({ edition }: LintContext, service: Service): Stated[] {
  const items = service.items.flatMap(({ item }) => edition.items.get(item) ?? [])
  return [...conditionsOfUses(service), ...items.flatMap(conditionsOfItem)]
}

function lintOwn(
  context: LintContext,
  service: Service,
  everywhere: readonly Stated[],
  filling: Set<string>,
): void {
  if (service.questions.length === 0) return
  const conditions = byName([...conditionsOfService(context, service), ...everywhere])
  const questions = [...service.questions, ...context.edition.questions.values()]
  for (const [index, { id }] of service.questions.entries()) {
    const reason = uselessBecause(id, questions, conditions, filling, context.inService(service))
    if (!reason) continue
    const at = { kind: 'service', id: service.id, path: ['questions', index] } as const
    report(
      context,
      at,
      `the question "${id}" changes nothing: ${reason}; leave it out`,
      'question-changes-nothing',
    )
  }
}

/** Questions that change nothing: no condition depends on the answer, and no field is filled with it. */
export function lintQuestions(context: LintContext): void {
  const { edition } = context
  const filling = fillingQuestions(context)
  const everywhere = [...conditionsOfFields(edition), ...conditionsOfMaterials(edition)]
  const all = byName([
    ...everywhere,
    ...[...edition.services.values()].flatMap(conditionsOfUses),
    ...[...edition.items.values()].flatMap(conditionsOfItem),
  ])
  const shared = [...edition.questions.values()]
  for (const { id } of shared) {
    const reason = uselessBecause(id, shared, all, filling, context.anywhere)
    if (!reason) continue
    const message = `the question "${id}" changes nothing: ${reason}; leave it out`
    report(context, { kind: 'question', id, path: [] }, message, 'question-changes-nothing')
  }
  for (const service of edition.services.values()) lintOwn(context, service, everywhere, filling)
}
