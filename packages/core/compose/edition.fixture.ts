import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import fc from 'fast-check'
import type { Edition } from '../catalogue/edition.ts'
import { loadEdition } from '../catalogue/load.ts'
import type { Question, Service } from '../catalogue/schema.ts'
import { testFiles } from '../catalogue/test-catalogue.ts'
import { answerChoices } from './answer-choices.ts'
import type { Answers } from './plan.ts'
import { nextQuestion } from './questions.ts'

type Files = Parameters<typeof loadEdition>[0]

function load(files: Files): Edition {
  const loaded = loadEdition(files)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 1))
  return loaded.edition
}

/** The small catalogue for tests, with some texts replaced (each must be there). */
export function testEdition(...changes: readonly (readonly [string, string])[]): Edition {
  const files = testFiles().map(({ path, text }) => ({
    path,
    text: changes.reduce((changed, [from, to]) => changed.replace(from, to), text),
  }))
  for (const [from] of changes) {
    if (!testFiles().some((file) => file.text.includes(from)))
      throw new Error(`not in the catalogue: ${from}`)
  }
  return load(files)
}

let real: Edition | undefined

/** The district's own catalogue, read once: an edition is frozen, so that tests can share it. */
export function realEdition(): Edition {
  real ??= readRealEdition()
  return real
}

function readRealEdition(): Edition {
  const folder = join(import.meta.dirname, '../../../catalogue')
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return load(
    paths
      .filter((path) => /\.(yaml|csv)$/.test(path))
      .map((path) => ({
        path: relative(folder, path).split(sep).join('/'),
        text: readFileSync(path, 'utf8'),
      })),
  )
}

/** A service of an edition; fails the test where there is none. */
export function serviceOf(edition: Edition, id: string): Service {
  const service = edition.services.get(id)
  if (!service) throw new Error(`no service ${id}`)
  return service
}

function pick(edition: Edition, service: Service, question: Question, seed: number): Answers[string] {
  if (question.type === 'many_of') {
    const values = (question.options ?? []).map((option) => option.value)
    const chosen = values.filter((value, index) => value !== 'none' && (seed >> index) % 2 === 1)
    return chosen.length === 0 && values.includes('none') ? ['none'] : chosen
  }
  const choices = answerChoices(edition, service, question)
  return choices[seed % choices.length] ?? false
}

/** Any complete set of answers to a service's questions, found by answering one question after the other. */
export function completeAnswers(edition: Edition, service: Service): fc.Arbitrary<Answers> {
  return fc.array(fc.nat(1023), { minLength: 60, maxLength: 60 }).map((seeds) => {
    const answers: Record<string, Answers[string]> = {}
    for (const seed of seeds) {
      const question = nextQuestion(edition, service, answers)
      if (!question) return answers
      answers[question.id] = pick(edition, service, question, seed)
    }
    throw new Error(`${service.id} asks more than ${seeds.length} questions`)
  })
}
