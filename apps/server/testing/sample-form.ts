import type { CasePlan, PlanField } from '@xinban/core/compose/plan'
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
  premises_area_m2: 186.5,
  use_area_m2: 152,
  premises_floor: '1/6',
  landlord_name: '威海海润置业有限公司',
  lease_start: '2026-10-01',
  lease_end: '2031-09-30',
  building_complex_name: '海润广场',
  is_residential_building: false,
  underground: false,
  staff_total: 12,
  staff: [
    {
      姓名: '李晓梅',
      性别: '女',
      身份证号: '371002199001010007',
      岗位: '店长',
      健康证编号: '37102026001234',
      健康证有效期: '2027-09-01',
    },
    {
      姓名: '孙厨',
      性别: '男',
      身份证号: '371002198506151230',
      岗位: '厨师长',
      健康证编号: '37102026001235',
      健康证有效期: '2027-09-01',
    },
  ],
  safety_manager_name: '王丽',
  food_main_type: '餐饮服务经营者',
  food_items: ['热食类食品制售', '冷食类食品制售'],
  has_vending: false,
  is_central_kitchen: false,
  dining_seats: 68,
  kitchen_area_m2: 46,
  dining_area_m2: 96,
  fire_place_type: '饭店',
  fire_acceptance_no: '威经消验备字〔2025〕第0132号',
  fire_floor_area: 152,
  exit_count: 2,
  fire_manager: '王丽',
  capacity_people: 90,
  tobacco_shop_type: '娱乐服务',
  school_distance_m: 320,
  nearest_retailer_m: 85,
  tobacco_supply_unit: '威海市烟草公司',
  drain_volume_m3d: 4.5,
  drain_outlets: [{ 编号: '1', 经纬度: '122.16,37.43', 排水类别: '餐饮污水', 管径: 'DN200' }],
  sign_size: '6.0×1.2×0.15',
  sign_content: '海韵渔家',
  hygiene_manager: '王丽',
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
export function sampleForm(plan: CasePlan): FormData {
  const fields = plan.form.sections.flatMap((section) => section.fields)
  return Object.fromEntries(fields.map((field) => [field.id, sampleOf(field)]))
}
