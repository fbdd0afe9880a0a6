import type { CaseFile } from '@xinban/core/case/event'
import { itemName, paperNames } from '@xinban/core/case/names'
import type { Handling } from '@xinban/core/case/promises/events'
import { answerText } from '@xinban/core/compose/answer-text'
import type { Plan } from '@xinban/core/compose/plan'
import { type Fact, type PaperSource, type Sheet, serviceOf, sheetOf } from '../sheet.ts'
import { chineseDay, chineseMoment, NOTHING, sizeText } from '../words.ts'
import { type FormSection, formSections } from './form-sections.ts'
import { submissionOf } from './submission.ts'

/** 申报信息核对单: everything that was handed in, as the applicant checked it before: answers, form, files, letters, way of handling. */
export interface CheckAnswersInput extends Sheet {
  readonly service: string
  readonly submitted: string
  readonly answers: readonly Fact[]
  readonly items: readonly string[]
  readonly handling: readonly Fact[]
  readonly sections: readonly FormSection[]
  readonly files: readonly {
    readonly material: string
    readonly name: string
    readonly size: string
    /** SHA-256 in hexadecimal. */
    readonly sha256: string
  }[]
  readonly letters: readonly { readonly title: string; readonly sha256: string }[]
}

function answersOf({ plan, questions }: PaperSource): Fact[] {
  const known = new Map(questions.map((question) => [question.id, question]))
  return Object.entries(plan.answers).map(([id, answer]): Fact => {
    const question = known.get(id)
    return question ? [question.text.zh, answerText(question, answer)] : [id, String(answer)]
  })
}

const ways = {
  tolerated: '容缺办理，受理后补齐',
  promised: '以承诺代替的材料',
  preview: '尚缺，先行预审的材料',
} as const

function handlingOf(plan: Plan, handling: Handling): Fact[] {
  const { commitments } = handling
  const items = commitments.map((id) => itemName(plan, id).zh).join('、')
  const papers = (['tolerated', 'promised', 'preview'] as const).flatMap((way): Fact[] =>
    handling[way].length > 0 ? [[ways[way], paperNames(plan, handling[way]).zh]] : [],
  )
  const all: Fact[] = [...(items ? [['告知承诺办理的事项', items] as const] : []), ...papers]
  return all.length > 0 ? all : [['办理方式', '各事项均按普通方式办理']]
}

function fileRow(plan: Plan, { material, name, size, sha256 }: CaseFile) {
  return { material: paperNames(plan, [material]).zh, name: name || NOTHING, size: sizeText(size), sha256 }
}

/** The data of the summary: version 1 as it was handed in first, 2 with the corrections. */
export function checkAnswersInput(source: PaperSource, version: number): CheckAnswersInput {
  const { case: theCase, plan } = source
  const event = submissionOf(source, version)
  const sheet = sheetOf('check_answers', source, chineseDay(event.at))
  return {
    ...sheet,
    title: `${sheet.title}${version > 1 ? '（补正后）' : ''}`,
    service: serviceOf(plan),
    submitted: chineseMoment(event.at),
    answers: answersOf(source),
    items: plan.items.map((item) => item.name.zh),
    handling: handlingOf(plan, theCase.handling),
    sections: formSections(plan, event.body.form),
    files: event.body.files.map((file) => fileRow(plan, file)),
    letters: theCase.letters.map(({ title, sha256 }) => ({ title, sha256 })),
  }
}
