import type { Case } from '@xinban/core/case/case'
import type { Permit } from '@xinban/core/case/event'
import { licenceFacts } from '@xinban/core/case/licence-facts'
import type { Plan } from '@xinban/core/compose/plan'
import { identifierOf } from '@xinban/core/licence/identifier-of'
import { licenceQr } from '@xinban/core/licence/licence-claims'
import { qrSvg } from '../qr.ts'
import { type Fact, type PaperSource, personLabel, type Sheet, sheetOf } from '../sheet.ts'
import { chineseDate, chineseDay, NOTHING } from '../words.ts'
import { due } from './due.ts'
import { eventsOf } from './history.ts'
import { changeWord, type LicenceRecord, licenceRecords } from './licence-records.ts'
import { contentOf } from './permit-content.ts'
import { permitStatus } from './permit-status.ts'

/**
 * 行业综合许可证: the face of the certificate with every permit on it; a later version has the revoked ones struck out and
 * the renewed ones with their new end (R-COM-1, R-COM-3, R-COM-4).
 */
export interface LicenceInput extends Sheet {
  readonly licence: string
  /** Counts from 1; the same number keeps its licence through all versions. */
  readonly version: number
  /** 电子证照标识 (GB/T 36904) of this version. */
  readonly identifier: string | null
  readonly facts: readonly Fact[]
  readonly permits: readonly LicencePermit[]
  /** Every version up to this one, oldest first. */
  readonly records: readonly LicenceRecord[]
  readonly notes: readonly string[]
  readonly issuer: string
}

/** One permit of the licence, with all that the certificate or its copy says of it. */
export interface LicencePermit {
  readonly name: string
  readonly number: string
  readonly authority: string
  /** Who supervises where it is not the authority. */
  readonly supervisor: string | null
  readonly basis: string
  /** What exactly is permitted, as far as the catalogue says which data of the form that is. */
  readonly content: readonly Fact[]
  readonly conditions: readonly string[]
  /** Beginning and end on two lines; how it ended, once it has, or since when it is suspended. */
  readonly validity: string
  /** Beginning and end as they were given, on one line. */
  readonly period: string
  /** In one word, 有效 while it stands. */
  readonly status: string
  /** True once it does not stand any more: struck out. */
  readonly ended: boolean
  readonly suspended: boolean
}

const labels: Readonly<Record<string, string>> = { industry: '行业类别', theme: '一件事' }

function periodOf({ validFrom, validUntil }: Permit, otherwise: string) {
  const from = chineseDate(validFrom)
  return validUntil
    ? { validity: `${from}\n至${chineseDate(validUntil)}`, period: `${from}至${chineseDate(validUntil)}` }
    : { validity: `自${from}起\n${otherwise}`, period: `自${from}起，${otherwise}` }
}

function permitRow(theCase: Case, plan: Plan, permit: Permit): LicencePermit {
  const item = plan.items.find((one) => one.id === permit.item)
  const { status, ended, suspended } = permitStatus(permit)
  const { validity, period } = periodOf(permit, item?.validity.text ?? '长期')
  return {
    name: item?.name.zh ?? permit.item,
    number: permit.number,
    authority: item?.authority.name.zh ?? NOTHING,
    supervisor: item?.supervisor?.name.zh ?? null,
    basis: item?.basis.map((basis) => basis.text).join('；') ?? NOTHING,
    content: contentOf(theCase, plan, permit.item),
    conditions: theCase.conditions.filter((one) => one.item === permit.item).map((one) => one.text),
    validity: ended || suspended ? status.replace(/日(?=\D)/, '日\n') : validity,
    period,
    status,
    ended,
    suspended,
  }
}

/** The end of the whole licence in words (R-COM-3). */
function wholeValidity(plan: Plan, permits: readonly Permit[], until: string | null): string {
  if (permits.every((permit) => permitStatus(permit).ended)) return '各项许可均已失效'
  if (!until) return '见各项许可'
  const date = `至${chineseDate(until)}`
  return plan.licence.validity === 'unified' ? date : `${date}（以最先到期的一项为准）`
}

function factsOf(theCase: Case, plan: Plan, permits: readonly Permit[], until: string | null): Fact[] {
  const { holder, uscc, legalRep, premises } = licenceFacts(theCase)
  return [
    [labels[plan.service.kind] ?? '办理事项', plan.service.name.zh],
    ['经营主体名称', holder],
    ['统一社会信用代码', uscc || NOTHING],
    [personLabel(plan), legalRep || NOTHING],
    ['经营场所', premises || NOTHING],
    ['有效期', wholeValidity(plan, permits, until)],
  ]
}

/** What a later version says of itself; nothing for the first one. */
function changeNote({ events }: PaperSource, version: number): string[] {
  const change = eventsOf(events, 'licence_changed').find(({ body }) => body.version === version)
  if (!change) return []
  const why = changeWord(change.body.because)
  return [`本版于${chineseDay(change.at)}因许可${why}更新，证号不变；以前的版本停止使用。`]
}

/** The data of a version of the licence: the certificate (正本). */
export function licenceInput(source: PaperSource, version: number): LicenceInput {
  return inputOf('licence', source, version)
}

/** The data of its copy (副本): the same, with the copy's name. */
export function licenceCopyInput(source: PaperSource, version: number): LicenceInput {
  const input = inputOf('licence_copy', source, version)
  return { ...input, title: `${input.title}（副本）` }
}

function inputOf(kind: 'licence' | 'licence_copy', source: PaperSource, version: number): LicenceInput {
  const { case: theCase, plan } = source
  const licence = due(theCase.licence?.version === version ? theCase.licence : null, `licence ${version}`)
  const { permits, validUntil } = licence
  const sheet = sheetOf(kind, source, chineseDay(licence.issuedAt), { path: `/l/${licence.number}` })
  return {
    ...sheet,
    // The address alone is printed; the code proves it without a network.
    qr: source.code ? qrSvg(licenceQr(source.publicUrl, licence.number, source.code), 'L') : sheet.qr,
    title: plan.licence.name.zh,
    licence: licence.number,
    version,
    identifier: identifierOf(source.district.identifier, licence.number, version),
    facts: factsOf(theCase, plan, permits, validUntil),
    permits: permits.map((permit) => permitRow(theCase, plan, permit)),
    records: licenceRecords(source),
    notes: [
      ...changeNote(source, version),
      '本证集成表列各项许可的效力，证明持证人已取得各项许可；各项许可的法律关系不因集成而改变。',
      '任何一项变更、失效的，本证更新版本，其余各项不受影响；是否现行有效，以扫码核验为准。',
    ],
    issuer: plan.notice.lead.name.zh,
  }
}
