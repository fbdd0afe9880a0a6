import { circlesOf } from './circles.ts'
import type { Facts, Tree } from './condition.ts'
import { appliesWhen, type LintContext, report } from './lint-context.ts'
import { isListed } from './local-basis.ts'
import type { Item, MaterialUse, Service } from './schema.ts'
import { buildSearchIndex, searchServices } from './search.ts'
import { type SearchIndex, spell } from './search-index.ts'
import { findWorld } from './worlds.ts'

function shown(facts: Facts): string {
  const answers = Object.entries(facts).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  return answers.length === 0 ? 'always' : `for example with ${answers.join(', ')}`
}

function itemsOf({ edition }: LintContext, service: Service): Item[] {
  const ids = new Set(service.items.map((use) => use.item))
  return [...ids].flatMap((id) => edition.items.get(id) ?? [])
}

/** The world in which all these items apply in the service; `null` where there is none. */
function together(
  context: LintContext,
  service: Service,
  items: readonly string[],
  more: readonly Tree[] = [],
) {
  const trees = items.flatMap((item) => appliesWhen(service, item) ?? [])
  return findWorld([...trees, ...more], context.inService(service))
}

function indexOfUse(service: Service, item: string): number {
  return service.items.findIndex((use) => use.item === item)
}

function lintExclusives(context: LintContext, service: Service, items: readonly Item[]): void {
  for (const [index, item] of items.entries()) {
    for (const other of items.slice(index + 1)) {
      if (!item.excludes.includes(other.id) && !other.excludes.includes(item.id)) continue
      const world = together(context, service, [item.id, other.id])
      if (world === null) continue
      const when =
        world === 'too many' ? 'too many combinations of answers to be sure they do not' : shown(world)
      const message = `${item.id} and ${other.id} exclude each other but can apply together (${when}); write conditions that cannot both hold`
      const at = { kind: 'service', id: service.id, path: ['items', indexOfUse(service, other.id)] } as const
      report(context, at, message, 'exclusives-meet')
    }
  }
}

/** Whether the paper can come from another item of the plan (as `compose` has it). */
function isFromStep({ edition }: LintContext, item: Item, use: MaterialUse): boolean {
  const material = edition.materials.get(use.material)
  if (!material || material.kind === 'form' || material.family === 'commitment') return false
  return isListed(edition, item, use)
}

interface Waiting {
  readonly graph: Map<string, string[]>
  /** `item producer` → the conditions under which the paper is needed, one per way. */
  readonly ways: Map<string, readonly Tree[]>
}

function waitingOf(context: LintContext, items: readonly Item[]): Waiting {
  const graph = new Map<string, string[]>(items.map((item) => [item.id, []]))
  const ways = new Map<string, readonly Tree[]>()
  for (const item of items) {
    for (const use of item.materials) {
      if (!isFromStep(context, item, use)) continue
      for (const producer of items.filter((each) => each.produces.includes(use.material))) {
        // What an item needs itself it cannot provide to others (`compose` takes it from elsewhere then).
        const needsIt = producer.materials.some((each) => each.material === use.material)
        if (needsIt && producer !== item) continue
        graph.get(item.id)?.push(producer.id)
        ways.set(`${item.id} ${producer.id}`, use.when ? [use.when.tree] : [])
      }
    }
  }
  return { graph, ways }
}

function lintCircles(context: LintContext, service: Service, items: readonly Item[]): void {
  const { graph, ways } = waitingOf(context, items)
  for (const circle of circlesOf(graph)) {
    const steps = circle.map((item, index) => `${item} ${circle[(index + 1) % circle.length]}`)
    const needs = steps.flatMap((step) => ways.get(step) ?? [])
    const world = together(context, service, circle, needs)
    if (world === null) continue
    const message =
      circle.length === 1
        ? `${circle[0]} needs a paper that it produces itself; change "produces" or the papers`
        : `${[...circle, circle[0]].join(' → ')}: each needs a paper that the next one produces, so none can be first; change "produces" or the papers`
    const at = {
      kind: 'service',
      id: service.id,
      path: ['items', indexOfUse(service, circle[0] ?? '')],
    } as const
    report(context, at, message, 'circle')
  }
}

function lintSearch(context: LintContext, index: SearchIndex, service: Service): void {
  const { name, aliases } = service
  const named = [name.zh, ...aliases].map(
    (text, at) => [text, at === 0 ? ['name'] : ['aliases', at - 1]] as const,
  )
  const spelled = [name.zh, ...aliases].map(
    (text, at) => [spell(text).initials, at === 0 ? ['name'] : ['aliases', at - 1]] as const,
  )
  for (const [query, path] of [...named, ...spelled]) {
    if (searchServices(index, query).some((hit) => hit.service === service)) continue
    const message = `search does not find the service by "${query}"; write a name with letters or Chinese characters`
    report(context, { kind: 'service', id: service.id, path }, message, 'not-found-by-search')
  }
}

/** Services in which excluding items meet or items wait for each other, and services that search does not find. */
export function lintServices(context: LintContext): void {
  const index = buildSearchIndex(context.edition)
  for (const service of context.edition.services.values()) {
    const items = itemsOf(context, service)
    lintExclusives(context, service, items)
    lintCircles(context, service, items)
    lintSearch(context, index, service)
  }
}
