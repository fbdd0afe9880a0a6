/** Full-width letters, digits and signs as ASCII, the ideographic space as a space. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
}

/** A number as people type it (１２.5, 1,200); null when it is not one. */
export function parseNumber(text: string): number | null {
  const plain = halfWidth(text).replace(/\s/g, '')
  const digits = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(digits)) return null
  const number = Number(digits)
  return Number.isFinite(number) ? number + 0 : null
}

const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/

/** A day as people type it (2026/1/5, 2026年1月5日, 20260105) as YYYY-MM-DD; anything else only trimmed. */
export function normaliseDate(text: string): string {
  const plain = halfWidth(text).replace(/\s/g, '')
  const match = DATE.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  if (!match) return text.trim()
  const [, year = '', month = '', day = ''] = match
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** A day and time as YYYY-MM-DDTHH:MM (24 hours, Shanghai); anything else only trimmed. */
export function normaliseDateTime(text: string): string {
  const match = /^(.*?[\d日])[T\s]+(\d{1,2}):(\d{2})(?::00)?$/.exec(halfWidth(text).trim())
  if (!match) return text.trim()
  const [, date = '', hour = '', minute = ''] = match
  return `${normaliseDate(date)}T${hour.padStart(2, '0')}:${minute}`
}

/** A telephone number without spaces, +86 and the hyphens of a mobile number; a landline keeps its hyphen. */
export function normalisePhone(text: string): string {
  const plain = halfWidth(text)
    .replace(/[\s()\u200B-\u200F\u202A-\u202E\uFEFF]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/^(\+86|0086)-?/, '')
  const digits = plain.replaceAll('-', '')
  return /^1\d{10}$/.test(digits) ? digits : plain
}
