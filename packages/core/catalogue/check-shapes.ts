import { circlesOf } from './circles.ts'
import { namesOf } from './evaluate.ts'
import type { EntryKind, Locator } from './locate.ts'
import type { Entries } from './read-entries.ts'
import type { Field, Question } from './schema.ts'
import type { CatalogueProblem, Keys } from './source.ts'

/** What is wrong inside one question or field: the keys, and what to write instead. */
interface ShapeFault {
  readonly path: Keys
  readonly message: string
}

function indexOfRepeat(values: readonly string[]): number {
  return values.findIndex((value, index) => values.indexOf(value) !== index)
}

function rangeFaults({ min, max }: { min?: number | undefined; max?: number | undefined }): ShapeFault[] {
  if (min === undefined || max === undefined || min <= max) return []
  return [{ path: ['min'], message: `min ${min} is more than max ${max}; swap them` }]
}

function optionFaults(type: string, needed: boolean, values: readonly string[] | undefined): ShapeFault[] {
  if (needed && !values) return [{ path: ['type'], message: `a ${type} needs options; write options: [ … ]` }]
  if (!needed && values) return [{ path: ['options'], message: `a ${type} has no options; leave them out` }]
  const index = indexOfRepeat(values ?? [])
  if (index < 0) return []
  return [
    { path: ['options', index], message: `the option "${values?.[index]}" stands here twice; keep one` },
  ]
}

function questionFaults(question: Question): ShapeFault[] {
  const { type, options } = question
  const choosing = type === 'one_of' || type === 'many_of'
  const values = options?.map((option) => option.value)
  return [...optionFaults(type, choosing, values), ...rangeFaults(question)]
}

function patternFaults(pattern: string | undefined): ShapeFault[] {
  try {
    new RegExp(pattern ?? '', 'u')
    return []
  } catch {
    return [{ path: ['pattern'], message: `"${pattern}" is not a regular expression` }]
  }
}

function fieldFaults(field: Field): ShapeFault[] {
  const { type, options, columns, pattern } = field
  const choosing = type === 'enum' || type === 'multi'
  const values = options?.map((option) => option.zh)
  const faults = [...optionFaults(type, choosing, values), ...rangeFaults(field), ...patternFaults(pattern)]
  if (type === 'table' && !columns) faults.push({ path: ['type'], message: 'a table needs columns: [ … ]' })
  if (type !== 'table' && columns) faults.push({ path: ['columns'], message: `a ${type} has no columns` })
  return faults
}

type Whens = readonly (readonly [id: string, when: Question['when']])[]

function circleMessages(entries: Whens): { id: string; message: string }[] {
  const graph = new Map(entries.map(([id, when]) => [id, when ? namesOf(when.tree) : []]))
  return circlesOf(graph).map((circle) => {
    const [first = ''] = circle
    const way = [...circle, first].join(' → ')
    return {
      id: first,
      message: `${way}: each is shown only when the next one is; change one of the conditions`,
    }
  })
}

/** Checks questions and fields that are valid each key by itself but cannot be asked as they are. */
export function checkShapes(entries: Entries, locator: Locator, problems: CatalogueProblem[]): void {
  const add = (kind: EntryKind, id: string, path: Keys, message: string, rule: string): void => {
    const place = locator.placeOf(kind, id)
    const line = locator.lineOf({ file: place.file, path: [...place.path, ...path] })
    problems.push({ file: place.file, line, message, rule })
  }
  const fields = entries.groups.flatMap((group) => Object.entries(group.fields))
  for (const question of entries.questions.values()) {
    for (const { path, message } of questionFaults(question))
      add('question', question.id, path, message, 'options')
  }
  for (const [id, field] of fields) {
    for (const { path, message } of fieldFaults(field)) add('field', id, path, message, 'options')
  }
  for (const { id, message } of circleMessages([...entries.questions].map(([id, { when }]) => [id, when]))) {
    add('question', id, ['when'], message, 'circle')
  }
  for (const { id, message } of circleMessages(fields.map(([id, { when }]) => [id, when]))) {
    add('field', id, ['when'], message, 'circle')
  }
  for (const service of entries.services.values()) {
    for (const [index, question] of service.questions.entries()) {
      for (const { path, message } of questionFaults(question)) {
        add('service', service.id, ['questions', index, ...path], message, 'options')
      }
    }
    for (const { id, message } of circleMessages(service.questions.map((own) => [own.id, own.when]))) {
      const index = service.questions.findIndex((question) => question.id === id)
      add('service', service.id, ['questions', index, 'when'], message, 'circle')
    }
  }
}
