import type { CommitmentsView } from '@xinban/core/api'
import { clockExport } from '@xinban/core/case/time/clock-export'
import { commitmentList } from '@xinban/core/catalogue/commitment-list'
import { toLocalDate } from '@xinban/core/clock/local-date'
import { problem } from '@xinban/core/problem'
import { readEvents } from '@xinban/store/cases'
import { countHandling } from '@xinban/store/count-handling'
import { z } from 'zod'
import type { ZodApp } from '../app.ts'
import { handlingView } from '../cases/handling-view.ts'
import { findVisible } from '../cases/read-case.ts'
import type { Context } from '../context.ts'
import { personOf } from '../http/access.ts'
import { sendProblem } from '../http/send-problem.ts'
import { keptFor } from '../kept-for.ts'

/** Milliseconds for which the counts of promises are given out again: counting looks at every case. */
const KEPT = 10 * 60_000

const Id = z.strictObject({ id: z.string().max(100) })

/** Time and promises of a case: its clock day by day, the ways of handling and their letters; and the public list. */
export function lawRoutes(app: ZodApp, context: Context): void {
  const signedIn = { config: { who: 'signed-in' } } as const
  // It tells whether a record stands against whose codes are typed: not for going through a list of them.
  const limited = { config: { who: 'signed-in', rateLimit: { max: 120, timeWindow: '1 minute' } } } as const

  app.get('/api/cases/:id/clock', { ...signedIn, schema: { params: Id } }, async (request, reply) => {
    const visible = await findVisible(context, personOf(request), request.params.id)
    if (!visible.ok) return sendProblem(reply, visible.problem)
    const { case: theCase, plan } = visible.found
    const events = await readEvents(context.db, theCase.id)
    const today = toLocalDate(context.now())
    const clock = clockExport(theCase, plan, events, context.edition.calendar, today)
    return clock ?? sendProblem(reply, problem('not-found', { detail: notAccepted }))
  })

  app.get('/api/cases/:id/handling', { ...limited, schema: { params: Id } }, async (request, reply) => {
    const person = personOf(request)
    const visible = await findVisible(context, person, request.params.id)
    if (!visible.ok) return sendProblem(reply, visible.problem)
    if (visible.found.case.applicant.id !== person.id) return sendProblem(reply, problem('forbidden'))
    return handlingView(context, visible.found)
  })

  const cases = keptFor(KEPT, context.now, () => countHandling(context.db))
  const counted = { who: 'public', rateLimit: { max: 120, timeWindow: '1 minute' } } as const
  app.get('/api/commitments', { config: counted }, async () => {
    const { edition } = context
    const view: CommitmentsView = {
      edition: edition.id,
      list: commitmentList(edition),
      authorities: Object.fromEntries([...edition.authorities.values()].map(({ id, name }) => [id, name])),
      letters: [...edition.letters.values()],
      cases: await cases(),
      figures: edition.district.figures
        .filter((figure) => figure.about === 'promises')
        .map(({ name, text }) => ({ name, text })),
    }
    return view
  })
}

const notAccepted = {
  zh: '受理以后才开始计算期限',
  en: 'The clock begins with acceptance',
}
