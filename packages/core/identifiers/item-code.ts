import { isUscc } from './uscc.ts'

/** What an item is, by the two digits of its code; only what people apply for (standards GB/T 39554.1-2020). */
export const itemTypeCodes = {
  '01': '行政许可',
  '05': '行政给付',
  '07': '行政确认',
  '08': '行政奖励',
  '09': '行政裁决',
  '10': '其他行政权力',
  '20': '公共服务',
  '99': '其他',
} as const
export type ItemTypeCode = keyof typeof itemTypeCodes

const BASIC = /^\d{12}$/
const TASK = /^([0-9A-Z]{18})([1-6])(\d{12})$/
const HANDLE = /^([0-9A-Z]{18}[1-6]\d{12})(\d{2})$/

/** The parts of an item code: 12 (基本编码), 31 (实施编码) or 33 characters (业务办理项编码). */
export type ItemCode =
  | { readonly kind: 'basic'; readonly basic: string; readonly type: ItemTypeCode }
  | {
      readonly kind: 'task' | 'handle'
      readonly basic: string
      readonly type: ItemTypeCode
      /** The USCC of the authority that handles the item. */
      readonly authority: string
      /** 1 state, 2 province, 3 city, 4 county, 5 town, 6 village. */
      readonly level: number
      /** The two digits of the handled case of an item; only for `handle`. */
      readonly serial?: string
    }

function isItemType(code: string): code is ItemTypeCode {
  return Object.hasOwn(itemTypeCodes, code)
}

function parseBasic(code: string): Extract<ItemCode, { kind: 'basic' }> | undefined {
  const type = code.slice(2, 4)
  return BASIC.test(code) && isItemType(type) ? { kind: 'basic', basic: code, type } : undefined
}

function parseTask(code: string): Exclude<ItemCode, { kind: 'basic' }> | undefined {
  const [, authority = '', level = '', rest = ''] = TASK.exec(code) ?? []
  const basic = parseBasic(rest)
  if (!basic || !isUscc(authority)) return undefined
  return { kind: 'task', basic: rest, type: basic.type, authority, level: Number(level) }
}

/** The parts of an item code (GB/T 39554.1-2020), or undefined if its length, form or authority's USCC is wrong. */
export function parseItemCode(code: string): ItemCode | undefined {
  if (code.length === 12) return parseBasic(code)
  if (code.length === 31) return parseTask(code)
  const [, task = '', serial = ''] = HANDLE.exec(code) ?? []
  const parsed = parseTask(task)
  return parsed ? { ...parsed, kind: 'handle', serial } : undefined
}

/** True for an item code of 12, 31 or 33 characters. */
export function isItemCode(code: string): boolean {
  return parseItemCode(code) !== undefined
}
