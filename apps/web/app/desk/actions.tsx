import type { CaseView } from '@xinban/core/case/case-view'
import { ProblemNotice } from '../kit/problem-notice.tsx'
import type { ApiProblem } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { desk } from '../messages/desk.ts'
import { type People, subjectName } from './action.ts'
import { forms } from './forms.tsx'
import type { Limits } from './limits.ts'
import { type Choice, choicesOf, type Group, groupOf, isTurn } from './turn.ts'
import { one, type Typed } from './typed.ts'

/** An action that was refused: why, and what was typed. */
export interface Refused {
  readonly problem: ApiProblem
  readonly typed: Typed
}

interface Given {
  readonly view: CaseView
  readonly limits: Limits | null
  readonly people: People
  readonly requestId: string
  readonly refused: Refused | null
}

const none: Typed = {}

function isRefused(refused: Refused | null, { command, subject }: Choice): boolean {
  if (!refused || one(refused.typed, 'type') !== command) return false
  return one(refused.typed, subjectName(command)) === subject || subject === ''
}

/** What can be done: first what somebody waits for, then by group, folded, what is possible besides. */
export function Actions(given: Given) {
  const { t } = useLanguage()
  const choices = choicesOf(given.view)
  const turn = choices.filter((choice) => isTurn(given.view, choice))
  const rest = Map.groupBy(
    choices.filter((choice) => !turn.includes(choice)),
    ({ command }) => groupOf[command],
  )
  const lost = given.refused && !choices.some((choice) => isRefused(given.refused, choice))
  return (
    <section className="desk-actions" aria-labelledby="actions">
      <h2 id="actions">{t(desk.actions)}</h2>
      {lost && given.refused && <ProblemNotice problem={given.refused.problem} />}
      {choices.length === 0 && <p className="soft">{t(desk.noActions)}</p>}
      {turn.length === 0 && rest.size > 0 && <p className="soft">{t(desk.notYours)}</p>}
      {turn.map((choice, index) => (
        <Action
          key={`${choice.command} ${choice.subject}`}
          given={given}
          choice={choice}
          open={index === 0}
        />
      ))}
      {[...rest].map(([group, choices]) => (
        <ActionGroup key={group} group={group} choices={choices} given={given} />
      ))}
    </section>
  )
}

function ActionGroup({ group, choices, given }: { group: Group; choices: readonly Choice[]; given: Given }) {
  const { t } = useLanguage()
  const refused = choices.some((choice) => isRefused(given.refused, choice))
  return (
    <details className="action-group" open={refused}>
      <summary>{t(desk.group(desk.groups[group], choices.length))}</summary>
      {choices.map((choice) => (
        <Action key={`${choice.command} ${choice.subject}`} given={given} choice={choice} open={false} />
      ))}
    </details>
  )
}

function Action({ given, choice, open }: { given: Given; choice: Choice; open: boolean }) {
  const { refused, ...rest } = given
  const hit = isRefused(refused, choice) ? refused : null
  const Form = forms[choice.command]
  return (
    <Form
      {...rest}
      allowed={choice.allowed}
      subject={choice.subject}
      typed={hit?.typed ?? none}
      problem={hit?.problem ?? null}
      open={open && !refused}
    />
  )
}
