import { classNames } from '@xinban/core/catalogue/law-words'
import { type Fact, type PaperSource, type Sheet, sheetOf } from '../sheet.ts'
import { chineseDay, chineseMoment } from '../words.ts'
import { due } from './due.ts'

/** 告知承诺书: exactly the text that was agreed to, and who agreed to it when and how (R-CMT-1, R-TOL-1). */
export interface LetterInput extends Sheet {
  readonly notice: readonly string[]
  readonly promise: readonly string[]
  readonly signature: readonly Fact[]
  /** SHA-256 over class, template, version and text. */
  readonly sha256: string
}

/** The data of a letter. */
export function letterInput(source: PaperSource, n: number): LetterInput {
  const { case: theCase, plan } = source
  const letter = due(theCase.letters[n - 1] ?? null, `letter ${n}`)
  const agent = plan.answers.by_agent === true
  return {
    ...sheetOf('letter', source, chineseDay(letter.signedAt)),
    title: letter.title,
    notice: letter.notice,
    promise: letter.promise,
    signature: [
      ['签署人', agent ? `${letter.signedBy}（代理人，声明有代为承诺的特别授权）` : letter.signedBy],
      ['签署时间', chineseMoment(letter.signedAt)],
      ['签署方式', '登录账号阅读全文后在网上确认同意，与申请一并提交'],
      ['文本', `${classNames[letter.class].zh}（${letter.template}）第${letter.version}版`],
    ],
    sha256: letter.sha256,
  }
}
