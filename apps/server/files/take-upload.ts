import { rm, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import type { CaseFile } from '@xinban/core/case/event'
import { problem, type Result, refuse } from '@xinban/core/problem'
import { isId } from '@xinban/store/ids'
import { codeOf } from '@xinban/store/unavailable'
import type { FastifyRequest } from 'fastify'
import { diskFault } from './disk-fault.ts'
import { filePath } from './file-path.ts'
import { maxFileBytes, type Receiving, receiveUpload } from './receive-upload.ts'

type Received = Result<{ file: CaseFile }>

const limits = { fileSize: maxFileBytes, files: 2, fields: 10 }
const broken = { zh: '上传的内容不完整或格式有误，请重新上传', en: 'The upload is cut off or malformed' }
const several = { zh: '一次只能上传一个文件', en: 'One file at a time' }

/** Bytes that lose their row are swept away a day after this. What is no file of ours, or is gone, is left alone. */
export async function keepADay(data: string, id: string): Promise<void> {
  if (!isId(id)) return
  const now = new Date()
  await utimes(join(data, filePath(id)), now, now).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error
  })
}

/** Forgets the bytes of a file that is not to be noted, or not any more. */
export async function dropFile(data: string, id: string): Promise<void> {
  await rm(join(data, filePath(id)), { force: true })
}

/**
 * Takes the one file of a multipart request. Nothing is left behind when it is refused. Problems: bad-request (no
 * file, several, a malformed or cut body), file-too-large, file-refused, storage-full, unavailable (disk or scanner).
 */
export async function takeUpload(
  request: FastifyRequest,
  receiving: Receiving,
  material: string,
): Promise<Received> {
  let first: Received | undefined
  let more = false
  let refused: Received | undefined
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type !== 'file') continue
      if (first) {
        more = true
        part.file.resume()
      } else first = await receiveUpload(receiving, part, material)
    }
  } catch (error) {
    const disk = diskFault(error)
    if (disk) request.log.error({ err: error }, 'uploads cannot be stored')
    if (disk) refused = refuse(disk === 'full' ? 'storage-full' : 'unavailable')
    else refused = refuse('bad-request', { detail: broken })
  }
  if (more) refused = refuse('bad-request', { detail: several, allowed: ['file'] })
  if (refused && first?.ok) await dropFile(receiving.data, first.file.id)
  return refused ?? first ?? { ok: false, problem: problem('bad-request', { allowed: ['file'] }) }
}
