import type { Case } from '@xinban/core/case/case'
import type { Handling } from '@xinban/core/case/promises/events'
import { replacedPapers } from '@xinban/core/case/promises/handling'
import type { Plan, PlanMaterial } from '@xinban/core/compose/plan'
import {
  applicantOf,
  type Fact,
  fieldOf,
  type PaperSource,
  personLabel,
  type Sheet,
  serviceOf,
  sheetOf,
} from '../sheet.ts'
import { chineseDay, chineseMoment } from '../words.ts'
import { due } from './due.ts'

/** 收件回执: what was received and when. It does not say that the application is accepted. */
export interface ReceiptInput extends Sheet {
  readonly service: string
  readonly received: string
  readonly facts: readonly Fact[]
  readonly items: readonly string[]
  readonly materials: readonly { readonly name: string; readonly how: string }[]
  /** True where something is still missing, so that it is looked at before acceptance is possible (R-TOL-7). */
  readonly preview: boolean
  /** The letters that were agreed to. */
  readonly letters: readonly string[]
}

function missingOf(id: string, plan: Plan, handling: Handling): string {
  if (handling.tolerated.includes(id)) return '容缺办理，受理后补齐'
  if (handling.preview.includes(id)) return '尚缺，先行预审'
  return replacedPapers(plan, handling).has(id) ? '免交，以承诺代替' : '未提交'
}

function howOf(material: PlanMaterial, files: number, plan: Plan, handling: Handling): string {
  switch (material.provider) {
    case 'applicant':
      return files > 0 ? `已收${files}份文件` : missingOf(material.id, plan, handling)
    case 'register':
      return material.source ? `免交，由${material.source}共享核验` : '免交，共享核验'
    case 'step': {
      const name = plan.items.find((item) => item.id === material.source)?.name.zh
      return name ? `免交，由“${name}”的结果提供` : '免交，由前一事项的结果提供'
    }
    case 'form':
      return '免交，由申请表生成'
    case 'commitment':
      return '免交，列入承诺书'
  }
}

function filesOf(theCase: Case, material: string): number {
  return theCase.files.filter((file) => file.material === material).length
}

/** The data of a receipt. */
export function receiptInput(source: PaperSource): ReceiptInput {
  const { case: theCase, plan } = source
  const submitted = due(theCase.submittedAt, 'submission')
  return {
    ...sheetOf('receipt', source, chineseDay(submitted)),
    service: serviceOf(plan),
    received: chineseMoment(submitted),
    facts: [
      ['申请人', applicantOf(theCase)],
      ['统一社会信用代码', fieldOf(theCase, 'uscc')],
      [personLabel(plan), fieldOf(theCase, 'legal_rep_name')],
      ['经营场所', fieldOf(theCase, 'premises_address')],
    ],
    items: plan.items.map((item) => item.name.zh),
    materials: plan.materials.map((material) => ({
      name: material.name.zh,
      how: howOf(material, filesOf(theCase, material.id), plan, theCase.handling),
    })),
    preview: theCase.handling.preview.length > 0,
    letters: theCase.letters.map((letter) => letter.title),
  }
}
