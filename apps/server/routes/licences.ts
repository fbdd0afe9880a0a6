import { toLocalDate } from '@xinban/core/clock/local-date'
import { isLicenceNumber } from '@xinban/core/identifiers/licence-number'
import { problem } from '@xinban/core/problem'
import { findLicence } from '@xinban/store/licences'
import { z } from 'zod'
import type { ZodApp } from '../app.ts'
import { type LicenceBody, licenceView } from '../cases/licence-row.ts'
import type { Context } from '../context.ts'
import { sendProblem } from '../http/send-problem.ts'

const params = z.strictObject({ number: z.string().max(60) })
const config = { who: 'public', rateLimit: { max: 300, timeWindow: '1 minute' } } as const

/** Public verification of a licence: what everybody may know, and whether it is valid today. */
export function licenceRoutes(app: ZodApp, context: Context): void {
  app.get('/api/licences/:number', { config, schema: { params } }, async (request, reply) => {
    const number = request.params.number.trim().toUpperCase()
    const licence = isLicenceNumber(number) ? await findLicence(context.db, number) : undefined
    if (!licence) {
      const detail = { zh: `没有编号为 ${number} 的证照`, en: `There is no licence ${number}` }
      return sendProblem(reply, problem('not-found', { detail }))
    }
    return licenceView(licence.body as LicenceBody, toLocalDate(context.now()))
  })
}
