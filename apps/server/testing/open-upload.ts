import { readdir } from 'node:fs/promises'
import type { CaseView } from '@xinban/core/case/case-view'
import { newId } from '@xinban/store/ids'
import { answerQuestions, type Client } from './client.ts'

/** A case that papers can be handed in to, and where files for its first paper go. */
export interface OpenUpload {
  readonly id: string
  readonly material: string
  readonly url: string
}

/** Opens a new case of this applicant. */
export async function openUpload(applicant: Client): Promise<OpenUpload> {
  const service = 'i_restaurant'
  const answers = await answerQuestions(applicant, service, { has_business_licence: true })
  const requestId = newId()
  const { body } = await applicant.send<CaseView>('POST', '/api/cases', { service, answers, requestId })
  const material = body.plan.materials.find((one) => one.provider === 'applicant')?.id ?? ''
  return { id: body.id, material, url: `/api/cases/${body.id}/files?material=${material}` }
}

/** How many files lie in a data folder, keys apart: what a refused upload left behind shows here. */
export async function storedFiles(data: string): Promise<number> {
  const entries = await readdir(data, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile() && !entry.parentPath.endsWith('keys')).length
}
