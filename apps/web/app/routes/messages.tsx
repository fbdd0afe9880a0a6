import type { MessageRow, MessagesView } from '@xinban/core/message/views'
import { data } from 'react-router'
import { Button } from '../kit/button.tsx'
import { Page } from '../kit/page.tsx'
import { Pagination } from '../kit/pagination.tsx'
import { ProblemNotice } from '../kit/problem-notice.tsx'
import { Tag } from '../kit/tag.tsx'
import { apiOf } from '../lib/api.ts'
import { formatInstant } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { redirectTo } from '../lib/redirect-to.ts'
import { messages as texts } from '../messages/messages.ts'
import type { Route } from './+types/messages'

/** The messages of the signed-in person, newest first. */
export async function loader(args: Route.LoaderArgs) {
  const cursor = new URL(args.request.url).searchParams.get('cursor')
  const query = cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''
  return apiOf(args).get<MessagesView>(`/api/messages${query}`)
}

/** Marks messages as read; `open` leads on to the case. */
export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData()
  const api = apiOf(args)
  for (const id of form.getAll('read').map(String)) {
    const path = `/api/messages/${encodeURIComponent(id)}/read`
    const sent = await api.send(path, { method: 'POST', json: {} })
    if (!sent.ok) return data(sent.problem, { status: sent.problem.status })
  }
  const open = form.get('open')
  const { pathname, search } = new URL(args.request.url)
  return redirectTo(open ? `/cases/${encodeURIComponent(String(open))}` : pathname + search)
}

export default function Messages({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const { messages, unread, next } = loaderData
  const here = messages.filter((message) => message.readAt === null)
  return (
    <Page
      title={t(texts.title)}
      lead={unread > 0 ? t(texts.unread(unread > 99 ? '99+' : unread)) : undefined}
    >
      {actionData && <ProblemNotice problem={actionData} />}
      {here.length > 1 && (
        <form method="post" className="messages-all">
          {here.map((message) => (
            <input key={message.id} type="hidden" name="read" value={message.id} />
          ))}
          <Button>{t(texts.readAll)}</Button>
        </form>
      )}
      {messages.length === 0 && <p>{t(texts.none)}</p>}
      <ul className="messages">
        {messages.map((message) => (
          <Line key={message.id} message={message} />
        ))}
      </ul>
      <Pagination next={next} />
    </Page>
  )
}

function Line({ message }: { message: MessageRow }) {
  const { t, language } = useLanguage()
  const { id, subject, body, createdAt, readAt } = message
  const isUnread = readAt === null
  return (
    <li className={isUnread ? 'unread' : undefined}>
      <h2>
        {t(subject)} {isUnread && <Tag tone="info">{t(texts.unreadOne)}</Tag>}
      </h2>
      <p>{t(body)}</p>
      <p className="soft small">
        <time dateTime={createdAt}>{formatInstant(createdAt, language)}</time>
      </p>
      <form method="post" className="row">
        {isUnread && <input type="hidden" name="read" value={id} />}
        <button
          type="submit"
          className="link-button"
          name="open"
          value={message.case}
          aria-label={t(texts.openOf(t(subject)))}
        >
          {t(texts.open)}
        </button>
        {isUnread && (
          <button type="submit" className="link-button" aria-label={t(texts.readOf(t(subject)))}>
            {t(texts.read)}
          </button>
        )}
      </form>
    </li>
  )
}
