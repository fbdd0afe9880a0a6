import { applicantOf, type Fact, fieldOf, type PaperSource, type Sheet, sheetOf } from '../sheet.ts'
import { chineseDate, NOTHING } from '../words.ts'
import { due } from './due.ts'
import { itemNames } from './items.ts'

/** 现场勘验记录: when, who, and what was found at each checkpoint, for the signatures of those who were there (R-EXA-2, R-COM-5). */
export interface SurveyRecordInput extends Sheet {
  readonly facts: readonly Fact[]
  readonly findings: readonly { readonly text: string; readonly result: string; readonly note: string }[]
  readonly result: string
  readonly note: string
}

/** The data of the record of the joint survey. */
export function surveyRecordInput(source: PaperSource): SurveyRecordInput {
  const { case: theCase, plan } = source
  const { on, surveyors, findings, note } = due(theCase.survey, 'survey')
  const texts = new Map((plan.survey?.checklist ?? []).map(({ id, text }) => [id, text.zh]))
  const failed = findings.filter((finding) => !finding.passed).length
  return {
    ...sheetOf('survey_record', source, chineseDate(on), { from: plan.notice.lead }),
    facts: [
      ['申请人', applicantOf(theCase)],
      ['经营场所', fieldOf(theCase, 'premises_address')],
      ['勘验事项', itemNames(plan, plan.survey?.items ?? [])],
      ['组织机关', plan.notice.lead.name.zh],
      ['勘验日期', chineseDate(on)],
      ['勘验人员', surveyors.map((one) => one.name).join('、')],
    ],
    findings: findings.map(({ checkpoint, passed, note: found }) => ({
      text: texts.get(checkpoint) ?? checkpoint,
      result: passed ? '符合' : '不符合',
      note: found || NOTHING,
    })),
    result:
      failed === 0
        ? `勘验${findings.length}项，全部符合。`
        : `勘验${findings.length}项，其中${failed}项不符合。`,
    note,
  }
}
