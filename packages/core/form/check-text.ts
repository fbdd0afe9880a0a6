import type { PlanField } from '../compose/plan.ts'
import { checkCitizenId } from '../identifiers/citizen-id.ts'
import { checkUscc } from '../identifiers/uscc.ts'
import type { Fault } from '../problem.ts'
import { fieldFault } from './field-fault.ts'

const MOBILE = /^1[3-9]\d{9}$/
/** Area code and number, with or without a hyphen and an extension; or a service number such as 4001234567. */
const LANDLINE = /^(0\d{2,3}-?\d{7,8}(-\d{1,6})?|[48]00-?\d{3}-?\d{4})$/
const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/

/** Characters allowed where the catalogue sets no limit. */
const DEFAULT_MAX = { string: 200, address: 300, text: 5000 } as const

function lengthFault(field: PlanField, count: number): Fault | null {
  const fallback =
    field.type === 'address' || field.type === 'text' ? DEFAULT_MAX[field.type] : DEFAULT_MAX.string
  const max = field.max ?? fallback
  if (field.length !== undefined && count !== field.length) {
    const length = field.length
    return fieldFault(
      field,
      'length',
      `应是${length}位，现在是${count}位`,
      `must have ${length} characters; it has ${count}`,
    )
  }
  if (count > max) {
    return fieldFault(
      field,
      'max',
      `最多${max}个字，现在是${count}个`,
      `may have ${max} characters; it has ${count}`,
    )
  }
  if (field.min !== undefined && count < field.min) {
    return fieldFault(field, 'min', `至少${field.min}个字`, `needs at least ${field.min} characters`)
  }
  return null
}

function usccFault(field: PlanField, text: string): Fault | null {
  const found = checkUscc(text)
  if (found.verdict !== 'invalid') return null
  const wrong = found.reasons.includes('check')
    ? ['有误，请对照营业执照核对每一位', 'has a wrong character; compare it with the business licence']
    : [
        '应是18位数字和大写字母（没有I、O、S、V、Z）',
        'must be 18 digits and capital letters (no I, O, S, V, Z)',
      ]
  return fieldFault(field, 'uscc', wrong[0] ?? '', wrong[1] ?? '')
}

function citizenIdFault(field: PlanField, text: string, today: string): Fault | null {
  if (checkCitizenId(text, today).verdict !== 'invalid') return null
  return fieldFault(
    field,
    'citizen_id',
    '不是有效的身份证号码，请对照居民身份证核对18位号码',
    'is not a valid citizen ID number; compare the 18 characters with the card',
  )
}

/** What is wrong with a text; null when nothing is. `isCitizenId`: the number is one of a citizen ID card. */
export function checkText(field: PlanField, text: string, isCitizenId: boolean, today: string): Fault | null {
  if (field.type === 'phone') {
    return MOBILE.test(text) || LANDLINE.test(text)
      ? null
      : fieldFault(
          field,
          'phone',
          '请填11位手机号，或带区号的固定电话（如 0631-5900000）',
          'must be an 11-digit mobile number, or a landline with area code (such as 0631-5900000)',
        )
  }
  if (field.type === 'email') {
    return text.length <= DEFAULT_MAX.string && EMAIL.test(text)
      ? null
      : fieldFault(field, 'email', '请填邮箱地址，例如 name@example.cn', 'must look like name@example.cn')
  }
  if (field.check === 'gb32100') return usccFault(field, text)
  if (field.check === 'gb11643' && isCitizenId) return citizenIdFault(field, text, today)
  const fault = lengthFault(field, [...text].length)
  if (fault || field.pattern === undefined || new RegExp(field.pattern, 'u').test(text)) return fault
  const hint = field.note ? [`（${field.note}）`, ` (${field.note})`] : ['', '']
  return fieldFault(
    field,
    'pattern',
    `格式不对，请检查${hint[0]}`,
    `has the wrong format; check it${hint[1]}`,
  )
}
