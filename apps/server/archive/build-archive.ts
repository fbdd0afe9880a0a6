import { clockExport } from '@xinban/core/case/time/clock-export'
import { toLocalDate } from '@xinban/core/clock/local-date'
import { problem, type Result } from '@xinban/core/problem'
import { readEvents } from '@xinban/store/cases'
import { readHistory, readPlanText } from '@xinban/store/read-history'
import type { Found } from '../cases/read-case.ts'
import { caseProof } from '../chain-roots/case-proof.ts'
import type { Context } from '../context.ts'
import { archiveTexts } from './archive-texts.ts'
import { filesOf } from './case-files.ts'
import { collectFiles, collectPapers, missingPaper, type StoredEntry } from './collect-entries.ts'
import { type Manifest, manifestText } from './manifest.ts'
import { bytesOf, type Measured, measure, measureFile } from './measure.ts'
import { readme } from './readme.ts'
import { signManifest } from './sign-manifest.ts'
import { directory, localHeader, zipSize } from './stored-zip.ts'

/** A whole case as one ZIP. */
export interface Archive {
  readonly name: string
  readonly size: number
  readonly entries: readonly Measured[]
  readonly missing: Manifest['missing']
}

const beingMade = {
  zh: '还有文书正在生成，请几秒后再下载',
  en: 'Papers of this case are still being made; try again in a few seconds',
}

async function measureAll(
  stored: readonly StoredEntry[],
): Promise<{ there: Measured[]; lost: Manifest['missing'] }> {
  const there: Measured[] = []
  const lost: Manifest['missing'] = []
  for (const entry of stored) {
    const measured = await measureFile(entry)
    if (measured) there.push(measured)
    else lost.push({ name: entry.name, why: 'lost' })
  }
  return { there, lost }
}

function byName(entries: readonly Measured[]): Measured[] {
  return [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/**
 * Collects a case as an archive: the same state, calendar and roots make the same bytes. Problem: unavailable while a
 * paper is being made or the seal is away.
 */
export async function buildArchive(context: Context, found: Found): Promise<Result<{ archive: Archive }>> {
  const { db, edition } = context
  const { case: theCase, plan, planHash, hash: head } = found
  const { id, version, number, service } = theCase
  const papers = await collectPapers(context, found)
  if (papers.waiting.length > 0) return { ok: false, problem: problem('unavailable', { detail: beingMade }) }
  const events = (await readEvents(db, id)).filter((event) => event.seq <= version)
  const madeAt = events.at(-1)?.at
  if (!madeAt) throw new Error(`case ${id} has no events`)
  const files = filesOf(events)
  const { there, lost } = await measureAll([...papers.made, ...collectFiles(context, files)])
  const texts = archiveTexts({
    ...(await readHistory(db, id, version)),
    case: theCase,
    planText: await readPlanText(db, planHash),
    clock: clockExport(theCase, plan, events, edition.calendar, toLocalDate(madeAt)),
    proof: await caseProof(context, { id, planHash }),
  })
  const missing = [...papers.unmade.map(missingPaper), ...lost]
  const read = { case: theCase, plan, files, papers: papers.made, missing, proven: texts.has('proofs.json') }
  texts.set('README.txt', readme(read))
  const content = byName([...[...texts].map(([name, text]) => measure(name, text)), ...there])
  const manifest: Manifest = {
    format: 'xinban-case/1',
    case: id,
    number,
    service,
    edition: theCase.edition,
    plan: planHash,
    version,
    head,
    madeAt,
    files: content.map(({ name, sha256, size }) => ({ name, sha256, size })),
    papers: papers.made.map(({ name, title, sha256 }) => ({ name, title, sha256 })),
    missing,
  }
  const text = manifestText(manifest)
  const signed = await signManifest(context, Buffer.from(text))
  if (!signed.ok) return signed
  const signatures = [...signed.signatures].map(([name, bytes]) => measure(name, bytes))
  const own = [measure('manifest.json', text), ...signatures]
  const entries = byName([...content, ...own])
  const archive = { name: `${number ?? id}.zip`, size: zipSize(entries), entries, missing }
  return { ok: true, archive }
}

/** The bytes of an archive, piece by piece: as large as a case's papers are, it is never in memory as a whole. */
export async function* archiveBytes({ entries }: Archive): AsyncGenerator<Buffer> {
  for (const entry of entries) {
    yield localHeader(entry)
    yield* bytesOf(entry)
  }
  yield directory(entries)
}
