import type { PlanField } from '../compose/plan.ts'
import type { Fault } from '../problem.ts'

/** What can be wrong with a field. */
export type FieldFaultCode =
  | 'required'
  | 'type'
  | 'option'
  | 'min'
  | 'max'
  | 'length'
  | 'pattern'
  | 'uscc'
  | 'citizen_id'
  | 'phone'
  | 'email'
  | 'date'
  | 'range_order'

/** A fault of a field; the message names the field and says what to write. */
export function fieldFault(field: PlanField, code: FieldFaultCode, zh: string, en: string): Fault {
  return { at: field.id, code, message: { zh: `“${field.name.zh}”${zh}`, en: `“${field.name.en}” ${en}` } }
}

/** A required field that is empty. */
export function requiredFault(field: PlanField): Fault {
  const choose = ['enum', 'multi', 'bool'].includes(field.type)
  return choose
    ? fieldFault(field, 'required', '没有选，请选择', 'is not chosen; choose an option')
    : fieldFault(field, 'required', '没有填，请填写', 'is empty; fill it in')
}

const wanted = {
  string: ['应是文字', 'must be text'],
  text: ['应是文字', 'must be text'],
  address: ['应是文字', 'must be text'],
  enum: ['请选一项', 'needs one option'],
  multi: ['请从选项中选', 'needs options from the list'],
  bool: ['请选是或否', 'needs yes or no'],
  int: ['请填整数，例如 12', 'must be a whole number, for example 12'],
  decimal: ['请填数字，例如 12.5', 'must be a number, for example 12.5'],
  date: ['请按“年-月-日”填写，例如 2026-01-05', 'must be a date, for example 2026-01-05'],
  datetime: [
    '请按“年-月-日 时:分”填写，例如 2026-01-05 09:30',
    'must be a date and time, for example 2026-01-05 09:30',
  ],
  daterange: ['请填起止两个日期', 'needs a first and a last day'],
  phone: ['应是文字', 'must be text'],
  email: ['应是文字', 'must be text'],
  table: ['请逐行填写', 'must be filled in by rows'],
} as const

/** A value of another type than the field's. */
export function typeFault(field: PlanField): Fault {
  const [zh, en] = wanted[field.type]
  return fieldFault(field, 'type', zh, en)
}
