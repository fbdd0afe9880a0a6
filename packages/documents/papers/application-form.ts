import { applicantOf, type Fact, type PaperSource, type Sheet, serviceOf, sheetOf } from '../sheet.ts'
import { chineseDay, chineseMoment } from '../words.ts'
import { type FormSection, formSections } from './form-sections.ts'
import { handedInBy, submissionOf } from './submission.ts'

/** 申请表: the one form as it was handed in, with who asks for what (R-ACC-5). */
export interface ApplicationFormInput extends Sheet {
  readonly service: string
  /** Numbered from 1: the numbers that the rows of the form name. */
  readonly items: readonly { readonly name: string; readonly authority: string }[]
  readonly sections: readonly FormSection[]
  /** What every applicant declares; null where it was not agreed to. */
  readonly declaration: string | null
  readonly signature: readonly Fact[]
}

/** The data of the form: version 1 as it was handed in first, 2 with its corrections. */
export function applicationFormInput(source: PaperSource, version: number): ApplicationFormInput {
  const { case: theCase, plan } = source
  const event = submissionOf(source, version)
  const sheet = sheetOf('application_form', source, chineseDay(event.at))
  const corrected = version > 1 ? '（补正后）' : ''
  const name = plan.service.kind === 'industry' ? plan.licence.name.zh : ''
  return {
    ...sheet,
    title: `${name}${sheet.title}${corrected}`,
    service: serviceOf(plan),
    items: plan.items.map((item) => ({ name: item.name.zh, authority: item.authority.name.zh })),
    sections: formSections(plan, event.body.form),
    declaration: theCase.committed ? plan.commitment.declaration.text.zh : null,
    signature: [
      ['申请人', applicantOf(theCase)],
      ['填报人', handedInBy(source, event)],
      ['提交时间', chineseMoment(event.at)],
      ['提交方式', '登录账号在网上核对后提交'],
    ],
  }
}
