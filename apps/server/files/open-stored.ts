import { type FileHandle, open } from 'node:fs/promises'
import { type Problem, problem } from '@xinban/core/problem'
import type { FastifyRequest } from 'fastify'

const lost = {
  zh: '文件不在存储中，请联系管理人员',
  en: 'The file is missing from the storage; tell the administrator',
}

/** Opens a stored file; what is noted but not there is a matter for the administrator, and for the log. */
export async function openStored(
  request: FastifyRequest,
  path: string,
): Promise<{ ok: true; handle: FileHandle; size: number } | { ok: false; problem: Problem }> {
  try {
    const handle = await open(path)
    return { ok: true, handle, size: (await handle.stat()).size }
  } catch (error) {
    request.log.error({ err: error }, 'a stored file cannot be read')
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return { ok: false, problem: missing ? problem('not-found', { detail: lost }) : problem('unavailable') }
  }
}
