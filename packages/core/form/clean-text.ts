/**
 * Text as people can see it: no control characters (line breaks are kept), no marks that change direction or are
 * invisible, no halves of characters; trimmed.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]|\p{Cf}|\uFFFD/gu, '')
    .trim()
}

/** The same on one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s*\n\s*/g, ' ')
}
