import type { SessionView } from '@xinban/core/api'
import { useRouteLoaderData } from 'react-router'
import type { loader } from '../root.tsx'

/** Who is signed in, and how this server runs; null while the server cannot say. */
export function useSession(): SessionView | null {
  return useRouteLoaderData<typeof loader>('root')?.session ?? null
}

/** True for everyone who works for the district. */
export function isStaff(session: SessionView | null): boolean {
  return session?.person?.roles.some(({ role }) => role !== 'applicant') ?? false
}
