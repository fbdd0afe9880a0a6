import { toLocalDate } from '@xinban/core/clock/local-date'
import type { TimeView } from '@xinban/core/message/views'
import { z } from 'zod'
import type { ZodApp } from '../app.ts'
import type { Context } from '../context.ts'
import { trackParcels } from '../courier/track-parcels.ts'
import { sendProblem } from '../http/send-problem.ts'
import { judge } from '../judge/judge.ts'
import { moveTime, readTime } from '../time/time-machine.ts'

/** Milliseconds that a move waits for the judge; with more cases than that he goes on by himself. */
const PATIENCE = 20_000

const Body = z.union([
  z.strictObject({ to: z.iso.date() }),
  z.strictObject({
    days: z
      .int()
      .min(1)
      .max(5 * 366),
  }),
])

/** What the new day brings: the law acts, and parcels are where they would be by now. */
async function settled(context: Context): Promise<void> {
  await judge(context)
  await trackParcels(context)
}

/** True when the judge was through in time. A fault of his is in the log, not in the answer. */
async function judged(context: Context): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => resolve(false), PATIENCE)
  const done = settled(context).then(
    () => true,
    (error: unknown) => {
      console.error('judge: the cases could not be read:', error)
      return false
    },
  )
  return Promise.race([done, late]).finally(() => clearTimeout(timer))
}

/** The day that everybody's cases live in; in demo mode it can be moved on, to see what the law does with time. */
export function timeRoutes(app: ZodApp, context: Context): void {
  const { settings, clock } = context
  const view = (): TimeView => ({ today: toLocalDate(clock.now()), moved: clock.ahead() > 0 })

  app.get('/api/time', { config: { who: 'public' } }, async () => {
    await readTime(context)
    return view()
  })

  if (settings.mode !== 'demo') return
  const config = { who: 'signed-in', rateLimit: { max: 60, timeWindow: '1 minute' } } as const
  app.post('/api/time', { config, schema: { body: Body } }, async (request, reply) => {
    const moved = await moveTime(context, request.body)
    if (!moved.ok) return sendProblem(reply, moved.problem)
    return { ...view(), judged: await judged(context) }
  })
}
