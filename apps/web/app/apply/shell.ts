import type { Text } from '@xinban/core/catalogue/schema'
import { apply } from '../messages/apply.ts'
import { handling as handlingTexts } from '../messages/handling.ts'
import type { Application } from './application.ts'
import { type PartState, type Progress, progressOf } from './progress.ts'

/** One line of the task list. */
export interface TaskLine {
  readonly id: string
  readonly to: string
  readonly name: Text
  readonly state: PartState | null
}

/** What every page of an application shows around its own content: small, because it goes to the browser as data. */
export interface Shell {
  readonly service: Text
  readonly correcting: boolean
  readonly tasks: readonly TaskLine[]
}

/** The shell of an application. */
export function shellOf(application: Application, progress: Progress = progressOf(application)): Shell {
  const { view } = application
  const base = `/apply/${view.id}`
  return {
    service: view.plan.service.name,
    correcting: view.status === 'correcting',
    tasks: [
      ...progress.sections.map(({ section, state }) => ({
        id: section.id,
        to: `${base}/form/${section.id}`,
        name: section.title,
        state,
      })),
      { id: 'papers', to: `${base}/papers`, name: apply.papers, state: progress.papers.state },
      ...(progress.handling
        ? [
            {
              id: 'ways',
              to: `${base}/handling`,
              name: handlingTexts.title,
              state: progress.handling.state,
            },
          ]
        : []),
      { id: 'check', to: `${base}/check`, name: apply.check, state: null },
    ],
  }
}
