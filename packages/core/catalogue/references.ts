import type { Condition } from './condition.ts'
import type { Edition } from './edition.ts'
import { namesOf } from './evaluate.ts'
import type { Item } from './schema.ts'
import { type CatalogueFile, type CatalogueProblem, lineOf } from './source.ts'

type Complain = (path: readonly PropertyKey[], message: string) => void

/** The closest known id to one that is unknown, if any is close. */
export function nearest(id: string, known: Iterable<string>): string | null {
  let best: string | null = null
  let least = Math.max(2, Math.floor(id.length / 4)) + 1
  for (const candidate of known) {
    const apart = distance(id, candidate, least)
    if (apart < least) [best, least] = [candidate, apart]
  }
  return best
}

function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change))
    }
    row = next
  }
  return row[b.length] ?? limit
}

function demand(known: ReadonlyMap<string, unknown> | ReadonlySet<string>, what: string, complain: Complain) {
  return (id: string, ...path: PropertyKey[]): void => {
    if (known.has(id)) return
    const close = nearest(id, known.keys())
    complain(path, `there is no ${what} ${id}${close ? `; did you mean ${close}?` : ''}`)
  }
}

function complainer(problems: CatalogueProblem[], file: CatalogueFile | undefined): Complain {
  return (path, message) => {
    if (file) problems.push({ file: file.path, line: lineOf(file, path), message, rule: 'reference' })
  }
}

function named(condition: Condition | undefined): string[] {
  return condition ? namesOf(condition.tree) : []
}

function itemReferences(edition: Edition, item: Item, complain: Complain): void {
  const { district } = edition
  const authority = demand(edition.authorities, 'authority', complain)
  const material = demand(edition.materials, 'material', complain)
  const field = demand(edition.fields, 'field', complain)
  const other = demand(edition.items, 'item', complain)
  const question = demand(edition.questions, 'question', complain)
  authority(item.authority, 'authority')
  if (item.supervisor) authority(item.supervisor, 'supervisor')
  demand(new Set(Object.keys(district.stepSets)), 'step set', complain)(item.steps, 'steps')
  for (const [index, id] of item.fieldSets.entries()) {
    demand(new Set(Object.keys(district.fieldSets)), 'field set', complain)(id, 'fieldSets', index)
  }
  for (const [index, id] of item.fields.entries()) field(id, 'fields', index)
  for (const [index, id] of item.produces.entries()) material(id, 'produces', index)
  for (const [index, id] of item.excludes.entries()) other(id, 'excludes', index)
  for (const [index, use] of item.materials.entries()) {
    material(use.material, 'materials', index, 'material')
    for (const name of named(use.when)) question(name, 'materials', index, 'when')
  }
  for (const name of named(item.survey.when)) question(name, 'survey', 'when')
}

/** Every id that is named but not defined anywhere, with the nearest known one. */
export function references(edition: Edition, files: readonly CatalogueFile[]): CatalogueProblem[] {
  const problems: CatalogueProblem[] = []
  const byPath = new Map(files.map((file) => [file.path, file]))
  const fileOf = (folder: string, id: string) =>
    byPath.get(`${folder}/${id}.yaml`) ??
    files.find((file) => file.path.startsWith(`${folder}/`) && file.path.endsWith(`/${id}.yaml`))
  for (const item of edition.items.values()) {
    itemReferences(edition, item, complainer(problems, fileOf('items', item.id)))
  }
  for (const service of edition.services.values()) {
    const complain = complainer(problems, fileOf('services', service.id))
    const own = new Set([...edition.questions.keys(), ...service.questions.map((question) => question.id)])
    demand(edition.authorities, 'authority', complain)(service.lead, 'lead')
    for (const [index, use] of service.items.entries()) {
      demand(edition.items, 'item', complain)(use.item, 'items', index, 'item')
      for (const name of named(use.when)) demand(own, 'question', complain)(name, 'items', index, 'when')
    }
    for (const [index, question] of service.questions.entries()) {
      for (const name of named(question.when))
        demand(own, 'question', complain)(name, 'questions', index, 'when')
    }
  }
  sharedReferences(edition, files, problems)
  return problems
}

function sharedReferences(
  edition: Edition,
  files: readonly CatalogueFile[],
  problems: CatalogueProblem[],
): void {
  const own = new Set(
    [...edition.services.values()].flatMap((service) => service.questions.map((one) => one.id)),
  )
  const names = new Set([...edition.questions.keys(), ...own, ...edition.fields.keys()])
  for (const group of edition.groups) {
    const complain = complainer(
      problems,
      files.find((file) => file.path === `fields/${group.id}.yaml`),
    )
    for (const [id, field] of Object.entries(group.fields)) {
      for (const name of named(field.when))
        demand(names, 'question or field', complain)(name, 'fields', id, 'when')
    }
  }
  for (const file of files.filter((candidate) => candidate.path.startsWith('questions/'))) {
    const complain = complainer(problems, file)
    for (const question of edition.questions.values()) {
      if (!file.text.includes(`id: ${question.id}`)) continue
      for (const name of named(question.when)) demand(edition.questions, 'question', complain)(name)
    }
  }
  const district = complainer(
    problems,
    files.find((file) => file.path === 'district.yaml'),
  )
  demand(edition.authorities, 'authority', district)(edition.district.bureau, 'bureau')
  for (const [set, fields] of Object.entries(edition.district.fieldSets)) {
    for (const [index, id] of fields.entries())
      demand(edition.fields, 'field', district)(id, 'fieldSets', set, index)
  }
  for (const [index, local] of edition.district.localMaterials.entries()) {
    demand(edition.items, 'item', district)(local.item, 'localMaterials', index, 'item')
    demand(edition.materials, 'material', district)(local.material, 'localMaterials', index, 'material')
  }
}
