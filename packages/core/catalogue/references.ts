import { checkFields } from './field-references.ts'
import type { Locator } from './locate.ts'
import type { Entries } from './read-entries.ts'
import { type At, atEntry, type Check, checkCondition, demand, prepareCheck } from './reference-check.ts'
import type { District, Item, Material, Service } from './schema.ts'
import type { CatalogueProblem } from './source.ts'

/** What a promise stands in for has to be on the item's own list. */
function checkReplaced(at: At, item: Item): void {
  const listed = new Set(item.materials.map((use) => use.material))
  for (const [index, { material }] of item.commitment.replaces.entries()) {
    demand(at, 'material on this item’s list', listed, material, [
      'commitment',
      'replaces',
      index,
      'material',
    ])
  }
}

function checkItem(check: Check, item: Item): void {
  const { known, district } = check.entries
  const at = atEntry(check, 'item', item.id)
  const maps = [check.shared, ...(check.users.get(item.id) ?? []).map((service) => check.own.get(service))]
  demand(at, 'authority', known.authority, item.authority, ['authority'])
  if (item.supervisor) demand(at, 'authority', known.authority, item.supervisor, ['supervisor'])
  if (district) {
    demand(at, 'step set', check.stepSets, item.steps, ['steps'])
    for (const [index, id] of item.fieldSets.entries()) {
      demand(at, 'field set', check.fieldSets, id, ['fieldSets', index])
    }
  }
  for (const [index, id] of item.fields.entries()) demand(at, 'field', known.field, id, ['fields', index])
  for (const [index, id] of item.stated.entries()) demand(at, 'field', known.field, id, ['stated', index])
  for (const [index, id] of item.produces.entries())
    demand(at, 'material', known.material, id, ['produces', index])
  for (const [index, id] of item.excludes.entries()) {
    demand(at, 'item', known.item, id, ['excludes', index])
    if (id === item.id) at(['excludes', index], 'an item cannot exclude itself; leave it out', 'unknown-id')
  }
  for (const [index, use] of item.materials.entries()) {
    demand(at, 'material', known.material, use.material, ['materials', index, 'material'])
    checkCondition(check, at, use.when, ['materials', index, 'when'], maps)
  }
  checkCondition(check, at, item.survey.when, ['survey', 'when'], maps)
  for (const [index, thing] of item.delivers.entries())
    checkCondition(check, at, thing.when, ['delivers', index, 'when'], maps)
  checkReplaced(at, item)
}

function checkService(check: Check, service: Service): void {
  const { known } = check.entries
  const at = atEntry(check, 'service', service.id)
  const maps = [check.own.get(service.id), check.shared]
  demand(at, 'authority', known.authority, service.lead, ['lead'])
  for (const [index, use] of service.items.entries()) {
    demand(at, 'item', known.item, use.item, ['items', index, 'item'])
    checkCondition(check, at, use.when, ['items', index, 'when'], maps)
  }
  const seen = new Set<string>()
  for (const [index, question] of service.questions.entries()) {
    checkCondition(check, at, question.when, ['questions', index, 'when'], maps)
    if (check.shared.has(question.id) || seen.has(question.id)) {
      const where = seen.has(question.id) ? 'this service has' : 'the shared list has'
      at(
        ['questions', index, 'id'],
        `${where} a question "${question.id}"; give one of the two another id`,
        'duplicate-id',
      )
    }
    seen.add(question.id)
  }
}

function checkMaterial(check: Check, id: string, material: Material): void {
  const at = atEntry(check, 'material', id)
  for (const [index, field] of material.yields.entries()) {
    demand(at, 'field', check.entries.known.field, field, ['yields', index])
  }
  const maps = [check.shared, check.anyOwn]
  checkCondition(check, at, material.register?.when, ['register', 'when'], maps)
}

function checkDistrict(check: Check, district: District): void {
  const { known, items } = check.entries
  const { locator, problems } = check
  const file = 'district.yaml'
  const at: At = (path, message, rule) =>
    problems.push({ file, line: locator.lineOf({ file, path }), message, rule })
  demand(at, 'authority', known.authority, district.bureau, ['bureau'])
  for (const [set, fields] of Object.entries(district.fieldSets)) {
    for (const [index, id] of fields.entries())
      demand(at, 'field', known.field, id, ['fieldSets', set, index])
  }
  for (const [index, local] of district.localMaterials.entries()) {
    demand(at, 'item', known.item, local.item, ['localMaterials', index, 'item'])
    demand(at, 'material', known.material, local.material, ['localMaterials', index, 'material'])
    const item = items.get(local.item)
    if (!item || item.materials.some((use) => use.material === local.material && use.local)) continue
    const message = `${local.item} does not list ${local.material} with local: true; write it there or leave this out`
    at(['localMaterials', index], message, 'unknown-id')
  }
}

/** Finds every id that is named but not there, and every condition that asks for what its names cannot have. */
export function checkReferences(entries: Entries, locator: Locator, problems: CatalogueProblem[]): void {
  const check = prepareCheck(entries, locator, problems)
  if (entries.district) checkDistrict(check, entries.district)
  for (const [id, material] of entries.materials) checkMaterial(check, id, material)
  checkFields(check)
  for (const question of entries.questions.values()) {
    checkCondition(check, atEntry(check, 'question', question.id), question.when, ['when'], [check.shared])
  }
  for (const item of entries.items.values()) checkItem(check, item)
  for (const service of entries.services.values()) checkService(check, service)
}
