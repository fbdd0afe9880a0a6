import type { Plan, PlanField } from '@xinban/core/compose/plan'
import type { FormData, FormValue } from '@xinban/core/form/form-data'

/** Values that a real applicant could give, for fields whose form or check is special. All people are invented. */
const known: Readonly<Record<string, FormValue>> = {
  subject_name: '威海经区海韵渔家饭店',
  uscc: '92371000MA3ABCD581',
  legal_rep_name: '李晓梅',
  legal_rep_id_type: '居民身份证',
  legal_rep_id_no: '371002199001010007',
  agent_id_no: '371002198506151230',
  safety_manager_id_no: '371002199212314561',
  registered_address: '威海市经济技术开发区皇冠街道香港路 18 号',
  premises_address: '威海市经济技术开发区皇冠街道香港路 18 号 102 室',
  premises_name: '海韵渔家',
  region_code: '371072',
  postcode: '264205',
  industry_code: '6210',
  business_scope: '餐饮服务；烟草制品零售',
  contact_name: '李晓梅',
  opening_hours: '10:00—22:00',
}

function sampleOf(field: PlanField): FormValue {
  const special = known[field.id]
  if (special !== undefined) return special
  const first = field.options?.[0]?.zh ?? '样例'
  switch (field.type) {
    case 'enum':
      return first
    case 'multi':
      return [first]
    case 'bool':
      return true
    case 'int':
    case 'decimal':
      return Math.min(Math.max(field.min ?? 0, 120), field.max ?? 1_000_000)
    case 'date':
      return '2027-03-01'
    case 'datetime':
      return '2027-03-01T09:00'
    case 'daterange':
      return { from: '2026-01-01', to: '2036-01-01' }
    case 'phone':
      return '13863100000'
    case 'email':
      return 'shop@example.cn'
    case 'table':
      return [Object.fromEntries((field.columns ?? []).map((column) => [column.zh, '样例']))]
    case 'string':
    case 'text':
    case 'address':
      return field.length ? '1'.repeat(field.length) : '样例'
  }
}

/** A complete form for a plan: a value that can be accepted in every field. */
export function sampleForm(plan: Plan): FormData {
  const fields = plan.form.sections.flatMap((section) => section.fields)
  return Object.fromEntries(fields.map((field) => [field.id, sampleOf(field)]))
}
