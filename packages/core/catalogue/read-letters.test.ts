import { describe, expect, test } from 'vitest'
import { letterClasses } from './law-words.ts'
import { neededPlaces, placesIn } from './letter-places.ts'
import { loadEdition } from './load.ts'
import { testFiles } from './test-catalogue.ts'
import { type Change, changedFiles, lineWith } from './test-change.ts'

const letter = 'letters/tolerant_handling.yaml'

function problemsOf(...changes: readonly Change[]) {
  const loaded = loadEdition(changedFiles(...changes))
  return loaded.ok ? [] : loaded.problems
}

describe('places in letters', () => {
  test.each([
    ['{items}和{papers}。', ['items', 'papers']],
    ['没有', []],
    ['{}', ['']],
    ['{items', null],
    ['items}', null],
    ['{{items}}', null],
  ])('%s', (text, places) => {
    expect(placesIn(text)).toEqual(places)
  })

  test.each<[string, string, string]>([
    ['{papers}，请', '{paper}，请', 'did you mean "papers"?'],
    ['{papers}，请', '{sum}，请', 'the places are applicant, items'],
    ['{papers}，请', '{papers，请', 'a brace stands alone'],
  ])('%s → %s is told with its line', (from, to, hint) => {
    const files = changedFiles([letter, from, to])
    expect(problemsOf([letter, from, to])).toEqual([
      {
        file: letter,
        line: lineWith(files, letter, to),
        rule: 'letter-place',
        message: expect.stringContaining(hint),
      },
    ])
  })
})

describe('letters', () => {
  test('an edition has one of each class', () => {
    const loaded = loadEdition(testFiles())
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
    expect([...loaded.edition.letters.keys()].sort()).toEqual([...letterClasses].sort())
    for (const [name, { notice, promise }] of loaded.edition.letters) {
      const told = [...notice, ...promise].flatMap((text) => placesIn(text) ?? [])
      expect(told).toEqual(expect.arrayContaining([...neededPlaces[name]]))
    }
  })

  test('a class without a letter is a missing file', () => {
    const loaded = loadEdition(testFiles().filter(({ path }) => path !== letter))
    expect(loaded.ok ? [] : loaded.problems).toEqual([
      { file: letter, line: 1, rule: 'missing-file', message: expect.stringContaining('容缺办理') },
    ])
  })

  test('a second letter of a class is told with the first; its own class is not missing too', () => {
    const problems = problemsOf([letter, 'class: tolerant_handling', 'class: post_supervision'])
    expect(problems).toEqual([
      { file: letter, line: 2, rule: 'duplicate-id', message: expect.stringContaining('"post_supervision"') },
    ])
  })

  test.each<[string, string, string]>([
    ['class: tolerant_handling', 'class: tolerant_handing', 'did you mean "tolerant_handling"'],
    ['version: 1', 'version: 0', '>=1'],
    ['promise:\n  - "{applicant}按时补齐。"', 'promise: []', 'at least one paragraph'],
  ])('%s → %s is one problem', (from, to, hint) => {
    expect(problemsOf([letter, from, to])).toEqual([
      expect.objectContaining({ file: letter, rule: 'schema', message: expect.stringContaining(hint) }),
    ])
  })
})
