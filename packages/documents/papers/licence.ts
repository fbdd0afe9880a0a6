import type { Case } from '@xinban/core/case/case'
import type { Permit } from '@xinban/core/case/event'
import type { Plan } from '@xinban/core/compose/plan'
import {
  applicantOf,
  type Fact,
  fieldOf,
  type PaperSource,
  personLabel,
  type Sheet,
  sheetOf,
} from '../sheet.ts'
import { chineseDate, chineseDay, NOTHING } from '../words.ts'
import { due } from './due.ts'
import { eventsOf } from './history.ts'

/**
 * 行业综合许可证: the face of the certificate with every permit on it; a later version has the revoked ones struck out and
 * the renewed ones with their new end (R-COM-1, R-COM-3, R-COM-4).
 */
export interface LicenceInput extends Sheet {
  readonly licence: string
  /** Counts from 1; the same number keeps its licence through all versions. */
  readonly version: number
  readonly facts: readonly Fact[]
  readonly permits: readonly {
    readonly name: string
    readonly number: string
    readonly authority: string
    readonly basis: string
    readonly validity: string
    readonly revoked: boolean
  }[]
  readonly notes: readonly string[]
  readonly issuer: string
}

const labels: Readonly<Record<string, string>> = { industry: '行业类别', theme: '一件事' }

function permitRow(plan: Plan, permit: Permit) {
  const item = plan.items.find((one) => one.id === permit.item)
  const from = chineseDate(permit.validFrom)
  return {
    name: item?.name.zh ?? permit.item,
    number: permit.number,
    authority: item?.authority.name.zh ?? NOTHING,
    basis: item?.basis.map((basis) => basis.text).join('；') ?? NOTHING,
    validity: permit.revokedOn
      ? `${chineseDate(permit.revokedOn)}\n撤销`
      : permit.validUntil
        ? `${from}\n至${chineseDate(permit.validUntil)}`
        : `自${from}起\n${item?.validity.text ?? '长期'}`,
    revoked: permit.revokedOn !== undefined,
  }
}

function validityOf(plan: Plan, permits: readonly Permit[], until: string | null): string {
  if (permits.every((permit) => permit.revokedOn !== undefined)) return '各项许可均已撤销'
  if (!until) return '见各项许可'
  const date = `至${chineseDate(until)}`
  return plan.licence.validity === 'unified' ? date : `${date}（以最先到期的一项为准）`
}

function factsOf(theCase: Case, plan: Plan, permits: readonly Permit[], until: string | null): Fact[] {
  return [
    [labels[plan.service.kind] ?? '办理事项', plan.service.name.zh],
    ['经营主体名称', applicantOf(theCase)],
    ['统一社会信用代码', fieldOf(theCase, 'uscc')],
    [personLabel(plan), fieldOf(theCase, 'legal_rep_name')],
    ['经营场所', fieldOf(theCase, 'premises_address')],
    ['有效期', validityOf(plan, permits, until)],
  ]
}

const reasons = { revoked: '撤销', renewed: '延续' } as const

/** What a later version says of itself; nothing for the first one. */
function changeNote({ events }: PaperSource, version: number): string[] {
  const change = eventsOf(events, 'licence_changed').find(({ body }) => body.version === version)
  if (!change) return []
  const why = reasons[change.body.because]
  return [`本版于${chineseDay(change.at)}因许可${why}更新，证号不变；以前的版本停止使用。`]
}

/** The data of a version of the licence. */
export function licenceInput(source: PaperSource, version: number): LicenceInput {
  const { case: theCase, plan } = source
  const licence = due(theCase.licence?.version === version ? theCase.licence : null, `licence ${version}`)
  const { permits, validUntil } = licence
  return {
    ...sheetOf('licence', source, chineseDay(licence.issuedAt), { path: `/l/${licence.number}` }),
    title: plan.licence.name.zh,
    licence: licence.number,
    version,
    facts: factsOf(theCase, plan, permits, validUntil),
    permits: permits.map((permit) => permitRow(plan, permit)),
    notes: [
      ...changeNote(source, version),
      '本证集成表列各项许可的效力，证明持证人已取得各项许可；各项许可的法律关系不因集成而改变。',
      '任何一项变更、失效的，本证更新版本，其余各项不受影响；是否现行有效，以扫码核验为准。',
    ],
    issuer: plan.notice.lead.name.zh,
  }
}
