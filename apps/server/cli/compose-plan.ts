import { measures, type Plan, type PlanMaterial } from '@xinban/core/compose/plan'
import { figure, titles } from './compose-table.ts'

const providers: Record<PlanMaterial['provider'], string> = {
  applicant: '申请人提交',
  register: '登记库核验',
  step: '本次办理的结果',
  form: '由申请表生成',
  commitment: '并入承诺书',
}

function days({ amount, unit }: Plan['limits']['joint']): string {
  if (amount === 0) return '当场办结'
  return `${amount}${{ workday: '个工作日', calendar_day: '日', month: '个月' }[unit]}`
}

function itemLine(item: Plan['items'][number]): string {
  const limit = days(item.limits.promised ?? item.limits.legal)
  const after = item.after.length > 0 ? `，在 ${item.after.join('、')} 之后` : ''
  return `  - ${item.name.zh}（${item.authority.short}，${limit}${after}）${item.why ? `：${item.why}` : ''}`
}

function materialLine(material: PlanMaterial): string {
  const source = material.provider === 'register' && material.source ? `：${material.source}` : ''
  return `  - ${material.name.zh}（${providers[material.provider]}${source}）`
}

/** The eight ones of a plan in short, with the reduction. */
export function composePlan(plan: Plan): string {
  const fields = plan.form.sections.flatMap((section) => section.fields)
  const asked = plan.materials.filter((material) => material.provider === 'applicant')
  const given = plan.materials.filter((material) => material.provider !== 'applicant')
  const sections = plan.form.sections.map((one) => `${one.title.zh} ${one.fields.length}`).join('、')
  return [
    `# ${plan.service.name.zh}（${plan.service.id}）`,
    `事项 ${plan.items.length}：\n${plan.items.map(itemLine).join('\n')}`,
    `1 一单告知：${plan.notice.title.zh}；环节 ${plan.notice.steps.map((step) => step.name.zh).join(' → ')}；收费 ${plan.notice.fees.fen / 100} 元；未公布的信息 ${plan.notice.unknown.length} 项`,
    `2 一套材料：要交 ${asked.length} 份，不用交 ${given.length} 份\n${[...asked, ...given].map(materialLine).join('\n')}`,
    `3 一书承诺：${['真实性声明', ...plan.commitment.members.map((member) => member.name.zh)].join('、')}`,
    `4 一表申请：${fields.length} 个字段（${sections}）`,
    `5 一窗受理：${plan.window.name.zh}，${plan.window.contact.phone}`,
    `6 一同核查：${plan.survey ? `${plan.survey.items.length} 个事项一次看，${plan.survey.checklist.length} 个要点，${plan.survey.surveyors} 人以上` : '决定前不看现场'}`,
    `7 一并审批：${plan.approval.stages.map((stage) => `[${stage.join(' ')}]`).join(' → ')}；法定最长 ${plan.limits.legal} 个工作日，有公布承诺的按承诺算 ${plan.limits.effective}，联合办理不超过 ${days(plan.limits.joint)}`,
    `8 一证准营：${plan.licence.name.zh}，载明 ${plan.licence.permits.length} 项`,
    measures.map((name) => `${titles[name]} ${figure(plan.reduction[name])}`).join('；'),
    `减材料证明：去掉 ${plan.less.dropped.length}，保留 ${plan.less.kept.length}`,
  ].join('\n')
}
