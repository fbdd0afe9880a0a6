import type { Column, Value } from './column.ts'

/** Spreadsheets read a file without it in the wrong encoding. */
const BOM = '\uFEFF'
const LINE = '\r\n'

/** A text that a spreadsheet would calculate is marked as text with an apostrophe before it. */
function harmless(text: string): string {
  return /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text
}

function textOf(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'object') return harmless(value.join('；'))
  return typeof value === 'string' ? harmless(value) : String(value)
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A dataset as CSV (RFC 4180): UTF-8 with a byte order mark, CRLF, one line of names first. */
export function toCsv<R>(columns: readonly Column<R>[], rows: readonly R[]): string {
  const lines = [
    columns.map((column) => quoted(column.name)),
    ...rows.map((row) => columns.map((column) => quoted(textOf(column.of(row))))),
  ]
  return BOM + lines.map((line) => line.join(',') + LINE).join('')
}
