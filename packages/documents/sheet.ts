import type { Case } from '@xinban/core/case/case'
import type { CaseEvent } from '@xinban/core/case/event'
import { licenceFacts } from '@xinban/core/case/licence-facts'
import type { Edition } from '@xinban/core/catalogue/edition'
import type { Question } from '@xinban/core/catalogue/schema'
import type { Calendar } from '@xinban/core/clock/calendar'
import type { Plan, PlanAuthority } from '@xinban/core/compose/plan'
import { type Kind, paperTitles } from './kinds.ts'
import { qrSvg } from './qr.ts'
import { formText, NOTHING } from './words.ts'

/** What the papers say about the district that makes them. */
export interface DistrictFacts {
  readonly name: string
  readonly brand: string
  /** The bureau in whose name papers go out, whom to complain to, and who reviews its decisions. */
  readonly bureau: { readonly name: string; readonly phone: string; readonly reviewedBy: string | null }
  /** What identifiers of its licences begin with. */
  readonly identifier?: { readonly type: string; readonly issuer: string } | undefined
}

/** Everything a paper is made from: the case as the command left it that made the paper due, and its history up to there. */
export interface PaperSource {
  readonly case: Case
  readonly events: readonly CaseEvent[]
  readonly plan: Plan
  readonly calendar: Calendar
  /** The guided questions of the service, for the words of its answers. */
  readonly questions: readonly Question[]
  readonly district: DistrictFacts
  /** Origin of the public site, without a slash at the end. */
  readonly publicUrl: string
  /** True marks the paper 演示文书 无法律效力. */
  readonly demo: boolean
  /** The instant at which the paper is made. */
  readonly at: string
  /** The signed code of the licence's version for its QR code; absent in other papers. */
  readonly code?: string
}

/** What stands on every paper. All texts are ready to print. */
export interface Sheet {
  readonly title: string
  readonly district: string
  readonly brand: string
  /** The authority that the paper goes out from: its red head, and its signature where nobody else signs. */
  readonly bureau: string
  /** The case number. */
  readonly number: string
  /** The Chinese date that the paper bears. */
  readonly date: string
  /** The instant of making for the file's metadata: year, month, day, hour, minute, second in UTC. */
  readonly made: readonly number[]
  /** Where the QR code leads, and the code itself as SVG. */
  readonly url: string
  readonly qr: string
  readonly applicant: string
  /** Whom to ask: window and telephone (R-ACC-7). */
  readonly window: string
  readonly phone: string
  readonly supervision: string
  readonly demo: boolean
}

/** A label and its value. */
export type Fact = readonly [label: string, value: string]

/** What the papers need of the catalogue's edition. */
export function districtOf(edition: Pick<Edition, 'district' | 'authorities'>): DistrictFacts {
  const { name, brand, bureau: id, window, licence } = edition.district
  const bureau = edition.authorities.get(id)
  return {
    name: name.zh,
    brand: brand.zh,
    identifier: licence.identifier,
    bureau: {
      name: bureau?.name.zh ?? name.zh,
      phone: (bureau?.contact ?? window.contact).phone,
      reviewedBy: bureau?.reviewedBy ?? null,
    },
  }
}

/** The applicant as the licence names it after a change (R-CHG-1), else as the form does, else as the account does. */
export function applicantOf(theCase: Case): string {
  return licenceFacts(theCase).holder
}

/** The form's value of a field, or a dash. */
export function fieldOf(theCase: Case, field: string): string {
  return formText(theCase.form, field) ?? NOTHING
}

/** What the applicant asked for, in words: “饭店”行业综合许可证, “开办餐馆”一件事, “食品经营许可”. */
export function serviceOf(plan: Plan): string {
  const { kind, name } = plan.service
  const what = kind === 'industry' ? plan.licence.name.zh : kind === 'theme' ? '一件事' : ''
  return name.zh.endsWith(what) ? `“${name.zh}”` : `“${name.zh}”${what}`
}

/** Who is in charge of the applicant: an individual business has an operator, others a legal representative. */
export function personLabel(plan: Plan): string {
  return plan.answers.subject_kind === 'sole_trader' ? '经营者' : '法定代表人（负责人）'
}

function partsOf(instant: string): number[] {
  const time = new Date(instant)
  const day = [time.getUTCFullYear(), time.getUTCMonth() + 1, time.getUTCDate()]
  return [...day, time.getUTCHours(), time.getUTCMinutes(), time.getUTCSeconds()]
}

/**
 * The part that all papers share; `date` is the Chinese date of the act, `path` where the QR code leads, `from` the
 * authority that the paper goes out from (the bureau, where none is named).
 */
export function sheetOf(
  kind: Kind,
  source: PaperSource,
  date: string,
  { path, from }: { path?: string; from?: PlanAuthority } = {},
): Sheet {
  const { case: theCase, plan, district, publicUrl, demo, at } = source
  const url = `${publicUrl}${path ?? `/cases/${theCase.id}`}`
  return {
    title: paperTitles[kind],
    district: district.name,
    brand: district.brand,
    bureau: from?.name.zh ?? district.bureau.name,
    number: theCase.number ?? NOTHING,
    date,
    made: partsOf(at),
    url,
    qr: qrSvg(url),
    applicant: applicantOf(theCase),
    window: plan.window.name.zh,
    phone: plan.window.contact.phone,
    supervision: district.bureau.phone,
    demo,
  }
}
