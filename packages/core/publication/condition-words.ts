import type { Tree } from '../catalogue/condition.ts'
import type { Question, Text } from '../catalogue/schema.ts'
import { text } from './say.ts'

/** What the names of a condition are called: questions by id, and form fields. */
export interface Names {
  readonly questions: ReadonlyMap<string, Question>
  readonly fields: ReadonlyMap<string, { readonly name: Text }>
}

type Literal = string | number | boolean | null

function nameOf({ questions, fields }: Names, id: string): Text {
  const { zh, en } = questions.get(id)?.text ?? fields.get(id)?.name ?? { zh: id, en: id }
  return { zh: `“${zh}”`, en: `“${en}”` }
}

function answerWords(names: Names, id: string, value: Literal): Text {
  if (typeof value === 'boolean') return value ? text('“是”', '“yes”') : text('“否”', '“no”')
  const question = names.questions.get(id)
  const option = question?.options?.find((one) => one.value === value)
  if (option) return { zh: `“${option.zh}”`, en: `“${option.en}”` }
  return text(`${value}${question?.unit ?? ''}`, String(value))
}

function joined(parts: readonly Text[], zh: string, en: string): Text {
  return { zh: parts.map((part) => part.zh).join(zh), en: parts.map((part) => part.en).join(en) }
}

const comparisons = {
  eq: text('答', ': '),
  ne: text('不答', ' is not '),
  lt: text('少于', ' below '),
  le: text('不超过', ' at most '),
  gt: text('超过', ' above '),
  ge: text('不少于', ' at least '),
} as const

function inner(tree: Tree, names: Names): Text {
  const { zh, en } = conditionWords(tree, names)
  return tree.op === 'and' || tree.op === 'or' ? { zh: `（${zh}）`, en: `(${en})` } : { zh, en }
}

/** A condition in words, with the very questions and answers on which it rests: “卖卷烟吗？”答“是”. */
export function conditionWords(tree: Tree, names: Names): Text {
  switch (tree.op) {
    case 'constant':
      return tree.value ? text('总是', 'always') : text('不会', 'never')
    case 'and':
      return joined(
        tree.args.map((arg) => inner(arg, names)),
        '，并且',
        ', and ',
      )
    case 'or':
      return joined(
        tree.args.map((arg) => inner(arg, names)),
        '，或者',
        ', or ',
      )
    case 'not': {
      if (tree.arg.op === 'is') return conditionWords({ ...tree.arg, op: 'eq', value: false }, names)
      const { zh, en } = conditionWords(tree.arg, names)
      return { zh: `不是（${zh}）`, en: `not (${en})` }
    }
    case 'is':
      return conditionWords({ op: 'eq', name: tree.name, value: true }, names)
    case 'in': {
      const name = nameOf(names, tree.name)
      const values = tree.values.map((value) => answerWords(names, tree.name, value))
      return joined([name, joined(values, '或', ' or ')], '答', ': ')
    }
    case 'has':
      return joined(
        [nameOf(names, tree.name), answerWords(names, tree.name, tree.value)],
        '选了',
        ' includes ',
      )
    default: {
      const sign = comparisons[tree.op]
      return joined([nameOf(names, tree.name), answerWords(names, tree.name, tree.value)], sign.zh, sign.en)
    }
  }
}
