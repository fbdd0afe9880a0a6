// Spaces of every kind, and the invisible marks that copying from a chat or a spreadsheet leaves behind.
const STRAY = /[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu

/**
 * An identifier or code as it is meant: full-width letters, digits and signs (an input method's １ or Ｘ) become
 * ASCII, small letters capital, spaces and invisible marks go. Anything else stays, so that a check can refuse it.
 */
export function normalise(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(STRAY, '')
    .replace(/[a-z]/g, (char) => char.toUpperCase())
}
