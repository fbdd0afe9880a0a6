import { setImmediate as breathe } from 'node:timers/promises'
import { hasRole } from '@xinban/core/access/person'
import type { CalendarPreview } from '@xinban/core/api'
import { itemName } from '@xinban/core/case/names'
import { calendarMoves } from '@xinban/core/case/time/calendar-moves'
import { type Calendar, parseCalendar } from '@xinban/core/clock/calendar'
import { problem } from '@xinban/core/problem'
import { readRunning } from '@xinban/store/open-cases'
import { z } from 'zod'
import type { ZodApp } from '../app.ts'
import type { Context } from '../context.ts'
import { personOf } from '../http/access.ts'
import { sendProblem } from '../http/send-problem.ts'

const Body = z.strictObject({
  csv: z
    .string()
    .max(500_000)
    .describe('the whole calendar as it would stand in catalogue/calendars/, with the new year’s days'),
})
const BATCH = 250
/** So many cases are listed; all are counted. */
const LISTED = 200

async function previewOf(context: Context, calendar: Calendar): Promise<CalendarPreview> {
  const cases: CalendarPreview['cases'][number][] = []
  let [running, moving, after] = [0, 0, null as string | null]
  for (;;) {
    const found = await readRunning(context.db, after, BATCH)
    for (const { case: theCase, plan } of found) {
      const moves = calendarMoves(theCase, plan, calendar)
      if (moves.length === 0) continue
      moving += 1
      if (cases.length >= LISTED) continue
      const named = moves.map((move) => ({
        ...move,
        name: move.item === null ? null : itemName(plan, move.item),
      }))
      cases.push({ case: theCase.id, number: theCase.number, service: plan.service.name, moves: named })
    }
    running += found.length
    after = found.at(-1)?.case.id ?? null
    if (found.length < BATCH) break
    await breathe()
  }
  return { firstYear: calendar.firstYear, lastYear: calendar.lastYear, running, moving, cases }
}

/** What a newly published year would do to open cases, before it is put into the catalogue: nothing is changed here. */
export function calendarRoutes(app: ZodApp, context: Context): void {
  const config = { who: ['chief', 'auditor'], rateLimit: { max: 20, timeWindow: '1 minute' } } as const
  app.post('/api/calendar/preview', { config, schema: { body: Body } }, async (request, reply) => {
    const person = personOf(request)
    const { bureau } = context.edition.district
    if (!hasRole(person, 'auditor') && !hasRole(person, 'chief', bureau))
      return sendProblem(reply, problem('forbidden'))
    const parsed = parseCalendar(request.body.csv)
    if (!parsed.ok) {
      const message = `${parsed.line}: ${parsed.message}`
      const detail = { zh: `第 ${parsed.line} 行：${parsed.message}`, en: message }
      return sendProblem(reply, problem('bad-request', { detail }))
    }
    return previewOf(context, parsed.calendar)
  })
}
