import type { Condition, Tree } from './condition.ts'
import type { Edition } from './edition.ts'
import { namesOf } from './evaluate.ts'
import type { EntryKind, Locator } from './locate.ts'
import type { Item, Service } from './schema.ts'
import type { CatalogueProblem, Keys } from './source.ts'
import { fieldVariable, type Lookup, questionVariable, type Variable } from './variable.ts'

/** What every lint rule works with. */
export interface LintContext {
  readonly edition: Edition
  readonly problems: CatalogueProblem[]
  readonly locator: Locator
  /** Shared questions, fields and the own questions of every service. */
  readonly anywhere: Lookup
  /** As `anywhere`, with the own questions of one service first. */
  readonly inService: (service: Service) => Lookup
  /** By item: the services that contain it. */
  readonly users: ReadonlyMap<string, readonly Service[]>
}

/** A condition of the catalogue and where it stands. */
export interface Stated {
  readonly condition: Condition
  readonly kind: EntryKind
  readonly id: string
  readonly path: Keys
}

/** Prepares a lint run over an edition. */
export function prepareLint(edition: Edition, locator: Locator, problems: CatalogueProblem[]): LintContext {
  const variables = new Map<string, Variable>()
  const own = new Map<string, ReadonlyMap<string, Variable>>()
  const users = new Map<string, Service[]>()
  for (const [id, field] of edition.fields) variables.set(id, fieldVariable(id, field))
  for (const service of edition.services.values()) {
    const questions = service.questions.map((question) => [question.id, questionVariable(question)] as const)
    for (const [id, variable] of questions) variables.set(id, variable)
    own.set(service.id, new Map(questions))
    for (const item of new Set(service.items.map((use) => use.item))) {
      const known = users.get(item)
      if (known) known.push(service)
      else users.set(item, [service])
    }
  }
  // Last, because answers count before the values of fields with the same name.
  for (const question of edition.questions.values()) variables.set(question.id, questionVariable(question))
  const anywhere: Lookup = (name) => variables.get(name)
  const inService = (service: Service): Lookup => {
    const first = own.get(service.id)
    return (name) => first?.get(name) ?? variables.get(name)
  }
  return { edition, problems, locator, anywhere, inService, users }
}

/** Adds a problem at keys inside an entry. */
export function report(
  { locator, problems }: LintContext,
  at: { readonly kind: EntryKind; readonly id: string; readonly path: Keys },
  message: string,
  rule: string,
): void {
  const place = locator.placeOf(at.kind, at.id)
  const line = locator.lineOf({ file: place.file, path: [...place.path, ...at.path] })
  problems.push({ file: place.file, line, message, rule })
}

/** The conditions in an item: of its papers and of its survey. */
export function conditionsOfItem(item: Item): Stated[] {
  const at = (condition: Condition | undefined, path: Keys): Stated[] =>
    condition ? [{ condition, kind: 'item', id: item.id, path }] : []
  const papers = item.materials.flatMap((use, index) => at(use.when, ['materials', index, 'when']))
  return [...papers, ...at(item.survey.when, ['survey', 'when'])]
}

/** The conditions under which a service's items apply. */
export function conditionsOfUses(service: Service): Stated[] {
  return service.items.flatMap(({ when: condition }, index) =>
    condition
      ? [{ condition, kind: 'service' as const, id: service.id, path: ['items', index, 'when'] }]
      : [],
  )
}

/** The conditions under which registers provide materials. */
export function conditionsOfMaterials({ materials }: Edition): Stated[] {
  return [...materials].flatMap(([id, { register }]) =>
    register?.when
      ? [{ condition: register.when, kind: 'material' as const, id, path: ['register', 'when'] }]
      : [],
  )
}

/** The conditions under which fields are shown. */
export function conditionsOfFields({ fields }: Edition): Stated[] {
  return [...fields].flatMap(([id, { when }]) =>
    when ? [{ condition: when, kind: 'field' as const, id, path: ['when'] }] : [],
  )
}

/** The conditions under which shared questions are asked. */
export function conditionsOfQuestions({ questions }: Edition): Stated[] {
  return [...questions.values()].flatMap(({ id, when }) =>
    when ? [{ condition: when, kind: 'question' as const, id, path: ['when'] }] : [],
  )
}

/** The conditions under which a service's own questions are asked. */
export function conditionsOfOwn(service: Service): Stated[] {
  return service.questions.flatMap(({ when }, index) =>
    when
      ? [{ condition: when, kind: 'service' as const, id: service.id, path: ['questions', index, 'when'] }]
      : [],
  )
}

/** When an item applies in a service; `undefined`: always. An item that stands there twice applies in either case. */
export function appliesWhen(service: Service, item: string): Tree | undefined {
  const uses = service.items.filter((use) => use.item === item)
  const trees = uses.flatMap((use) => (use.when ? [use.when.tree] : []))
  if (trees.length < uses.length) return undefined
  return trees.length === 1 ? trees[0] : { op: 'or', args: trees }
}

const remembered = new WeakMap<Tree, readonly string[]>()

/** `namesOf`, remembered: the same condition is looked at for many services. */
export function namesIn({ tree }: Condition): readonly string[] {
  const names = remembered.get(tree) ?? namesOf(tree)
  remembered.set(tree, names)
  return names
}
