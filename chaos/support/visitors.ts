import { setTimeout as pause } from 'node:timers/promises'
import { type Client, clientOf } from '../../apps/server/testing/client.ts'

/** The demo people as one line of work uses them: each signed in once, all from one address with limits of its own. */
export interface Visitors {
  readonly as: (person: string) => Promise<Client>
  /** This person was signed out. */
  readonly forget: (person: string) => void
}

/** Signs people in when they are first needed; while nobody answers, they wait. */
export function visitors(url: string, line: number): Visitors {
  const address = `10.7.${Math.floor(line / 250)}.${(line % 250) + 1}`
  const signedIn = new Map<string, Promise<Client>>()
  const signIn = async (person: string): Promise<Client> => {
    for (;;) {
      const client = await clientOf(url, person, address).catch(() => null)
      const me = await client?.get<{ person: unknown }>('/api/session').catch(() => null)
      if (client && me?.status === 200 && me.body.person) return client
      await pause(100)
    }
  }
  const as = (person: string) => {
    const client = signedIn.get(person) ?? signIn(person)
    signedIn.set(person, client)
    return client
  }
  return { as, forget: (person) => signedIn.delete(person) }
}
