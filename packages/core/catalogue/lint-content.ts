import { type LintContext, report } from './lint-context.ts'
import { folders } from './locate.ts'
import type { Item } from './schema.ts'
import { isLonger } from './spans.ts'

/** A paper with such a name could be anything: applicants cannot know what is meant (R-GUI-1). */
const catchAll = ['其他材料', '其它材料', '等材料', '相关材料', '有关材料'] as const

function lintItem(context: LintContext, item: Item): void {
  const { legal, promised } = item.limits
  const at = { kind: 'item', id: item.id } as const
  if (promised && isLonger(promised, legal)) {
    const message = `the promised limit (${promised.amount} ${promised.unit}) is longer than the legal one (${legal.amount} ${legal.unit}); write a shorter one or null`
    report(context, { ...at, path: ['limits', 'promised'] }, message, 'promise-too-long')
  }
  if (item.survey.mode === 'required' && item.survey.checklist.length === 0) {
    const message = 'a required survey needs a checklist; write what is looked at, or another mode'
    report(context, { ...at, path: ['survey'] }, message, 'survey-without-checklist')
  }
  for (const [index, basis] of item.basis.entries()) {
    if (basis.text.trim() === '')
      report(
        context,
        { ...at, path: ['basis', index] },
        'the legal basis is blank; name the law and its article',
        'no-basis',
      )
  }
  if (item.fee.basis.trim() === '') {
    report(
      context,
      { ...at, path: ['fee', 'basis'] },
      'the basis of the fee is blank; name it',
      'no-fee-basis',
    )
  }
}

function lintMaterials(context: LintContext): void {
  const { items, materials, district } = context.edition
  const used = new Set(district.localMaterials.map((local) => local.material))
  for (const item of items.values()) {
    for (const id of [...item.materials.map((use) => use.material), ...item.produces]) used.add(id)
  }
  for (const [id, { name, kind, family }] of materials) {
    const vague = catchAll.find((words) => name.zh.includes(words))
    if (vague) {
      const message = `"${name.zh}" is a catch-all (${vague}); name each paper by itself`
      report(context, { kind: 'material', id, path: ['name'] }, message, 'catch-all')
    }
    // Letters of commitment and tolerance are not in the items' lists: which ones a plan needs follows from how the
    // applicant chooses to apply.
    const isLetter = kind === 'declaration' && family === 'commitment'
    if (!used.has(id) && !isLetter) {
      report(
        context,
        { kind: 'material', id, path: [] },
        `no item asks for the material "${id}"; leave it out`,
        'unused',
      )
    }
  }
}

function lintFields(context: LintContext): void {
  const { items, fields, district } = context.edition
  const sets = new Set([...items.values()].flatMap((item) => item.fieldSets))
  const used = new Set([...sets].flatMap((set) => district.fieldSets[set] ?? []))
  for (const item of items.values()) for (const id of item.fields) used.add(id)
  for (const id of fields.keys()) {
    if (used.has(id)) continue
    report(
      context,
      { kind: 'field', id, path: [] },
      `no item asks for the field "${id}"; leave it out`,
      'unused',
    )
  }
}

function lintAuthorities(context: LintContext): void {
  const { items, services, authorities, district } = context.edition
  const used = new Set([district.bureau, ...[...services.values()].map((service) => service.lead)])
  for (const { authority, supervisor } of items.values()) {
    used.add(authority)
    if (supervisor) used.add(supervisor)
  }
  for (const id of authorities.keys()) {
    if (used.has(id)) continue
    const message = `no item or service names the authority "${id}"; leave it out`
    report(context, { kind: 'authority', id, path: [] }, message, 'unused')
  }
}

function lintCategories({ edition, problems }: LintContext): void {
  const categories = [
    [folders.authority, edition.authorities],
    [folders.item, edition.items],
    [folders.material, edition.materials],
    [folders.service, edition.services],
  ] as const
  for (const [folder, entries] of categories) {
    if (entries.size > 0) continue
    problems.push({
      file: folder,
      line: 1,
      message: `there is nothing in ${folder}/; write an entry`,
      rule: 'empty-category',
    })
  }
}

/** What stands in the entries themselves: vague papers, limits, surveys, and entries that nothing uses. */
export function lintContent(context: LintContext): void {
  lintCategories(context)
  for (const item of context.edition.items.values()) lintItem(context, item)
  lintMaterials(context)
  lintFields(context)
  lintAuthorities(context)
}
