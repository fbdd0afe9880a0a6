import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildApp, type ZodApp } from '../app.ts'
import type { Context } from '../context.ts'

/** A page of the web application, as its build lists it. */
interface BuiltRoute {
  readonly path?: string
  readonly module: { readonly action?: unknown; readonly default?: unknown }
}

const build = resolve(import.meta.dirname, '../../web/build')
const built = () => import(pathToFileURL(join(build, 'server/index.js')).href)

/** The server with its pages, as they are built. */
export async function appWithPages(context: Context): Promise<ZodApp> {
  const { handle } = (await built()).entry.module
  return buildApp(context, { assets: join(build, 'client'), handle }, false)
}

/** The paths of all pages (`/cases/:id`), and which of them take forms. */
export async function builtPages(): Promise<{ path: string; takesForms: boolean }[]> {
  const routes: Record<string, BuiltRoute> = (await built()).routes
  return Object.values(routes).map(({ path = '', module }) => ({
    path: `/${path}`,
    takesForms: module.action !== undefined,
  }))
}
