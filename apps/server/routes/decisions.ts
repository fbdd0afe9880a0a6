import type { Status } from '@xinban/core/case/case'
import { decisionKinds } from '@xinban/core/case/public-decisions'
import { addMonths, toLocalDate } from '@xinban/core/clock/local-date'
import { promisesOf, speedOf } from '@xinban/core/site/statistics'
import type { StatisticsView } from '@xinban/core/site/views'
import { countDecisions, listDecisions } from '@xinban/store/decisions'
import { countStatuses, recentConcluded } from '@xinban/store/recent-cases'
import { z } from 'zod'
import type { ZodApp } from '../app.ts'
import type { Context } from '../context.ts'
import { keptFor } from '../kept-for.ts'
import { present } from './present.ts'
import { CatalogueId, Day } from './query-parts.ts'

/** Minutes, in milliseconds, for which figures are kept. */
const KEPT = 10 * 60_000
/** Cases that the figures of speed and promises look at. */
const SAMPLE = 1000
const MONTHS = 12

const Name = z.strictObject({ id: z.string(), name: z.strictObject({ zh: z.string(), en: z.string() }) })

/** A published decision, as `publicDecisions` makes it: the schema lets nothing else pass. */
export const Decision = z.strictObject({
  kind: z.enum(decisionKinds),
  decidedOn: z.iso.date(),
  service: Name,
  item: Name,
  authority: Name,
  holder: z.string().describe('names of natural persons are masked'),
  code: z.string().nullable().describe('unified social credit code, of organisations'),
  permit: z.string(),
  validFrom: z.iso.date(),
  validUntil: z.iso.date().nullable(),
  licence: z.string().nullable().describe('number of the composite licence, of organisations'),
})

/** What narrows the list of decisions, and the page of it. */
export const DecisionPage = z.strictObject({
  authority: CatalogueId.optional(),
  service: CatalogueId.optional(),
  from: Day.optional().describe('first day, YYYY-MM-DD'),
  until: Day.optional().describe('last day, YYYY-MM-DD'),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})

const config = { who: 'public', rateLimit: { max: 300, timeWindow: '1 minute' } } as const

/** What was decided, for everybody to read (R-DEC-7), and the figures that come of it. */
export function decisionRoutes(app: ZodApp, context: Context): void {
  const { db, now } = context
  const answer = z.strictObject({ decisions: z.array(Decision), next: z.string().nullable() })
  const schema = { querystring: DecisionPage, response: { 200: answer } }
  app.get('/api/decisions', { config, schema }, async (request) => {
    const { rows, next } = await listDecisions(db, present(request.query))
    return { decisions: rows, next }
  })

  const figures = keptFor(KEPT, now, () => countAll(context))
  app.get('/api/statistics', { config }, () => figures())
}

type Counts = Omit<StatisticsView['months'][number], 'month'>

async function countAll({ db, edition, now }: Context): Promise<StatisticsView> {
  const countedAt = now()
  const first = `${addMonths(`${toLocalDate(countedAt).slice(0, 7)}-01`, 1 - MONTHS)}`
  const [statuses, decisions, recent] = await Promise.all([
    countStatuses(db),
    countDecisions(db, first.slice(0, 7)),
    recentConcluded(db, SAMPLE),
  ])
  const sum = (names: readonly Status[]) => names.reduce((total, name) => total + (statuses[name] ?? 0), 0)
  const months = Array.from({ length: MONTHS }, (_, index) => addMonths(first, index).slice(0, 7))
  const counted = (month: string, kind: string) =>
    decisions.find((one) => one.month === month && one.kind === kind)?.count ?? 0
  const countsOf = (month: string) =>
    Object.fromEntries(decisionKinds.map((kind) => [kind, counted(month, kind)])) as Counts
  return {
    countedAt,
    cases: {
      submitted: sum(['previewing', 'submitted', 'correcting']),
      running: sum(['accepted', 'ready']),
      concluded: sum(['concluded']),
    },
    months: months.map((month) => ({ month, ...countsOf(month) })),
    sample: SAMPLE,
    speed: speedOf(edition.calendar, recent),
    promises: promisesOf(recent),
  }
}
