import { join } from 'node:path'
import type { Person } from '@xinban/core/access/person'
import type { Plan } from '@xinban/core/compose/plan'
import type { FormData } from '@xinban/core/form/form-data'
import { paperName } from '@xinban/documents/documents'
import { readDraft } from '@xinban/store/drafts'
import { listFiles, type StoredFile } from '@xinban/store/files'
import { ownMessages, readingsOf } from '@xinban/store/own-records'
import { collectPapers, type PaperEntry } from '../archive/collect-entries.ts'
import { deliveryView } from '../cases/delivery-view.ts'
import { type Found, viewCase } from '../cases/read-case.ts'
import type { Context } from '../context.ts'
import { cleanName } from '../files/clean-name.ts'
import { asksView } from '../licences/asks-view.ts'
import { type ExportedFile, jsonFile, storedFile } from './exported-file.ts'

/** So many days with readings of a case, or with questions about a licence; more than there are. */
const ALL_DAYS = 100_000

/** What was filled in, under the names that the form shows. */
function readableForm({ form: { sections } }: Plan, form: FormData) {
  return sections.flatMap(({ title, fields }) =>
    fields.flatMap(({ id, name }) =>
      id in form ? [{ section: title, field: id, name, value: form[id] }] : [],
    ),
  )
}

/** The case as its page shows it to the applicant: what acted are authorities, not people. */
async function caseOf(context: Context, person: Person, found: Found) {
  const { plan, form, allowed: _, mine: __, whole: ___, ...view } = await viewCase(context, person, found)
  const { service, edition, answers } = plan
  return { service: service.name, edition, answers, form: readableForm(found.plan, form), ...view }
}

async function* lasting(
  stored: readonly { readonly name: string; readonly path: string }[],
  lost: string[],
): AsyncGenerator<ExportedFile> {
  for (const { name, path } of stored) {
    const file = await storedFile(name, path)
    if (file) yield file
    else lost.push(name)
  }
}

/** Files bear the names that their owner gave them; numbered, as two may have the same. */
function filesOf({ settings }: Context, files: readonly StoredFile[], folder: string) {
  return files.map((file, index) => ({
    name: `${folder}/files/${index + 1}-${cleanName(file.name)}`,
    path: join(settings.data, file.path),
    about: {
      material: file.material,
      type: file.mime,
      size: file.size,
      sha256: file.sha256,
      uploadedAt: file.uploadedAt,
    },
  }))
}

function papersOf(papers: readonly PaperEntry[], folder: string) {
  return papers.map(({ name, path, title, sha256 }) => ({
    name: `${folder}/${name}`,
    path,
    about: { title, sha256 },
  }))
}

/** Everything that is held of a person's own case, as they may see it. */
export async function* exportCase(
  context: Context,
  person: Person,
  found: Found,
): AsyncGenerator<ExportedFile> {
  const { db } = context
  const { case: theCase, plan } = found
  const folder = `cases/${theCase.number ?? theCase.id}`
  yield jsonFile(`${folder}/case.json`, await caseOf(context, person, found))
  const draft = await readDraft(db, theCase.id)
  if (draft) yield jsonFile(`${folder}/draft.json`, { ...draft, form: readableForm(plan, draft.form) })
  yield jsonFile(`${folder}/messages.json`, await ownMessages(db, theCase.id, person.id))
  yield jsonFile(`${folder}/delivery.json`, await deliveryView(context, theCase, person))
  yield jsonFile(`${folder}/readings.json`, await readingsOf(db, theCase.id, person.id, ALL_DAYS))
  if (theCase.licence)
    yield jsonFile(`${folder}/licence-asks.json`, await asksView(context, theCase.licence.number, ALL_DAYS))
  const papers = await collectPapers(context, found)
  const stored = [
    ...filesOf(context, await listFiles(db, theCase.id), folder),
    ...papersOf(papers.made, folder),
  ]
  const lost: string[] = []
  yield* lasting(stored, lost)
  yield jsonFile(`${folder}/files.json`, {
    files: stored.map(({ name, about }) => ({ name, ...about })),
    beingMade: papers.waiting.map(paperName),
    lost,
  })
}
