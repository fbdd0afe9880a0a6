import type { Question } from '@xinban/core/catalogue/schema'
import type { Answers } from '@xinban/core/compose/plan'

/** The name of a question's input: `a.` for one value, `m.` where several options can be chosen. */
export function inputName(question: Pick<Question, 'id' | 'type'>): string {
  return `${question.type === 'many_of' ? 'm' : 'a'}.${question.id}`
}

/** The option of a many-of question that stands for "none of these". */
export const noneOfThese = 'none_of_these'

function single(value: string): Answers[string] {
  if (value === 'true' || value === 'false') return value === 'true'
  return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value
}

/** Reads answers from a query string; what is not an answer is left out. */
export function answersFrom(query: URLSearchParams): Answers {
  const answers: Record<string, Answers[string]> = {}
  for (const name of new Set(query.keys())) {
    const [, kind, id] = /^([am])\.([a-z][a-z0-9_]*)$/.exec(name) ?? []
    const values = query.getAll(name).filter((value) => value !== '')
    if (id === undefined || values.length === 0) continue
    if (kind === 'm') answers[id] = values.filter((value) => value !== noneOfThese)
    else answers[id] = single(values.at(-1) ?? '')
  }
  return answers
}

/** Writes answers as a query string, in the order of their ids; the opposite of `answersFrom`. */
export function queryOf(answers: Answers): string {
  const query = new URLSearchParams()
  for (const [id, value] of Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!Array.isArray(value)) query.append(`a.${id}`, String(value))
    else if (value.length === 0) query.append(`m.${id}`, noneOfThese)
    else for (const one of value) query.append(`m.${id}`, one)
  }
  return query.toString()
}
