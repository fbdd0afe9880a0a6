import type { apiOf } from '../lib/api.ts'

/** True for auditors and the bureau's chief: the API alone knows whose bureau it is. */
export async function oversees(api: ReturnType<typeof apiOf>): Promise<boolean> {
  return (await api.send('/api/outbox?limit=1', {})).ok
}
