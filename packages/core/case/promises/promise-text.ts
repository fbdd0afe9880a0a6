import type { Text } from '../../catalogue/schema.ts'
import type { CasePlan } from '../../compose/plan.ts'
import { itemName, paperNames } from '../names.ts'
import type { PromiseEvent } from './events.ts'

/** What happened to the promises, in one line of plain words. */
export function promiseText(body: PromiseEvent, plan: CasePlan): Text {
  switch (body.type) {
    case 'papers_owed': {
      const papers = body.papers.map(({ material, due }) => ({ name: paperNames(plan, [material]), due }))
      return {
        zh: `待补材料：${papers.map(({ name, due }) => `${name.zh}（${due} 前）`).join('、')}`,
        en: `Papers to be handed in: ${papers.map(({ name, due }) => `${name.en} (by ${due})`).join('; ')}`,
      }
    }
    case 'owed_handed_in': {
      const names = paperNames(plan, [body.material])
      return { zh: `补交材料：${names.zh}`, en: `Handed in later: ${names.en}` }
    }
    case 'part_ended': {
      const [name, papers] = [itemName(plan, body.item), paperNames(plan, body.materials)]
      return {
        zh: `视为撤回：${name.zh}（${papers.zh}逾期未补）`,
        en: `Counts as withdrawn: ${name.en} (${papers.en} did not come)`,
      }
    }
    case 'commitment_ended': {
      const name = itemName(plan, body.item)
      return {
        zh: `转为普通方式办理：${name.zh}`,
        en: `Back to ordinary handling: ${name.en}`,
      }
    }
    case 'promise_withdrawn': {
      const names = paperNames(plan, [body.material])
      return { zh: `撤回承诺：${names.zh}`, en: `Promise taken back: ${names.en}` }
    }
    case 'preview_recorded': {
      const name = itemName(plan, body.item)
      return body.ready
        ? { zh: `预审意见：${name.zh}，没有其他问题`, en: `Preview: ${name.en}, nothing else is missing` }
        : { zh: `预审意见：${name.zh}，有问题需要处理`, en: `Preview: ${name.en}, something has to be done` }
    }
    case 'preview_completed':
      return { zh: '补齐预审缺的材料，转入正式受理', en: 'The missing papers are in; on to acceptance' }
  }
}
