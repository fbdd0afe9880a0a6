import type { CaseView } from '@xinban/core/case/case-view'
import { type Step, Stepper } from '../kit/stepper.tsx'
import { useLanguage } from '../lib/language.ts'
import { cases, stageStates, stages, statusNames } from '../messages/case.ts'

type Name = keyof typeof stages
const names = Object.keys(stages) as Name[]

/** How many stages are behind a case, and whether it stopped there. */
function reached(view: CaseView): { done: number; stopped: boolean } {
  switch (view.status) {
    case 'draft':
      return { done: 0, stopped: false }
    case 'previewing':
    case 'submitted':
    case 'correcting':
      return { done: 1, stopped: false }
    case 'not_accepted':
      return { done: 1, stopped: true }
    case 'accepted':
      return { done: 2, stopped: false }
    case 'ready':
      return { done: 3, stopped: false }
    case 'concluded':
      return view.licence ? { done: 5, stopped: false } : { done: 4, stopped: true }
    case 'withdrawn':
      return { done: view.acceptance ? 2 : view.submittedAt ? 1 : 0, stopped: true }
  }
}

function stateOf(index: number, { done, stopped }: { done: number; stopped: boolean }): Step['state'] {
  if (index < done) return 'done'
  if (index > done) return 'todo'
  return stopped ? 'stopped' : 'now'
}

/** The stages of a case: 收件, 受理, 审查, 决定, 制证. */
export function Stages({ view }: { view: CaseView }) {
  const { t } = useLanguage()
  const at = reached(view)
  const steps = names.map((name, index): Step => {
    const state = stateOf(index, at)
    const here = index === at.done && view.status !== 'draft'
    return {
      name: t(stages[name]),
      state,
      stateName: t(stageStates[state]),
      note: here ? t(statusNames[view.status]) : undefined,
    }
  })
  return <Stepper label={t(cases.stagesLabel)} steps={steps} />
}
