import { isLocalDate } from '../clock/local-date.ts'
import type { PlanField } from '../compose/plan.ts'
import type { Fault } from '../problem.ts'
import { checkText } from './check-text.ts'
import { fieldFault, typeFault } from './field-fault.ts'
import type { FormValue } from './form-data.ts'

const MAX_ROWS = 500
const MAX_CELL = 500

function dateFault(field: PlanField): Fault {
  return fieldFault(
    field,
    'date',
    '不是存在的日期，请按“年-月-日”填写，例如 2026-01-05',
    'is no existing day; write it like 2026-01-05',
  )
}

function optionFault(field: PlanField): Fault {
  return fieldFault(field, 'option', '请从选项中选', 'must be one of the options')
}

function checkNumber(field: PlanField, value: FormValue): Fault | null {
  const whole = field.type === 'int'
  if (typeof value !== 'number' || !Number.isFinite(value)) return typeFault(field)
  if (whole && !Number.isSafeInteger(value)) return typeFault(field)
  const { min, max } = field
  if (min !== undefined && value < min) {
    return fieldFault(field, 'min', `不能小于 ${min}`, `must be at least ${min}`)
  }
  if (max !== undefined && value > max) {
    return fieldFault(field, 'max', `不能大于 ${max}`, `must be at most ${max}`)
  }
  return null
}

function isDateTime(text: string): boolean {
  const [date = '', time = '', ...rest] = text.split('T')
  return isLocalDate(date) && /^([01]\d|2[0-3]):[0-5]\d$/.test(time) && rest.length === 0
}

function checkRange(field: PlanField, value: FormValue): Fault | null {
  if (typeof value !== 'object' || !('from' in value)) return typeFault(field)
  const { from, to } = value
  if (!isLocalDate(from) || !isLocalDate(to)) return dateFault(field)
  return from <= to
    ? null
    : fieldFault(field, 'range_order', '的结束日期早于开始日期', 'ends before it begins')
}

function checkSeveral(field: PlanField, value: FormValue): Fault | null {
  if (!Array.isArray(value) || value.length === 0) return typeFault(field)
  const options = field.options && new Set(field.options.map((option) => option.zh))
  for (const one of value as readonly unknown[]) {
    if (typeof one !== 'string') return typeFault(field)
    if (options && !options.has(one)) return optionFault(field)
  }
  return new Set(value).size === value.length ? null : optionFault(field)
}

function checkTable(field: PlanField, value: FormValue): Fault | null {
  if (!Array.isArray(value) || value.length === 0) return typeFault(field)
  if (value.length > MAX_ROWS) {
    return fieldFault(field, 'max', `最多${MAX_ROWS}行`, `may have ${MAX_ROWS} rows`)
  }
  for (const row of value as readonly unknown[]) {
    if (typeof row !== 'object' || row === null) return typeFault(field)
    if (Object.values(row).some((text) => typeof text !== 'string')) return typeFault(field)
    if (Object.values(row).some((text: string) => text.length > MAX_CELL)) {
      return fieldFault(field, 'max', `每格最多${MAX_CELL}个字`, `may have ${MAX_CELL} characters in a cell`)
    }
  }
  return null
}

/** What is wrong with one value by itself; null when nothing is. `today` is YYYY-MM-DD in Shanghai. */
export function checkValue(
  field: PlanField,
  value: FormValue,
  isCitizenId: boolean,
  today: string,
): Fault | null {
  switch (field.type) {
    case 'int':
    case 'decimal':
      return checkNumber(field, value)
    case 'bool':
      return typeof value === 'boolean' ? null : typeFault(field)
    case 'multi':
      return checkSeveral(field, value)
    case 'daterange':
      return checkRange(field, value)
    case 'table':
      return checkTable(field, value)
    default:
  }
  if (typeof value !== 'string') return typeFault(field)
  switch (field.type) {
    case 'enum':
      return (field.options ?? []).some((option) => option.zh === value) ? null : optionFault(field)
    case 'date':
      return isLocalDate(value) ? null : dateFault(field)
    case 'datetime':
      return isDateTime(value) ? null : typeFault(field)
    default:
      return checkText(field, value, isCitizenId, today)
  }
}
