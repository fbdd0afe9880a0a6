import { join } from 'node:path'
import { readsPaper } from '@xinban/core/access/view'
import { isLicenceNumber } from '@xinban/core/identifiers/licence-number'
import { problem } from '@xinban/core/problem'
import {
  type PaperId,
  paperName,
  paperPattern,
  papersOf,
  parsePaper,
  versionedKinds,
} from '@xinban/documents/documents'
import { askPaper } from '@xinban/store/ask-paper'
import { findDocument } from '@xinban/store/documents'
import { findLicence } from '@xinban/store/licences'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ZodApp } from '../app.ts'
import { auditReading } from '../cases/audit-reading.ts'
import { noteOpened } from '../cases/note-opened.ts'
import { findVisible } from '../cases/read-case.ts'
import type { Context } from '../context.ts'
import { inlineAs } from '../files/disposition.ts'
import { openStored } from '../files/open-stored.ts'
import { personOf } from '../http/access.ts'
import { sendProblem } from '../http/send-problem.ts'

const params = z.strictObject({
  id: z.string().max(100),
  paper: z
    .string()
    .regex(paperPattern)
    .describe('kind, with a number where there are several: `receipt`, `pause_notice.2`, `licence.2`'),
})

/** The papers of a case as PDF, for those who see the case. One that is still being made answers 503 with Retry-After. */
export function documentRoutes(app: ZodApp, context: Context): void {
  const signedIn = { config: { who: 'signed-in' } } as const

  app.get('/api/cases/:id/documents/:paper', { ...signedIn, schema: { params } }, async (request, reply) => {
    const { id, paper } = request.params
    return sendPaper(context, request, id, (papers) => papers.find((one) => one === paper), reply)
  })

  const byNumber = z.strictObject({ number: z.string().max(60) })
  app.get(
    '/api/licences/:number/pdf',
    { ...signedIn, schema: { params: byNumber } },
    async (request, reply) => {
      const number = request.params.number.trim().toUpperCase()
      const licence = isLicenceNumber(number) ? await findLicence(context.db, number) : undefined
      if (!licence) return sendProblem(reply, problem('not-found'))
      const newest = (papers: readonly PaperId[]) => papers.findLast(isLicence)
      return sendPaper(context, request, licence.caseId, newest, reply)
    },
  )
}

function isLicence(paper: PaperId): boolean {
  return paper === 'licence' || paper.startsWith('licence.')
}

/** The name that a browser keeps it under; an old version of a paper that has versions says so. */
function fileName(paper: PaperId, papers: readonly PaperId[], number: string | null): string {
  const kindOf = (one: PaperId) => parsePaper(one)?.kind
  const same = papers.filter((one) => kindOf(one) === kindOf(paper))
  const isOld = versionedKinds.some((kind) => kind === kindOf(paper)) && paper !== same.at(-1)
  return `${paperName(paper)}${isOld ? `（已被第${same.length}版替代）` : ''}-${number ?? ''}.pdf`
}

/** Sends the paper that is chosen among those that the person may read. */
async function sendPaper(
  context: Context,
  request: FastifyRequest,
  id: string,
  choose: (papers: readonly PaperId[]) => PaperId | undefined,
  reply: FastifyReply,
) {
  const person = personOf(request)
  const requestId = request.id
  const visible = await findVisible(context, person, id)
  if (!visible.ok) return sendProblem(reply, visible.problem)
  const { case: theCase, plan } = visible.found
  const papers = papersOf(theCase).filter((one) => readsPaper(theCase, plan, person, one))
  const paper = choose(papers)
  if (!paper) return sendProblem(reply, problem('not-found', { allowed: papers }))
  const document = await findDocument(context.db, id, paper)
  if (!document) {
    await askPaper(context.db, id, paper)
    const detail = {
      zh: '文书正在生成，请几秒后再试',
      en: 'The paper is being made; try again in a few seconds',
    }
    return sendProblem(reply.header('retry-after', '2'), problem('unavailable', { detail }))
  }
  if (theCase.applicant.id !== person.id)
    await auditReading(context, person, requestId, 'paper.read', id, { kind: paper })
  const stored = await openStored(request, join(context.settings.data, document.path))
  if (!stored.ok) return sendProblem(reply, stored.problem)
  const opened = isLicence(paper) ? 'licence' : paper === 'refusal' ? 'refusal' : null
  if (opened) await noteOpened(context, person, visible.found, opened)
  const name = fileName(paper, papers, theCase.number)
  return reply
    .type('application/pdf')
    .header('content-disposition', inlineAs(name))
    .header('content-length', stored.size)
    .header('cache-control', 'private, no-store')
    .send(stored.handle.createReadStream())
}
