import { isRouteErrorResponse } from 'react-router'

/** Writes down what nobody foresaw; answers such as 404 or a refused request are no errors of ours. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  console.error(`${request.method} ${new URL(request.url).pathname}`, error)
}
