import type { Condition, Tree } from '../catalogue/condition.ts'
import type { Edition } from '../catalogue/edition.ts'
import type { Question, Service } from '../catalogue/schema.ts'
import type { Answers } from './plan.ts'

type Answer = Answers[string]

function limitsIn(tree: Tree, name: string): number[] {
  switch (tree.op) {
    case 'and':
    case 'or':
      return tree.args.flatMap((arg) => limitsIn(arg, name))
    case 'not':
      return limitsIn(tree.arg, name)
    case 'in':
      return tree.name === name ? tree.values.filter((value) => typeof value === 'number') : []
    case 'constant':
    case 'is':
    case 'has':
      return []
    default:
      return tree.name === name && typeof tree.value === 'number' ? [tree.value] : []
  }
}

function conditionsOf(edition: Edition, service: Service): Condition[] {
  const items = service.items.flatMap((use) => edition.items.get(use.item) ?? [])
  const all = [
    ...service.items.map((use) => use.when),
    ...service.questions.map((question) => question.when),
    ...[...edition.questions.values()].map((question) => question.when),
    ...items.flatMap((item) => [item.survey.when, ...item.materials.map((use) => use.when)]),
    ...[...edition.materials.values()].map((material) => material.register?.when),
    ...[...edition.fields.values()].map((field) => field.when),
  ]
  return all.filter((condition) => condition !== undefined)
}

function numbers(edition: Edition, service: Service, question: Question): number[] {
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = question
  const limits = conditionsOf(edition, service).flatMap(({ tree }) => limitsIn(tree, question.id))
  const around = [min, ...limits.flatMap((limit) => [limit - 1, limit, limit + 1])]
  return [...new Set(around.filter((number) => number >= min && number <= max))].sort((a, b) => a - b)
}

/**
 * Answers that between them reach every outcome of a question's conditions, the plainest first: no before yes, the
 * options in their order, numbers below, at and above every limit that a condition names.
 */
export function answerChoices(edition: Edition, service: Service, question: Question): Answer[] {
  const values = (question.options ?? []).map((option) => option.value)
  switch (question.type) {
    case 'yes_no':
      return [false, true]
    case 'one_of':
      return values
    case 'many_of': {
      const real = values.filter((value) => value !== 'none')
      const nothing = values.length > real.length ? ['none'] : []
      return [nothing, ...real.map((value) => [value]), ...(real.length > 1 ? [real] : [])]
    }
    case 'number':
      return numbers(edition, service, question)
  }
}
