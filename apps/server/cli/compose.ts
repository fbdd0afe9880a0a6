import { join } from 'node:path'
import type { Edition } from '@xinban/core/catalogue/edition'
import { loadEdition } from '@xinban/core/catalogue/load'
import type { Question } from '@xinban/core/catalogue/schema'
import { compose } from '@xinban/core/compose/compose'
import type { Answers } from '@xinban/core/compose/plan'
import { questionList } from '@xinban/core/compose/question-list'
import { typicalAnswers } from '@xinban/core/compose/typical-answers'
import type { Problem } from '@xinban/core/problem'
import { readCatalogueFolder } from '../catalogue/read-folder.ts'
import { composePlan } from './compose-plan.ts'
import { composeTable } from './compose-table.ts'

const USAGE = `xinban compose --all                          the reduction of every industry
xinban compose <service>                      a plan under the answers with most items
xinban compose <service> [question=value …]   a plan; yes_no: true or false; several options: a,b`

function answerOf(question: Question | undefined, text: string): Answers[string] {
  switch (question?.type) {
    case 'yes_no':
      return { true: true, false: false }[text] ?? text
    case 'number':
      return text.trim() === '' ? text : Number(text)
    case 'many_of':
      return text === '' ? [] : text.split(',')
    default:
      return text
  }
}

function parseAnswers(edition: Edition, serviceId: string, pairs: readonly string[]): Answers {
  const service = edition.services.get(serviceId)
  const questions = service ? questionList(edition, service) : []
  return Object.fromEntries(
    pairs.map((pair) => {
      const [id = '', ...rest] = pair.split('=')
      return [
        id,
        answerOf(
          questions.find((question) => question.id === id),
          rest.join('='),
        ),
      ]
    }),
  )
}

function explain({ kind, detail, faults }: Problem): string {
  const lines = (faults ?? []).map((fault) => `  ${fault.at} (${fault.code}): ${fault.message.zh}`)
  return [`${kind}${detail ? `: ${detail.zh}` : ''}`, ...lines].join('\n')
}

function planText(edition: Edition, id: string, pairs: readonly string[]): { text: string; ok: boolean } {
  const service = edition.services.get(id)
  const answers =
    service && pairs.length === 0 ? typicalAnswers(edition, service) : parseAnswers(edition, id, pairs)
  const composed = compose(edition, id, answers)
  return composed.ok
    ? { text: composePlan(composed.plan), ok: true }
    : { text: explain(composed.problem), ok: false }
}

/** `xinban compose`: prints a plan, or the reduction of every industry. Gives the exit code. */
export async function composeCommand(args: readonly string[]): Promise<number> {
  const [first, ...pairs] = args
  if (first === undefined || first === '--help') {
    process.stdout.write(`${USAGE}\n`)
    return first === undefined ? 2 : 0
  }
  const folder = process.env.XINBAN_CATALOGUE ?? join(import.meta.dirname, '../../../catalogue')
  const loaded = loadEdition(await readCatalogueFolder(folder))
  if (!loaded.ok) {
    for (const { file, line, message } of loaded.problems) console.error(`${file}:${line}: ${message}`)
    return 1
  }
  if (first === '--all') {
    process.stdout.write(`${composeTable(loaded.edition)}\n`)
    return 0
  }
  const { text, ok } = planText(loaded.edition, first, pairs)
  process.stdout.write(`${text}\n`)
  return ok ? 0 : 1
}
