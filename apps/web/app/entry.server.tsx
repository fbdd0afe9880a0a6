import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { renderToPipeableStream } from 'react-dom/server'
import {
  createRequestHandler,
  type EntryContext,
  RouterContextProvider,
  type ServerBuild,
  ServerRouter,
} from 'react-router'
import { type WebContext, webContext } from './context.ts'
import { typedIn } from './lib/typed-in.ts'

export { handleError } from './lib/handle-error.ts'

/*
 * How the server uses this build:
 *
 *   const { handle } = (await import('apps/web/build/server/index.js')).entry.module
 *   const response = await handle(request, { nonce, api })
 *
 * `nonce` goes into the Content-Security-Policy of the answer; `api` calls the HTTP API in process.
 */

const build = async () => (await import('virtual:react-router/server-build')) as ServerBuild
const respond = createRequestHandler(build, 'production')

/** Answers a page request. Static files are not its business: the server serves build/client itself. */
export async function handle(request: Request, web: WebContext): Promise<Response> {
  const context = new RouterContextProvider()
  context.set(webContext, { ...web, typed: typedIn(request) })
  return respond(request, context)
}

/** Longest time that a page waits for its data, in milliseconds. */
export const streamTimeout = 10_000

/** Renders a page as one whole document: complete before it is sent, so that it needs no script to come together. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  headers.set('content-type', 'text/html; charset=utf-8')
  if (request.method === 'HEAD') return Promise.resolve(new Response(null, { status, headers }))
  const { nonce } = context.get(webContext)
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <ServerRouter context={routerContext} url={request.url} nonce={nonce} />,
      {
        nonce,
        progressiveChunkSize: Number.POSITIVE_INFINITY,
        onAllReady() {
          clearTimeout(tooLong)
          const document = new PassThrough()
          buffer(document).then((body) => resolve(new Response(body, { status, headers })), reject)
          pipe(document)
        },
        onShellError: reject,
        onError: (error) => console.error(error),
      },
    )
    const tooLong = setTimeout(abort, streamTimeout + 1000)
  })
}
