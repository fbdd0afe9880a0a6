import type { CaseView } from '@xinban/core/case/case-view'
import { clientOf, type Server } from './client.ts'

/** Gives a command as a demo person; throws where it is refused, and says why. */
export async function mustDo(
  server: Server,
  person: string,
  id: string,
  command: Record<string, unknown>,
): Promise<CaseView> {
  const done = await (await clientOf(server, person)).command(id, command)
  if (done.status !== 200) throw new Error(`${person} ${command.type}: ${JSON.stringify(done.body)}`)
  return done.body
}
