import type { Text } from '../../catalogue/schema.ts'
import type { CasePlan } from '../../compose/plan.ts'
import { creditGrounds } from '../credit.ts'
import { handedOverText } from '../delivery/delivery-text.ts'
import { versionReasons } from '../life/words.ts'
import { itemName, jointName } from '../names.ts'
import type { AfterEvent } from './events.ts'
import { revocationGrounds } from './words.ts'

const verificationResults = {
  kept: { zh: '符合承诺', en: 'promise kept' },
  correct: { zh: '限期整改', en: 'to be put right' },
  failed: { zh: '不符合承诺', en: 'promise not kept' },
} as const

/** What happened after the decisions, in one line of plain words. */
export function afterText(body: AfterEvent, plan: CasePlan): Text {
  const name = 'item' in body ? itemName(plan, body.item) : jointName
  switch (body.type) {
    case 'handed_over':
      return handedOverText(body, plan)
    case 'closed':
      return { zh: '归档', en: 'Closed' }
    case 'condition_met':
      return { zh: '附带条件已经满足', en: 'A condition is met' }
    case 'verification_opened':
      return {
        zh: `批后核查：${name.zh}，${body.due} 前完成`,
        en: `Verification: ${name.en}, by ${body.due}`,
      }
    case 'verification_recorded': {
      const result = verificationResults[body.result]
      const by = body.correctBy
      return {
        zh: `核查结果：${name.zh}，${result.zh}${by ? `，${by} 前改正` : ''}`,
        en: `Verified: ${name.en}, ${result.en}${by ? ` by ${by}` : ''}`,
      }
    }
    case 'revocation_notified': {
      const ground = revocationGrounds[body.ground]
      return {
        zh: `拟撤销：${name.zh}（${ground.zh}），${body.defendBy} 前可以陈述申辩`,
        en: `Revocation intended: ${name.en} (${ground.en}); defence until ${body.defendBy}`,
      }
    }
    case 'defence_stated':
      return { zh: `提交陈述申辩：${name.zh}`, en: `Defence stated: ${name.en}` }
    case 'permit_revoked':
      return { zh: `撤销许可：${name.zh}`, en: `Permit revoked: ${name.en}` }
    case 'revocation_dropped':
      return { zh: `不予撤销：${name.zh}`, en: `Not revoked: ${name.en}` }
    case 'renewal_requested':
      return { zh: `申请延续：${name.zh}`, en: `Renewal asked for: ${name.en}` }
    case 'renewal_refused':
      return { zh: `不予延续：${name.zh}`, en: `Renewal refused: ${name.en}` }
    case 'permit_renewed':
      return body.deemed
        ? {
            zh: `届满前未作决定，视为准予延续：${name.zh}，至 ${body.validUntil}`,
            en: `Renewed by silence: ${name.en}, until ${body.validUntil}`,
          }
        : {
            zh: `准予延续：${name.zh}，至 ${body.validUntil}`,
            en: `Renewed: ${name.en}, until ${body.validUntil}`,
          }
    case 'licence_changed':
      return {
        zh: `${plan.licence.name.zh}因${versionReasons[body.because].zh}更新为第 ${body.version} 版`,
        en: `${plan.licence.name.en}: version ${body.version}, as ${versionReasons[body.because].en}`,
      }
    case 'credit_recorded': {
      const ground = creditGrounds[body.record.ground]
      return {
        zh: `记入信用记录：${ground.zh}，至 ${body.record.until}`,
        en: `Credit record: ${ground.en}, until ${body.record.until}`,
      }
    }
    case 'credit_repaired':
      return { zh: '信用修复', en: 'Credit record repaired' }
  }
}
