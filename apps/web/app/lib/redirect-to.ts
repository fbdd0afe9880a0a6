import { redirect } from 'react-router'

/** True for a path of this site: nothing that leads a browser elsewhere. */
export function isLocalPath(path: string): boolean {
  return /^\/(?![/\\])/.test(path) && !/[\r\n]/.test(path)
}

/** Leads to another page after something was done (303), with the cookies that the API set. */
export function redirectTo(path: string, response?: Response): Response {
  const headers = new Headers()
  for (const cookie of response?.headers.getSetCookie() ?? []) headers.append('set-cookie', cookie)
  return redirect(isLocalPath(path) ? path : '/', { status: 303, headers })
}
