import type { Text } from '../../catalogue/schema.ts'
import type { CasePlan } from '../../compose/plan.ts'
import { itemName } from '../names.ts'
import type { LifeEvent } from './events.ts'
import { cancellationGrounds, factNames } from './words.ts'

function namesOf(plan: CasePlan, items: readonly string[]): Text {
  const names = items.map((item) => itemName(plan, item))
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join('; ') }
}

function suspensionText(name: Text, from: string, until: string | null): Text {
  return until === null
    ? { zh: `暂停许可：${name.zh}，自 ${from} 起`, en: `Suspended: ${name.en}, from ${from} on` }
    : {
        zh: `暂停许可：${name.zh}，${from} 至 ${until}`,
        en: `Suspended: ${name.en}, ${from} to ${until}`,
      }
}

/** What happened in the life of the licence, in one line of plain words. */
export function lifeText(body: LifeEvent, plan: CasePlan): Text {
  const name: Text = 'item' in body && body.item !== null ? itemName(plan, body.item) : plan.licence.name
  switch (body.type) {
    case 'permit_suspended':
      return suspensionText(name, body.from, body.until)
    case 'suspension_ended':
      return body.lifted
        ? { zh: `恢复许可：${name.zh}`, en: `Suspension lifted: ${name.en}` }
        : { zh: `暂停期满，恢复许可：${name.zh}`, en: `Suspension over: ${name.en}` }
    case 'change_requested': {
      const facts = Object.keys(body.facts) as (keyof typeof factNames)[]
      const zh = facts.map((fact) => factNames[fact].zh).join('、')
      const en = facts.map((fact) => factNames[fact].en).join('; ')
      return {
        zh: `申请变更：${zh}（涉及${namesOf(plan, body.items).zh}），${body.due} 前决定`,
        en: `Change asked for: ${en} (${namesOf(plan, body.items).en}); to be decided by ${body.due}`,
      }
    }
    case 'change_agreed':
      return { zh: `同意变更：${name.zh}`, en: `Change agreed to: ${name.en}` }
    case 'change_refused':
      return { zh: `不予变更：${name.zh}`, en: `Change refused: ${name.en}` }
    case 'change_granted':
      return { zh: '准予变更', en: 'Change granted' }
    case 'permit_expired':
      return {
        zh: `有效期届满：${name.zh}，自 ${body.on} 起失效`,
        en: `Expired: ${name.en}, from ${body.on} on`,
      }
    case 'cancellation_requested': {
      const { zh, en } = namesOf(plan, body.items)
      return { zh: `申请注销：${zh}`, en: `Cancellation asked for: ${en}` }
    }
    case 'permit_cancelled': {
      const ground = cancellationGrounds[body.ground]
      return {
        zh: `注销许可：${name.zh}（${ground.zh}）`,
        en: `Permit cancelled: ${name.en} (${ground.en})`,
      }
    }
  }
}
