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

/** 行业综合许可证: the face of the certificate with every permit on it (R-COM-1, R-COM-3, R-COM-4). */
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
    validity: permit.validUntil
      ? `${from}\n至${chineseDate(permit.validUntil)}`
      : `自${from}起\n${item?.validity.text ?? '长期'}`,
  }
}

function validityOf(plan: Plan, until: string | null): string {
  if (!until) return '见各项许可'
  const date = `至${chineseDate(until)}`
  return plan.licence.validity === 'unified' ? date : `${date}（以最先到期的一项为准）`
}

function factsOf(theCase: Case, plan: Plan, until: string | null): Fact[] {
  return [
    [labels[plan.service.kind] ?? '办理事项', plan.service.name.zh],
    ['经营主体名称', applicantOf(theCase)],
    ['统一社会信用代码', fieldOf(theCase, 'uscc')],
    [personLabel(plan), fieldOf(theCase, 'legal_rep_name')],
    ['经营场所', fieldOf(theCase, 'premises_address')],
    ['有效期', validityOf(plan, until)],
  ]
}

/** The data of a licence. */
export function licenceInput(source: PaperSource): LicenceInput {
  const { case: theCase, plan } = source
  const licence = due(theCase.licence, 'licence')
  return {
    ...sheetOf('licence', source, chineseDay(licence.issuedAt), `/l/${licence.number}`),
    title: plan.licence.name.zh,
    licence: licence.number,
    version: licence.version,
    facts: factsOf(theCase, plan, licence.validUntil),
    permits: licence.permits.map((permit) => permitRow(plan, permit)),
    notes: [
      '本证集成表列各项许可的效力，证明持证人已取得各项许可；各项许可的法律关系不因集成而改变。',
      '任何一项变更、失效的，本证更新版本，其余各项不受影响；是否现行有效，以扫码核验为准。',
    ],
    issuer: plan.notice.lead.name.zh,
  }
}
