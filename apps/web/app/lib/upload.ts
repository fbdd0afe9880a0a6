import type { CaseFile } from '@xinban/core/case/event'
import { type ApiProblem, type Args, apiOf } from './api.ts'

/** True for a request that carries a file. */
export function isUpload(request: Request): boolean {
  return request.headers.get('content-type')?.startsWith('multipart/form-data') ?? false
}

/** Hands an upload for a paper on as it comes; null, or the problem that kept it out. */
export async function uploadFile(args: Args, id: string, material: string): Promise<ApiProblem | null> {
  const { request } = args
  const path = `/api/cases/${encodeURIComponent(id)}/files?material=${encodeURIComponent(material)}`
  const sent = await apiOf(args).send<CaseFile>(path, {
    method: 'POST',
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    ...(request.body && { body: request.body }),
  })
  return sent.ok ? null : sent.problem
}

/** Removes a file that is not handed in yet; null, or the problem that kept it. */
export async function removeFile(args: Args, id: string, file: string): Promise<ApiProblem | null> {
  const path = `/api/cases/${encodeURIComponent(id)}/files/${encodeURIComponent(file)}`
  const sent = await apiOf(args).send(path, { method: 'DELETE' })
  return sent.ok ? null : sent.problem
}
