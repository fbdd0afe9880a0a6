import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildApp, type ZodApp } from './app.ts'
import type { Context } from './context.ts'
import type { Pages } from './pages/add-pages.ts'
import { StartRefused } from './start-refused.ts'
import type { Stops } from './stops.ts'

/** Milliseconds that requests have to end when the server stops. */
const lastRequests = 5_000

async function loadPages(): Promise<Pages> {
  const build = resolve(import.meta.dirname, '../web/build')
  if (!existsSync(join(build, 'server/index.js')))
    throw new StartRefused('The pages are not built; `npm start` builds them')
  const { handle } = await import(pathToFileURL(join(build, 'server/index.js')).href).then(
    (m) => m.entry.module,
  )
  return { assets: join(build, 'client'), handle }
}

/** Lets requests end, but not for ever: somebody may be sending one without an end. */
async function stopHttp(app: ZodApp): Promise<void> {
  const timer = setTimeout(() => app.server.closeAllConnections(), lastRequests)
  await app.close()
  clearTimeout(timer)
}

/** Answers HTTP, with the pages; the port it listens on. */
export async function startHttp(context: Context, stops: Stops): Promise<string> {
  const { port, host } = context.settings
  const app = await buildApp(context, await loadPages(), true)
  stops.add({ name: 'HTTP', stop: () => stopHttp(app) })
  return new URL(await app.listen({ port, host })).port
}
