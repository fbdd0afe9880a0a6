import type { SessionView } from '@xinban/core/api'
import { useRouteLoaderData } from 'react-router'
import type { loader } from '../root.tsx'

/** Who is signed in, and how this server runs; null while the server cannot say. */
export function useSession(): SessionView | null {
  return useRouteLoaderData<typeof loader>('root')?.session ?? null
}

/** How many messages wait for the person who is signed in. */
export function useUnread(): number {
  return useRouteLoaderData<typeof loader>('root')?.unread ?? 0
}

/** The day to which a demo's clock was moved (YYYY-MM-DD); null where it is the real one. */
export function useMovedDay(): string | null {
  return useRouteLoaderData<typeof loader>('root')?.movedTo ?? null
}

/** True for everyone who works for the district. */
export function isStaff(session: SessionView | null): boolean {
  return session?.person?.roles.some(({ role }) => role !== 'applicant') ?? false
}
