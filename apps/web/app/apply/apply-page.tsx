import type { ReactNode } from 'react'
import { Notice } from '../kit/notice.tsx'
import { Page } from '../kit/page.tsx'
import { Tag } from '../kit/tag.tsx'
import { useLanguage } from '../lib/language.ts'
import { apply } from '../messages/apply.ts'
import { common } from '../messages/common.ts'
import type { Shell, TaskLine } from './shell.ts'

const tones = {
  done: 'good',
  started: 'warn',
  todo: null,
  optional: 'line',
  marked: 'bad',
  fixed: 'line',
} as const

/** A page of the application: the task list beside it, and the correction notice above where there is one. */
export function ApplyPage({
  shell,
  here,
  title,
  children,
}: {
  shell: Shell
  /** The section's id, `papers`, `ways` or `check`. */
  here: string
  title: string
  children: ReactNode
}) {
  const { t } = useLanguage()
  const place = shell.tasks.findIndex((task) => task.id === here) + 1
  return (
    <Page
      title={title}
      kicker={<span className="soft">{t(apply.title(t(shell.service)))}</span>}
      back={{ to: '/cases', label: t(common.myCases) }}
    >
      <div className="with-side">
        <aside>
          <nav aria-label={t(apply.tasks)}>
            <details className="task-list">
              <summary>{t(apply.place(place, shell.tasks.length))}</summary>
              <ol className="tasks">
                {shell.tasks.map((task) => (
                  <Task key={task.id} task={task} current={here === task.id} />
                ))}
              </ol>
            </details>
          </nav>
        </aside>
        <div className="apply-body">
          {shell.correcting && (
            <Notice tone="warn" title={t(apply.correction.title)}>
              <p>{t(apply.correction.lead)}</p>
            </Notice>
          )}
          {children}
        </div>
      </div>
    </Page>
  )
}

function Task({ task, current }: { task: TaskLine; current: boolean }) {
  const { t } = useLanguage()
  const tone = task.state && tones[task.state]
  return (
    <li>
      <a href={task.to} aria-current={current ? 'page' : undefined}>
        <span>{t(task.name)}</span>
        {task.state && <Tag {...(tone && { tone })}>{t(apply.states[task.state])}</Tag>}
      </a>
    </li>
  )
}
