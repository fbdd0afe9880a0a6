import type { Plan, PlanField } from '@xinban/core/compose/plan'
import { fieldsOf } from '@xinban/core/form/fields-of'
import type { FormData, FormValue, Row } from '@xinban/core/form/form-data'
import { visibleFields } from '@xinban/core/form/visible'
import { chineseDate, NOTHING } from '../words.ts'

/** A field as it was filled in: a value, or the rows of a table. */
export interface FormRow {
  readonly name: string
  /** The numbers of the items that ask for it, or 全部. */
  readonly asked: string
  readonly value: string
  /** For a field of repeating rows that has any; `value` is empty then. */
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } | null
}

export interface FormSection {
  readonly title: string
  readonly rows: readonly FormRow[]
}

function isRows(value: FormValue | undefined): value is readonly Row[] {
  return Array.isArray(value) && typeof value[0] === 'object'
}

function dateText(value: string): string {
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(value) ?? []
  return date === undefined ? value : `${chineseDate(date)}${time ? ` ${time}` : ''}`
}

/** A value as people read it; nothing filled in is a dash. */
function valueText(field: PlanField, value: FormValue | undefined): string {
  if (value === undefined || value === '') return NOTHING
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string')
    return field.type === 'date' || field.type === 'datetime' ? dateText(value) : value
  if (Array.isArray(value)) return value.length === 0 ? NOTHING : value.join('、')
  const { from, to } = value as { from: string; to: string }
  return `${dateText(from)}至${dateText(to)}`
}

function askedText(plan: Plan, field: PlanField): string {
  const places = plan.items.flatMap((item, index) => (field.askedBy.includes(item.id) ? [index + 1] : []))
  return places.length === plan.items.length && places.length > 1 ? '全部' : places.join('、') || NOTHING
}

function tableOf(field: PlanField, rows: readonly Row[]): FormRow['table'] {
  const columns = field.columns ?? []
  return {
    head: columns.map((column) => column.zh),
    rows: rows.map((row) => columns.map((column) => row[column.zh] || NOTHING)),
  }
}

function rowOf(plan: Plan, field: PlanField, value: FormValue | undefined): FormRow {
  const rows = isRows(value) ? value : null
  return {
    name: field.name.zh,
    asked: askedText(plan, field),
    value: rows ? '' : valueText(field, value),
    table: rows && tableOf(field, rows),
  }
}

/** The fields that apply, with their ids, in the form's order. */
export function formRows(plan: Plan, form: FormData): (FormRow & { readonly id: string })[] {
  const visible = visibleFields(plan.form, plan.answers, form)
  return fieldsOf(plan.form)
    .filter((field) => visible.has(field.id))
    .map((field) => ({ id: field.id, ...rowOf(plan, field, form[field.id]) }))
}

/** The one form as it was filled in: every section and field that applies, in the form's order. */
export function formSections(plan: Plan, form: FormData): FormSection[] {
  const visible = visibleFields(plan.form, plan.answers, form)
  return plan.form.sections
    .map(({ title, fields }) => ({
      title: title.zh,
      rows: fields
        .filter((field) => visible.has(field.id))
        .map((field) => rowOf(plan, field, form[field.id])),
    }))
    .filter((section) => section.rows.length > 0)
}
