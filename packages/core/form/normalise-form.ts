import type { PlanField } from '../compose/plan.ts'
import { normalise } from '../identifiers/normalise.ts'
import { cleanLine, cleanText } from './clean-text.ts'
import { type Form, fieldsOf } from './fields-of.ts'
import type { FormData, FormValue, Row } from './form-data.ts'
import { halfWidth, normaliseDate, normaliseDateTime, normalisePhone, parseNumber } from './normalise-text.ts'

/** What comes in: form values, or the strings of an HTML post. */
export type RawForm = Readonly<Record<string, unknown>>

const yesNo: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
  ['是', true],
  ['否', false],
])

function isRecord(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
}

function cell(raw: unknown): string {
  return typeof raw === 'string' || typeof raw === 'number' ? cleanLine(String(raw)) : ''
}

function rows(field: PlanField, raw: unknown): FormValue | undefined {
  if (!Array.isArray(raw)) return raw as FormValue
  const columns = (field.columns ?? []).map((column) => column.zh)
  const kept = raw
    .filter(isRecord)
    .map((row): Row => Object.fromEntries(columns.map((name) => [name, cell(row[name])])))
    .filter((row) => Object.values(row).some((text) => text !== ''))
  return kept.length > 0 ? kept : undefined
}

function range(raw: unknown): FormValue | undefined {
  if (!isRecord(raw)) return raw as FormValue
  const [from, to] = [normaliseDate(cell(raw.from)), normaliseDate(cell(raw.to))]
  return from || to ? { from, to } : undefined
}

/** Several options in the order of the form; where there are no options, one text is split at its commas. */
function several(field: PlanField, raw: unknown): FormValue | undefined {
  const split = typeof raw === 'string' && !field.options ? raw.split(/[,，、;；\n]/) : [raw].flat()
  if (!split.every((one) => typeof one === 'string')) return raw as FormValue
  const chosen = [...new Set(split.map((one) => cleanLine(one)).filter((one) => one !== ''))]
  const order = (field.options ?? []).map((option) => option.zh)
  const rank = (value: string): number => (order.includes(value) ? order.indexOf(value) : order.length)
  return chosen.length > 0 ? chosen.sort((a, b) => rank(a) - rank(b)) : undefined
}

function text(field: PlanField, raw: string): string {
  if (field.check) return normalise(raw)
  const isCode = field.pattern !== undefined || field.length !== undefined
  return isCode ? halfWidth(raw).trim() : raw.trim()
}

function fromText(field: PlanField, raw: string): FormValue {
  switch (field.type) {
    case 'int':
    case 'decimal':
      return parseNumber(raw) ?? raw.trim()
    case 'bool':
      return yesNo.get(raw.trim()) ?? raw.trim()
    case 'date':
      return normaliseDate(raw)
    case 'datetime':
      return normaliseDateTime(raw)
    case 'phone':
      return normalisePhone(raw)
    case 'email':
      return halfWidth(raw).trim()
    default:
      return text(field, raw)
  }
}

function normaliseValue(field: PlanField, raw: unknown): FormValue | undefined {
  if (raw === undefined || raw === null) return undefined
  if (field.type === 'table') return rows(field, raw)
  if (field.type === 'daterange') return range(raw)
  if (field.type === 'multi') return several(field, raw)
  const isText = ['string', 'text', 'address', 'phone', 'email'].includes(field.type)
  const plain = typeof raw === 'number' && isText ? String(raw) : raw
  // A wrong type stays as it is, so that `validate` can name it.
  if (typeof plain !== 'string') return plain as FormValue
  return fromText(field, field.type === 'text' ? cleanText(plain) : cleanLine(plain))
}

/**
 * The values as they are meant, by field type: full-width digits and letters of codes, numbers, telephones and dates
 * become ASCII, strings of an HTML post become numbers and yes/no, blanks go, empty values and table rows are left
 * out, unknown fields too. Doing it twice changes nothing more.
 */
export function normaliseForm(form: Form, raw: RawForm): FormData {
  const entries = fieldsOf(form).flatMap((field): [string, FormValue][] => {
    const value = Object.hasOwn(raw, field.id) ? normaliseValue(field, raw[field.id]) : undefined
    return value === undefined || value === '' ? [] : [[field.id, value]]
  })
  return Object.fromEntries(entries)
}
