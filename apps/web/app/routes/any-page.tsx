import { isRouteErrorResponse, Outlet } from 'react-router'
import type { ApiProblem } from '../lib/api.ts'
import type { Route } from './+types/any-page'
import { ErrorPage } from './error-page.tsx'

export default function AnyPage() {
  return <Outlet />
}

/** Problems that a page could not handle itself; below the root, so that its head and foot know who is there. */
export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  if (!isRouteErrorResponse(error)) return <ErrorPage status={500} problem={null} />
  const body = error.data as ApiProblem | string | null
  const problem = body && typeof body === 'object' && 'kind' in body ? body : null
  return <ErrorPage status={error.status} problem={problem} />
}
