import { classNames, letterClasses } from './law-words.ts'
import { isLetterPlace, letterPlaces, placesIn } from './letter-places.ts'
import { suggestion } from './nearest.ts'
import { complain, type Reading, readOne } from './reading.ts'
import { LetterTemplate } from './schema.ts'
import type { CatalogueFile } from './source.ts'

function placeFaults(text: string): string[] {
  const known = Object.keys(letterPlaces)
  const names = placesIn(text)
  if (!names) return ['a brace stands alone; write places as {items}, and no other braces']
  return names
    .filter((name) => !isLetterPlace(name))
    .map((name) => {
      const close = suggestion(name, known) || `; the places are ${known.join(', ')}`
      return `there is no place {${name}}${close}`
    })
}

function checkPlaces(at: Reading, file: string, letter: LetterTemplate): void {
  for (const part of ['notice', 'promise'] as const) {
    for (const [index, text] of letter[part].entries()) {
      for (const message of placeFaults(text)) complain(at, file, [part, index], message, 'letter-place')
    }
  }
}

/** Reads a letter: one for each class, with known places in its texts. */
export function readLetter(at: Reading, file: CatalogueFile): void {
  const letter = readOne<LetterTemplate>(at, 'letter', file, LetterTemplate)
  if (!letter) return
  checkPlaces(at, file.path, letter)
  const before = at.entries.letters.get(letter.class)
  if (!before) at.entries.letters.set(letter.class, letter)
  else {
    const message = `the letter "${before.id}" has the class ${letter.class} already; keep one of the two`
    complain(at, file.path, ['class'], message, 'duplicate-id')
  }
}

/** Complains about each class without a letter, unless its file is there and already told to be wrong. */
export function missingLetters(at: Reading): void {
  const { letters, known } = at.entries
  const missing = letterClasses.filter((name) => !letters.has(name) && !known.letter.has(name))
  for (const name of missing) {
    const file = `letters/${name}.yaml`
    const message = `there is no letter of the class ${name} (${classNames[name].zh}); write ${file}`
    at.problems.push({ file, line: 1, message, rule: 'missing-file' })
  }
}
