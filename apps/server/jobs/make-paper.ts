import { createHash } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { districtOf, kinds, renderPaper } from '@xinban/documents/documents'
import { findCase } from '@xinban/store/cases'
import { findDocument, insertDocument } from '@xinban/store/documents'
import { z } from 'zod'
import type { Context } from '../context.ts'

const Payload = z.object({ caseId: z.string(), kind: z.enum(kinds) })

/** Renders one paper of a case and keeps it; running it again finds it made. */
export async function makePaperJob(context: Context, payload: unknown): Promise<void> {
  const { caseId, kind } = Payload.parse(payload)
  const { db, settings, edition } = context
  if (await findDocument(db, caseId, kind)) return
  const found = await findCase(db, caseId)
  if (!found) throw new Error('the job names a case that does not exist')
  const at = context.now()
  const { publicUrl, mode } = settings
  const district = districtOf(edition)
  const source = { case: found.case, plan: found.plan, district, publicUrl, demo: mode === 'demo', at }
  const { pdf, missing } = renderPaper(kind, source)
  if (missing.length > 0) console.warn(`jobs: ${kind} of case ${caseId}: no font has ${missing.join(' ')}`)
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  const path = join('documents', caseId.slice(-2), `${caseId}-${kind}.pdf`)
  const target = join(settings.data, path)
  await mkdir(dirname(target), { recursive: true })
  await writeFile(`${target}.new`, pdf, { mode: 0o600 })
  await rename(`${target}.new`, target)
  await insertDocument(db, { caseId, kind, version: 1, sha256, size: pdf.length, path, madeAt: at })
}
