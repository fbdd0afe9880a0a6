import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { appendAudit } from '@xinban/store/audit'
import { findCase } from '@xinban/store/cases'
import { archiveBytes, buildArchive } from '../archive/build-archive.ts'
import type { Context } from '../context.ts'
import { startLine } from '../start-refused.ts'
import { openData } from './open-data.ts'

const USAGE = `xinban export-case ID [--out FILE]
  writes a whole case as one ZIP, by default NUMBER.zip here; ID as in the address of its page.`

/** Writes it; gives the exit code. */
export async function exportCase(context: Context, id: string, out: string | null): Promise<number> {
  const found = await findCase(context.db, id)
  if (!found) {
    process.stderr.write(`没有办件 ${id} · there is no such case\n`)
    return 2
  }
  const built = await buildArchive(context, found)
  if (!built.ok) {
    const { zh, en } = built.problem.detail ?? { zh: '暂时不能导出', en: 'not possible at present' }
    process.stderr.write(`${zh} · ${en}\n`)
    return 1
  }
  const { archive } = built
  const path = out ?? archive.name
  const detail = { version: found.case.version, files: archive.entries.length }
  await appendAudit(context.db, {
    at: context.now(),
    personId: 'command-line',
    role: 'operator',
    action: 'archive.read',
    subject: id,
    detail,
    requestId: null,
  })
  try {
    await pipeline(Readable.from(archiveBytes(archive)), createWriteStream(`${path}.new`, { mode: 0o600 }))
    await rename(`${path}.new`, path)
  } finally {
    await rm(`${path}.new`, { force: true })
  }
  for (const { name } of archive.missing) process.stderr.write(`缺少 ${name} · is missing\n`)
  process.stdout.write(`${path}: ${archive.entries.length} 个文件 files, ${archive.size} bytes\n`)
  return 0
}

/** `xinban export-case`: on the server's data, also while it runs. */
export async function exportCaseCommand(args: readonly string[]): Promise<number> {
  const [id, option, out = null, ...more] = args
  const wrong = option === undefined ? false : option !== '--out' || out === null || more.length > 0
  if (id === undefined || id === '--help' || wrong) {
    process.stdout.write(`${USAGE}\n`)
    return id === '--help' ? 0 : 2
  }
  try {
    const data = await openData()
    return await exportCase(data.context, id, out).finally(data.close)
  } catch (error) {
    process.stderr.write(`${startLine(error) ?? String(error)}\n`)
    return 2
  }
}
