import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { MultipartFile } from '@fastify/multipart'
import type { CaseFile } from '@xinban/core/case/event'
import { problem, type Result } from '@xinban/core/problem'
import { v7 as uuid } from 'uuid'
import { cleanName } from './clean-name.ts'
import { filePath } from './file-path.ts'
import { inspect } from './inspect.ts'
import type { ScanUpload } from './scan-upload.ts'

/** The largest paper: 20 MB. */
export const maxFileBytes = 20 * 1024 * 1024

/** Where uploads are kept, and who has a look at them first. */
export interface Receiving {
  readonly data: string
  readonly scan: ScanUpload
}

/**
 * Streams an upload to disk, looks at what it really is, has it scanned, and keeps it only if it can be accepted.
 * Nothing is left behind by a refused one. Problems: file-too-large, file-refused, unavailable (the scanner).
 */
export async function receiveUpload(
  { data, scan }: Receiving,
  part: MultipartFile,
  material: string,
): Promise<Result<{ file: CaseFile }>> {
  const id = uuid()
  const waiting = join(data, 'uploads', id)
  await mkdir(dirname(waiting), { recursive: true })
  try {
    const hash = createHash('sha256')
    let size = 0
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk)
        size += chunk.length
        done(null, chunk)
      },
    })
    // On the disk, not only on its way there: a row that names it outlives a power cut.
    await pipeline(part.file, measure, createWriteStream(waiting, { mode: 0o600, flush: true }))
    if (part.file.truncated) {
      const detail = { zh: '单个文件不超过 20 MB', en: 'A file may have 20 MB at most' }
      return { ok: false, problem: problem('file-too-large', { detail }) }
    }
    const name = cleanName(part.filename)
    const inspected = await inspect(waiting, name)
    if (!inspected.ok) return inspected
    const refused = await scan(waiting)
    if (refused) return { ok: false, problem: refused }
    const kept = join(data, filePath(id))
    await mkdir(dirname(kept), { recursive: true })
    await rename(waiting, kept)
    return { ok: true, file: { id, material, name, mime: inspected.mime, size, sha256: hash.digest('hex') } }
  } finally {
    await rm(waiting, { force: true })
  }
}
