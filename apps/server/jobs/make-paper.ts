import { createHash, randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Case } from '@xinban/core/case/case'
import type { CaseEvent } from '@xinban/core/case/event'
import { evolve } from '@xinban/core/case/evolve'
import { questionList } from '@xinban/core/compose/question-list'
import { unprintableMessage } from '@xinban/core/message/unprintable'
import {
  districtOf,
  type PaperId,
  type PaperSource,
  paperManuscript,
  paperName,
  papersOf,
  parsePaper,
} from '@xinban/documents/documents'
import type { Manuscript } from '@xinban/documents/press/manuscript'
import type { Sealing } from '@xinban/documents/sign/prepare-seal'
import { roomFor, sealPrepared } from '@xinban/documents/sign/seal-prepared'
import type { SigningKey } from '@xinban/documents/sign/signing-key'
import { findCase, readEvents } from '@xinban/store/cases'
import { findDocument, insertDocument } from '@xinban/store/documents'
import { tellStaff } from '@xinban/store/tell'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { licenceCode } from '../licences/licence-code.ts'
import { sealed } from '../seal/sealed.ts'

const Paper = z.custom<PaperId>((paper) => typeof paper === 'string' && parsePaper(paper) !== undefined)

const Payload = z.union([
  z.object({
    caseId: z.string(),
    paper: Paper,
    /** The version of the case that made the paper due: it tells what was so then, whenever it is made. */
    version: z.int().min(1),
  }),
  // Papers that are asked for later, and jobs that the version before left, name the paper as `kind`, and no version.
  z
    .object({ caseId: z.string(), kind: Paper })
    .transform(({ caseId, kind }) => ({ caseId, paper: kind, version: null })),
])

/** The version that the command left which made a paper due: the events of one command bear one instant. */
function dueSince(caseId: string, events: readonly CaseEvent[], paper: PaperId): number | undefined {
  let theCase: Case | null = null
  for (const [index, event] of events.entries()) {
    theCase = evolve(caseId, theCase, event)
    const isLast = events[index + 1]?.at !== event.at
    if (isLast && papersOf(theCase).includes(paper)) return event.seq
  }
  return undefined
}

/** What a paper is made from: plan, and the case and its history up to this version. */
async function sourceOf(
  context: Context,
  caseId: string,
  paper: PaperId,
  wanted: number | null,
): Promise<PaperSource> {
  const { db, settings, edition } = context
  const found = await findCase(db, caseId)
  if (!found) throw new Error('the job names a case that does not exist')
  const history = await readEvents(db, caseId)
  const version = wanted ?? dueSince(caseId, history, paper) ?? found.case.version
  const events = history.filter((event) => event.seq <= version)
  const theCase = events.reduce<Case | null>((state, event) => evolve(caseId, state, event), null)
  if (theCase?.version !== version) throw new Error('the job names a version that the case does not have')
  const { publicUrl, mode } = settings
  return {
    case: theCase,
    events,
    plan: found.plan,
    calendar: edition.calendar,
    questions: questionsOf(context, found.case.service),
    district: districtOf(edition),
    publicUrl,
    demo: mode === 'demo',
    at: context.now(),
  }
}

/** The guided questions of a service in this edition; an edition that has dropped the service knows none. */
function questionsOf({ edition }: Context, id: string) {
  const service = edition.services.get(id)
  return service ? questionList(edition, service) : []
}

/** A licence bears a code that proves it without a network. */
async function withCode(context: Context, paper: PaperId, source: PaperSource): Promise<PaperSource> {
  const kind = parsePaper(paper)?.kind
  if (kind !== 'licence' && kind !== 'licence_copy') return source
  return { ...source, code: await licenceCode(context, source.case, source.plan) }
}

/** The press prints and makes room for the signature; the key stays here. */
async function printSealed({ press }: Context, manuscript: Manuscript, key: SigningKey, sealing: Sealing) {
  const room = { ...sealing, size: await roomFor(key) }
  const { prepared, missing } = await press.printForSeal(manuscript, room)
  return { bytes: await sealPrepared(prepared, key), missing }
}

/** Renders one paper of a case, seals it and keeps it; running it again finds it made. Throws `SealAway`. */
export async function makePaperJob(context: Context, payload: unknown): Promise<void> {
  const { caseId, paper, version } = Payload.parse(payload)
  const { db } = context
  if (await findDocument(db, caseId, paper)) return
  const source = await withCode(context, paper, await sourceOf(context, caseId, paper, version))
  const manuscript = paperManuscript(paper, source)
  const sealing = { at: source.at, reason: paperName(paper) }
  const { done, keyId } = await sealed(context, (key) => printSealed(context, manuscript, key, sealing))
  const { bytes, missing } = done
  // The message first: should the process end in between, the paper is made again and nobody is told twice.
  if (missing.length > 0) await tellStaff(db, caseId, [unprintableMessage(source.plan, missing)], source.at)
  await keep(context, { caseId, paper, bytes, missing, sealKey: keyId, madeAt: source.at })
}

interface Made {
  readonly caseId: string
  readonly paper: PaperId
  readonly bytes: Buffer
  readonly missing: readonly string[]
  readonly sealKey: string
  readonly madeAt: string
}

/**
 * The file first, under its last name only when it is whole and on the disk; then its row. The name says what is in it: where two
 * are at work on the same paper, as after a time-out, each writes its own, and the row names the one that counts.
 */
async function keep({ db, settings }: Context, { caseId, paper, bytes, ...made }: Made): Promise<void> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const path = join('documents', caseId.slice(-2), `${caseId}-${paper}-${sha256.slice(0, 12)}.pdf`)
  const target = join(settings.data, path)
  const unfinished = `${target}.${randomUUID()}.new`
  await mkdir(dirname(target), { recursive: true })
  try {
    await writeFile(unfinished, bytes, { mode: 0o600, flush: true })
    await rename(unfinished, target)
  } finally {
    await rm(unfinished, { force: true })
  }
  const document = { caseId, kind: paper, version: 1, sha256, size: bytes.length, path, ...made }
  if (await insertDocument(db, document)) return
  const first = await findDocument(db, caseId, paper)
  if (first?.path !== path) await rm(target, { force: true })
}
