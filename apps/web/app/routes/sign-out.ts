import { redirect } from 'react-router'
import { apiOf } from '../lib/api.ts'
import { redirectTo } from '../lib/redirect-to.ts'
import type { Route } from './+types/sign-out'

/** Ends the session. */
export async function action(args: Route.ActionArgs) {
  const sent = await apiOf(args).send('/api/session', { method: 'DELETE' })
  return redirectTo('/', sent.ok ? sent.response : undefined)
}

export function loader() {
  return redirect('/')
}
