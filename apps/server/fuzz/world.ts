import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { papersOf } from '@xinban/documents/documents'
import { findCase } from '@xinban/store/cases'
import { findDocument } from '@xinban/store/documents'
import { makePaperJob } from '../jobs/make-paper.ts'
import { shownCode } from '../licences/shown-code.ts'
import { clientOf, prepareCase } from '../testing/client.ts'
import { concludedCase } from '../testing/concluded-case.ts'
import type { TestServer } from '../testing/test-server.ts'
import { hostileTexts } from './hostile.ts'
import type { Pools } from './pools.ts'

/** What there is to be found on the server: real ids by name, and real papers. */
export interface World {
  readonly pools: Pools
  readonly pdfs: readonly [Buffer, ...Buffer[]]
  readonly people: readonly string[]
}

/** Who asks: nobody comes besides. */
const people = [
  'applicant',
  'applicant-2',
  'clerk',
  'surveyor',
  'approver-a_bureau',
  'approver-a_fire',
  'chief-a_bureau',
  'supervisor-s_market',
  'leader',
  'auditor',
]

async function paperOf({ context }: TestServer, caseId: string): Promise<Buffer> {
  await makePaperJob(context, { caseId, paper: 'receipt', version: 2 })
  const made = await findDocument(context.db, caseId, 'receipt')
  if (!made) throw new Error('the receipt was not made')
  return readFile(join(context.settings.data, made.path))
}

/** Cases in three states, of two people, with papers, messages and a licence; and the names of everything in the catalogue. */
export async function makeWorld(server: TestServer): Promise<World> {
  const { app, context } = server
  const { edition } = context
  const one = await clientOf(app, 'applicant')
  const two = await clientOf(app, 'applicant-2')
  const wishes = { has_business_licence: true }
  const licensed = await concludedCase(app, 'i_restaurant', { assembly_place: true })
  const draft = await prepareCase(one, 'i_restaurant', wishes)
  const submitted = await prepareCase(two, 'i_restaurant', wishes)
  await two.command(submitted.id, { type: 'submit', committed: true })
  const stored = await findCase(context.db, licensed.id)
  if (!stored?.case.licence) throw new Error('the case has no licence')
  const { number } = stored.case.licence
  const messages = await one.get<{ messages: { id: string }[] }>('/api/messages')
  const { plan } = licensed
  const fields = plan.form.sections.flatMap((section) => section.fields.map(({ id }) => id))
  const pools: Pools = {
    'cases.id': [licensed.id, draft.id, submitted.id],
    'parcels.id': [licensed.id],
    'services.id': [...edition.services.keys()],
    'items.id': [...edition.items.keys()],
    'authorities.id': [...edition.authorities.keys()],
    'materials.id': [...edition.materials.keys()],
    'messages.id': messages.body.messages.map(({ id }) => id),
    number: [number],
    code: [shownCode(context, number).code],
    list: ['2026-1', '0000-1', '9999-99999'],
    purpose: ['revocation', 'suspension', 'refresh'],
    paper: [...papersOf(stored.case), 'receipt', 'licence.99999'],
    file: [...stored.case.files.map(({ id }) => id), 'guide.pdf', 'poster.pdf'],
    service: ['i_restaurant', ...edition.services.keys()],
    edition: [edition.id],
    item: plan.items.map(({ id }) => id),
    items: plan.items.map(({ id }) => id),
    commitments: plan.items.map(({ id }) => id),
    material: plan.materials.map(({ id }) => id),
    promised: plan.materials.map(({ id }) => id),
    tolerated: plan.materials.map(({ id }) => id),
    preview: plan.materials.map(({ id }) => id),
    checkpoint: (plan.survey?.checklist ?? []).map(({ id }) => id),
    surveyors: ['surveyor', 'surveyor-2'],
    verifiers: context.demoPeople.map(({ person }) => person).filter((id) => id.startsWith('supervisor')),
    host: context.demoPeople.map(({ person }) => person).filter((id) => id.startsWith('approver')),
    person: people,
    authority: [...edition.authorities.keys()],
    theme: [...edition.topics.keys()],
    q: ['饭店', 'fd', 'canyin', '9137', ...hostileTexts.filter((text) => text.length < 100)],
    'form.key': [...fields, '__proto__', 'constructor'],
    'answers.key': [...Object.keys(plan.answers), '__proto__', 'toString'],
    csv: ['date,kind\n2027-01-01,holiday', '0000-00-00', ',,,\n'],
  }
  return { pools, pdfs: [await paperOf(server, licensed.id)], people }
}
