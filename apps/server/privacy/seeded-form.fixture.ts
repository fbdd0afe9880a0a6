import type { CasePlan, PlanField } from '@xinban/core/compose/plan'
import type { FormData, FormValue } from '@xinban/core/form/form-data'
import { sampleForm } from '../testing/sample-form.ts'
import { seeds, words } from './seeds.fixture.ts'

const { representative, agent, contact, receiver, worker, manager, home } = seeds

const named: Readonly<Record<string, FormValue>> = {
  legal_rep_name: representative.name,
  legal_rep_id_no: representative.id,
  legal_rep_phone: representative.phone,
  legal_rep_addr: home.address,
  agent_name: agent.name,
  agent_id_no: agent.id,
  agent_phone: agent.phone,
  contact_name: contact.name,
  contact_phone: contact.phone,
  contact_email: contact.mail,
  delivery_mode: '邮政寄递',
  receiver_name: receiver.name,
  receiver_phone: receiver.phone,
  receiver_address: receiver.address,
  safety_manager_name: manager.name,
  safety_manager_id_no: manager.id,
  safety_manager_phone: manager.phone,
  business_scope: words,
  staff: [
    {
      姓名: worker.name,
      性别: '男',
      身份证号: worker.id,
      岗位: '店长',
      健康证编号: '37102026001234',
      健康证有效期: '2027-09-01',
    },
  ],
}

/** Free text in which somebody may write about people, whatever the field is for. */
function isFree({ type, max, length, pattern, check, options, id }: PlanField): boolean {
  const text = type === 'text' || type === 'string'
  const kept = ['subject_name', 'premises_name', 'industry_code', 'region_code', 'uscc'].includes(id)
  return text && !kept && !max && !length && !pattern && !check && !options
}

/** A complete form whose people, and whose free text, are seeded. */
export function seededForm(plan: CasePlan, more: FormData = {}): FormData {
  const fields = plan.form.sections.flatMap((section) => section.fields)
  const sample = sampleForm(plan)
  const seeded = fields.map((field) => [
    field.id,
    named[field.id] ?? (isFree(field) ? `${words}（${field.id}）` : (sample[field.id] ?? null)),
  ])
  return { ...Object.fromEntries(seeded), ...more }
}
