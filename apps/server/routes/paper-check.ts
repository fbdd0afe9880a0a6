import { X509Certificate } from 'node:crypto'
import type { PaperCheck } from '@xinban/core/api'
import { problem } from '@xinban/core/problem'
import { keyId } from '@xinban/documents/sign/sign-jws'
import { verifyPdf } from '@xinban/documents/sign/verify-pdf'
import { listCertificates } from '@xinban/store/seal-certificates'
import type { ZodApp } from '../app.ts'
import type { Context } from '../context.ts'
import { maxFileBytes } from '../files/receive-upload.ts'
import { sendProblem } from '../http/send-problem.ts'

/** Says what the seal of a PDF proves; the file is read in memory and not kept. */
export function paperCheckRoutes(app: ZodApp, context: Context): void {
  const config = { who: 'public', rateLimit: { max: 20, timeWindow: '1 minute' } } as const
  const schema = { consumes: ['multipart/form-data'] }
  app.post('/api/paper-check', { config, schema }, async (request, reply) => {
    const part = await request.file({ limits: { fileSize: maxFileBytes, files: 1 } })
    if (!part) return sendProblem(reply, problem('bad-request'))
    return checkPaper(context, await part.toBuffer())
  })
}

async function checkPaper({ db }: Context, pdf: Buffer): Promise<PaperCheck> {
  const found = await verifyPdf(pdf)
  if (!('certificate' in found)) return { verdict: found.verdict, signer: null }
  const known = (await listCertificates(db)).some(
    ({ key, chain }) => key === keyId(found.certificate) && chain[0] === found.certificate.toString('base64'),
  )
  const { subject } = new X509Certificate(found.certificate).toLegacyObject()
  const signer = [subject.O, subject.CN].flat().filter(Boolean).join(' ')
  return { verdict: found.verdict === 'valid' && !known ? 'unknown_seal' : found.verdict, signer }
}
