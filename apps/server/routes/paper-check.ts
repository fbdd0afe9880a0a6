import { X509Certificate } from 'node:crypto'
import { cleanLine } from '@xinban/core/form/clean-text'
import type { PaperCheck } from '@xinban/core/licence/views'
import { problem, type Result } from '@xinban/core/problem'
import { keyId } from '@xinban/documents/sign/sign-jws'
import { verifyPdf } from '@xinban/documents/sign/verify-pdf'
import { listCertificates } from '@xinban/store/seal-certificates'
import type { FastifyRequest } from 'fastify'
import type { ZodApp } from '../app.ts'
import type { Context } from '../context.ts'
import { maxFileBytes } from '../files/receive-upload.ts'
import { roomsFor } from '../http/rooms.ts'
import { sendProblem } from '../http/send-problem.ts'
import { visitorOf } from '../http/visitor-of.ts'

/** So many are read at once: each is in memory while it comes in, however slowly. */
const atOnce = { all: 16, each: 8 }
/** Characters of a certificate's names that are told: it is whatever its maker wrote. */
const longestName = 200

const broken = { zh: '上传的内容不完整或格式有误，请重新上传', en: 'The upload is cut off or malformed' }
const busy = {
  zh: '同时核验的文件太多，请稍后再试',
  en: 'Too many files are being checked; try again in a moment',
}

/** Says what the seal of a PDF proves; the file is read in memory and not kept. */
export function paperCheckRoutes(app: ZodApp, context: Context): void {
  const config = { who: 'public', rateLimit: { max: 20, timeWindow: '1 minute' } } as const
  const schema = { consumes: ['multipart/form-data'] }
  const rooms = roomsFor(atOnce)
  app.post('/api/paper-check', { config, schema }, async (request, reply) => {
    const checked = await rooms.enter(visitorOf(request), async (): Promise<Result<{ said: PaperCheck }>> => {
      const pdf = await readPdf(request)
      return pdf.ok ? { ok: true, said: await checkPaper(context, pdf.bytes) } : pdf
    })
    if (!checked) return sendProblem(reply, problem('unavailable', { detail: busy }))
    return checked.value.ok ? checked.value.said : sendProblem(reply, checked.value.problem)
  })
}

/** The file of the request. Throws where it is too large or nothing that is read here; a malformed one is a bad request. */
async function readPdf(request: FastifyRequest): Promise<Result<{ bytes: Buffer }>> {
  try {
    const part = await request.file({ limits: { fileSize: maxFileBytes, files: 1 } })
    return part ? { ok: true, bytes: await part.toBuffer() } : { ok: false, problem: problem('bad-request') }
  } catch (error) {
    if (error instanceof Error && 'statusCode' in error) throw error
    return { ok: false, problem: problem('bad-request', { detail: broken }) }
  }
}

async function checkPaper({ db }: Context, pdf: Buffer): Promise<PaperCheck> {
  const found = await verifyPdf(pdf)
  if (!('certificate' in found)) return { verdict: found.verdict, signer: null }
  const known = (await listCertificates(db)).some(
    ({ key, chain }) => key === keyId(found.certificate) && chain[0] === found.certificate.toString('base64'),
  )
  const { subject } = new X509Certificate(found.certificate).toLegacyObject()
  const signer = cleanLine([subject.O, subject.CN].flat().filter(Boolean).join(' ')).slice(0, longestName)
  // Whoever signs with a key of their own can also add something behind: that it is theirs comes first.
  const foreign = !known && found.verdict !== 'changed'
  return { verdict: foreign ? 'unknown_seal' : found.verdict, signer }
}
