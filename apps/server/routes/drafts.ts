import type { Person } from '@xinban/core/access/person'
import type { DraftView } from '@xinban/core/api'
import { statusOf } from '@xinban/core/case/case'
import { correctedForm, openMaterials } from '@xinban/core/case/correction'
import type { Handling } from '@xinban/core/case/promises/events'
import { knownHandling } from '@xinban/core/case/promises/handling'
import { HandlingInput } from '@xinban/core/case/promises/handling-input'
import { ordinary } from '@xinban/core/case/promises/state'
import type { FormData } from '@xinban/core/form/form-data'
import { normaliseForm } from '@xinban/core/form/normalise-form'
import { prune } from '@xinban/core/form/prune'
import { problem, type Result } from '@xinban/core/problem'
import { readDraft, writeDraft } from '@xinban/store/drafts'
import { listFiles } from '@xinban/store/files'
import { z } from 'zod'
import type { ZodApp } from '../app.ts'
import { type Found, findVisible } from '../cases/read-case.ts'
import { draftOf } from '../cases/situation.ts'
import type { Context } from '../context.ts'
import { toCaseFile } from '../files/to-case-file.ts'
import { personOf } from '../http/access.ts'
import { sendProblem } from '../http/send-problem.ts'

const Id = z.strictObject({ id: z.string().max(100) })
const text = z.string().max(5000)
const value = z.union([
  text,
  z.number(),
  z.boolean(),
  z.array(text).max(200),
  z.strictObject({ from: text, to: text }),
  z.array(z.record(z.string().max(100), text)).max(500),
])
const DraftBody = z.strictObject({
  form: z.record(z.string().max(100), value).describe('the whole form so far, by field id'),
  handling: HandlingInput.optional().describe(
    'promises and papers that come later; as it was, where it is left out',
  ),
  version: z.int().min(0).max(2_000_000_000).describe('the version that was read; 0 for a new draft'),
})

/** The applicant's own case while it can be filled in: before submission, and while corrections are asked for. */
export async function findEditable(
  context: Context,
  person: Person,
  id: string,
): Promise<Result<{ found: Found }>> {
  const visible = await findVisible(context, person, id)
  if (!visible.ok) return visible
  const { case: theCase } = visible.found
  if (theCase.applicant.id !== person.id) return { ok: false, problem: problem('forbidden') }
  const status = statusOf(theCase)
  if (status === 'draft' || status === 'correcting') return visible
  return { ok: false, problem: problem('command-not-allowed') }
}

/** The applicant's own case while a paper can be uploaded: as above, and while one is owed or a preview lacks it. */
export async function findUploadable(
  context: Context,
  person: Person,
  id: string,
): Promise<Result<{ found: Found }>> {
  const visible = await findVisible(context, person, id)
  if (!visible.ok || visible.found.case.applicant.id !== person.id) return findEditable(context, person, id)
  const { case: theCase, plan } = visible.found
  return openMaterials(theCase, plan).length > 0 ? visible : findEditable(context, person, id)
}

/** What the applicant has filled in so far. Hidden answers are pruned before anything is stored. */
export function draftRoutes(app: ZodApp, context: Context): void {
  const config = { who: ['applicant'] } as const

  app.get('/api/cases/:id/draft', { config, schema: { params: Id } }, async (request, reply) => {
    const editable = await findUploadable(context, personOf(request), request.params.id)
    if (!editable.ok) return sendProblem(reply, editable.problem)
    const { case: theCase } = editable.found
    const [draft, files] = await Promise.all([
      readDraft(context.db, theCase.id),
      listFiles(context.db, theCase.id),
    ])
    const view: DraftView = {
      version: draft?.version ?? 0,
      form: draft?.form ?? {},
      handling: (draft?.handling as Handling | null | undefined) ?? ordinary,
      files: files.map(toCaseFile),
    }
    return view
  })

  const schema = { params: Id, body: DraftBody }
  app.put('/api/cases/:id/draft', { config, schema }, async (request, reply) => {
    const editable = await findEditable(context, personOf(request), request.params.id)
    if (!editable.ok) return sendProblem(reply, editable.problem)
    const { case: theCase, plan } = editable.found
    const typed = normaliseForm(plan.form, request.body.form as FormData)
    const open = theCase.correction ? correctedForm(theCase, plan, typed) : typed
    const form = prune(plan.form, plan.answers, open)
    const wished = request.body.handling ?? (await draftOf(context, editable.found)).handling
    const handling = knownHandling(plan, wished)
    const written = await writeDraft(context.db, {
      caseId: theCase.id,
      version: request.body.version,
      form,
      handling,
      at: context.now(),
    })
    if (!written.ok) return sendProblem(reply, problem(written.why === 'gone' ? 'not-found' : 'conflict'))
    const view: DraftView = {
      version: written.version,
      form,
      handling,
      files: (await listFiles(context.db, theCase.id)).map(toCaseFile),
    }
    return view
  })
}
