import { redirect } from 'react-router'
import { loadApplication } from '../apply/application.ts'
import { firstOpenPage } from '../apply/paths.ts'
import { progressOf } from '../apply/progress.ts'
import type { Route } from './+types/apply-index'

/** Leads to the first part of the application that is not finished. */
export async function loader(args: Route.LoaderArgs) {
  const application = await loadApplication(args, args.params.id)
  return redirect(firstOpenPage(application.view.id, progressOf(application)))
}

/** Never shown; with it a problem becomes an error page and not bare data. */
export default function ApplyIndex() {
  return null
}
