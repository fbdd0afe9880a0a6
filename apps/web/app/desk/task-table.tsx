import type { TaskRow } from '@xinban/core/api'
import { taskNames } from '@xinban/core/case/task-names'
import { Tag } from '../kit/tag.tsx'
import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { cases } from '../messages/case.ts'
import { desk } from '../messages/desk.ts'
import { DaysLeft } from './days-left.tsx'

/** Tasks with what they are about, and how near their date is: by shape, word and number of days. */
export function TaskTable({ tasks }: { tasks: readonly TaskRow[] }) {
  const { t } = useLanguage()
  return (
    <table className="table folds inbox">
      <thead>
        <tr>
          <th scope="col">{t(desk.task)}</th>
          <th scope="col">{t(cases.service)}</th>
          <th scope="col">{t(cases.applicant)}</th>
          <th scope="col">{t(cases.number)}</th>
          <th scope="col">{t(desk.due)}</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one case can have two tasks of a kind, such as two conditions
          <TaskLine key={`${task.case} ${task.kind} ${task.item?.id ?? ''} ${index}`} task={task} />
        ))}
      </tbody>
    </table>
  )
}

function TaskLine({ task }: { task: TaskRow }) {
  const { t, language } = useLanguage()
  const { kind, item, service, applicant, number, due, remaining, light } = task
  return (
    <tr className={light === 'late' ? 'is-late' : undefined}>
      <th scope="row">
        <Tag tone="info">{t(taskNames[kind])}</Tag>{' '}
        <a className="row-link" href={`/desk/${task.case}`}>
          {t(item?.name ?? service)}
        </a>
      </th>
      <td data-label={t(cases.service)}>{t(service)}</td>
      <td data-label={t(cases.applicant)}>{applicant}</td>
      <td data-label={t(cases.number)} className="number">
        {number ?? '—'}
      </td>
      <td data-label={t(desk.due)}>
        {due ? formatDate(due, language) : <span className="soft">{t(desk.noDue)}</span>}
        {light && remaining !== null && <DaysLeft light={light} remaining={remaining} />}
      </td>
    </tr>
  )
}
