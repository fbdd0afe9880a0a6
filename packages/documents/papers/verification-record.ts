import type { VerificationRecord } from '@xinban/core/case/after/state'
import { applicantOf, type Fact, fieldOf, type PaperSource, type Sheet, sheetOf } from '../sheet.ts'
import { chineseDate, NOTHING } from '../words.ts'
import { lookOf } from './verification.ts'

/** 批后核查记录, 整改复查记录: one look of the supervisor, for the signatures of those who were there (R-SUP-1, R-CMT-3). */
export interface VerificationRecordInput extends Sheet {
  readonly facts: readonly Fact[]
  readonly findings: readonly { readonly text: string; readonly result: string; readonly note: string }[]
  readonly result: string
  readonly note: string
}

const results: Readonly<Record<VerificationRecord['result'], string>> = {
  kept: '符合承诺。',
  correct: '有不符合承诺的情况，责令限期整改。',
  failed: '不符合承诺，依法处理。',
}

function recordInput(
  kind: 'verification_record' | 'recheck_record',
  source: PaperSource,
  n: number,
): VerificationRecordInput {
  const look = lookOf(source, n, kind === 'verification_record' ? 1 : 2)
  const { verification, record, item, authority } = look
  const first: Fact = ['核查期限', `${chineseDate(verification.due)}以前`]
  const second: Fact = ['整改期限', verification.correctBy ? chineseDate(verification.correctBy) : NOTHING]
  return {
    ...sheetOf(kind, source, chineseDate(record.on), { from: authority }),
    facts: [
      ['被核查人', applicantOf(source.case)],
      ['经营场所', fieldOf(source.case, 'premises_address')],
      ['许可事项', item.name.zh],
      ['许可编号', look.permit],
      ['核查机关', authority.name.zh],
      kind === 'verification_record' ? first : second,
      ['核查日期', chineseDate(record.on)],
      ['核查人员', look.verifiers],
    ],
    findings: look.findings.map(({ text, passed, note }) => ({
      text,
      result: passed ? '符合' : '不符合',
      note: note || NOTHING,
    })),
    result: results[record.result],
    note: record.note,
  }
}

/** The data of the record of the first look. */
export function verificationRecordInput(source: PaperSource, n: number): VerificationRecordInput {
  return recordInput('verification_record', source, n)
}

/** The data of the record of the second look, after the time for putting right. */
export function recheckRecordInput(source: PaperSource, n: number): VerificationRecordInput {
  return recordInput('recheck_record', source, n)
}
