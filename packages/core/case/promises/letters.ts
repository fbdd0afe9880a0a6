import type { Span } from '../../catalogue/schema.ts'
import type { CasePlan, PlanItem } from '../../compose/plan.ts'
import type { LetterClass, LetterTemplate } from '../../compose/plan-law.ts'
import type { FormData } from '../../form/form-data.ts'
import { revocationGrounds } from '../after/words.ts'
import { canonicalJson, digest } from '../chain.ts'
import type { Handling, Letter } from './events.ts'

/** What a letter is filled from. */
export interface LetterSource {
  readonly plan: CasePlan
  readonly handling: Handling
  readonly form: FormData
  /** The applicant's account name, where the form names no subject. */
  readonly applicant: string
}

const units = { workday: '个工作日', calendar_day: '日', month: '个月' } as const

function spanText({ amount, unit }: Span): string {
  return amount === 0 ? '当场' : `${amount}${units[unit]}`
}

function list(texts: readonly string[]): string {
  return texts.length === 0 ? '（无）' : texts.join('；')
}

/** The items and papers that a class of letters is about. */
function scopeOf({ plan, handling }: LetterSource, of: LetterClass): { items: PlanItem[]; papers: string[] } {
  const named = (ids: readonly string[]) =>
    plan.materials.filter((one) => ids.includes(one.id)).map((one) => one.name.zh)
  const asking = (ids: readonly string[]) => {
    const materials = plan.materials.filter((one) => ids.includes(one.id))
    const items = new Set(
      materials.flatMap((one) => one.members.flatMap((m) => m.askedBy.map((a) => a.item))),
    )
    return plan.items.filter((item) => items.has(item.id))
  }
  switch (of) {
    case 'post_supervision': {
      const items = plan.items.filter((item) => handling.commitments.includes(item.id))
      const replaced = items.flatMap((item) => plan.law.items[item.id]?.commitment.replaces ?? [])
      return { items, papers: named(replaced) }
    }
    case 'proof_commitment':
      return { items: asking(handling.promised), papers: named(handling.promised) }
    case 'tolerant_handling':
      return { items: asking(handling.tolerated), papers: named(handling.tolerated) }
    case 'tolerant_preview':
      return { items: asking(handling.preview), papers: named(handling.preview) }
  }
}

const recordText = '，记入信用记录，修复前不再适用容缺办理和告知承诺'

/** What a missed date does; a preview has no date. */
function lateText(plan: CasePlan, of: LetterClass): string {
  if (of === 'tolerant_preview') return '预审不设补齐期限；补齐前可以随时撤回申请'
  const { late, record } = plan.law.tolerance
  return lateTexts[late] + (record ? recordText : '')
}

const lateTexts = {
  end_parts: '视为撤回需要该材料的事项的申请，不发证',
  withdraw_case: '视为撤回申请，不发证',
} as const

/** The places of a template and what stands in them. */
function places(
  source: LetterSource,
  of: LetterClass,
  items: readonly PlanItem[],
  papers: readonly string[],
): Map<string, string> {
  const { plan, form, applicant } = source
  const law = plan.law
  const { before, atMost } = law.tolerance
  const subject = typeof form.subject_name === 'string' && form.subject_name ? form.subject_name : applicant
  const checks = items.flatMap((item) => law.items[item.id]?.commitment.checklist ?? [])
  const verify = items.map((item) => {
    const within = law.items[item.id]?.commitment.verifyWithin
    return `${item.name.zh}：自办结之日起${within ? spanText(within) : '法定期限'}内`
  })
  return new Map([
    ['applicant', subject],
    ['items', list(items.map((item) => item.name.zh))],
    ['authorities', list([...new Set(items.map((item) => item.authority.name.zh))])],
    ['basis', list([...new Set(items.flatMap((item) => item.basis.map((basis) => basis.text)))])],
    ['conditions', list([...new Set(checks.map((check) => check.text.zh))])],
    ['papers', list(papers)],
    [
      'deadline',
      `受理后第${atMost}个工作日和办理期限届满前第${before}个工作日二者中较早的一日（具体日期在受理时告知）`,
    ],
    ['verify', list(verify)],
    [
      'liability',
      `${revocationGrounds.false_commitment.zh}的，责令限期整改；整改后仍不符合条件的，撤销许可决定，记入信用记录，修复前不再适用告知承诺和容缺办理`,
    ],
    ['late', lateText(plan, of)],
    ['hotline', plan.window.contact.phone],
  ])
}

function fill(paragraphs: readonly string[], texts: ReadonlyMap<string, string>): string[] {
  return paragraphs.map((one) => one.replace(/\{(\w+)\}/g, (place, name) => texts.get(name) ?? place))
}

/** A letter as the one text that is hashed: its class, template, version and every paragraph. */
export function letterText(letter: Omit<Letter, 'sha256'>): string {
  const { class: of, template, version, title, notice, promise } = letter
  return canonicalJson({ class: of, template, version, title, notice, promise })
}

/** The hash that stands for a letter. */
export function letterHash(letter: Omit<Letter, 'sha256'>): string {
  return digest(letterText(letter))
}

function letterOf(source: LetterSource, template: LetterTemplate): Letter {
  const { items, papers } = scopeOf(source, template.class)
  const texts = places(source, template.class, items, papers)
  const letter = {
    class: template.class,
    template: template.id,
    version: template.version,
    title: template.title.zh,
    notice: fill(template.notice, texts),
    promise: fill(template.promise, texts),
  }
  return { ...letter, sha256: letterHash(letter) }
}

const wishes: Readonly<Record<LetterClass, keyof Handling>> = {
  post_supervision: 'commitments',
  tolerant_handling: 'tolerated',
  tolerant_preview: 'preview',
  proof_commitment: 'promised',
}

/** The letters that these wishes take, filled from the case: one of each class that is used (R-CMT-1, R-TOL-1). */
export function lettersOf(source: LetterSource): Letter[] {
  const { plan, handling } = source
  return plan.law.letters
    .filter((template) => (handling[wishes[template.class]] as readonly string[]).length > 0)
    .map((template) => letterOf(source, template))
}
