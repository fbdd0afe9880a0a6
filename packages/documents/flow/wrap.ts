/** Characters that no line begins with, and that no line ends with. */
const neverFirst = /^[、，。；：！？）】》〉”’·/…—%]/
const neverLast = /[（【《〈“‘]$/

/** The width of a character in em: full for Chinese, a good half for the rest. */
function em(character: string): number {
  return /[\u2014-\u2026\u2e80-\uffef]/u.test(character) || (character.codePointAt(0) ?? 0) > 0xffff
    ? 1
    : 0.58
}

/** The width of a text in em. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + em(character), 0)
}

/** What is never torn apart: a Latin word or number without the mark it begins with, or one Chinese character with its marks. */
function pieces(text: string): string[] {
  return text.match(/[/%]+ ?|[!-~]+ ?|\s|[（【《〈“‘]*[^\s!-~][、，。；：！？）】》〉”’·…—]*/gu) ?? []
}

/** Breaks a text into lines of at most so many em; a longer word stands alone and is cut. */
export function wrap(text: string, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(text).flatMap((one) => (widthOf(one) > most ? [...one] : [one]))) {
    const fits = widthOf(line + piece.trimEnd()) <= most
    if (fits || line === '' || neverFirst.test(piece)) line += piece
    else if (neverLast.test(line)) {
      lines.push(line.slice(0, -1))
      line = line.slice(-1) + piece
    } else {
      lines.push(line)
      line = piece
    }
  }
  return [...lines, line].map((one) => one.trim()).filter((one) => one !== '')
}
