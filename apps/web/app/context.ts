import { createContext } from 'react-router'
import type { Typed } from './lib/typed-in.ts'

/** What the server gives to every page: the nonce of its scripts, and the API in process with the browser's cookies. */
export interface WebContext {
  readonly nonce: string
  readonly api: (
    path: string,
    init?: { method?: string; json?: unknown; body?: BodyInit; headers?: HeadersInit },
  ) => Promise<Response>
}

/** The same, with what the request brings as a form. */
export interface PageContext extends WebContext {
  readonly typed: () => Promise<Typed>
}

/** The key under which loaders and actions find it. */
export const webContext = createContext<PageContext>()
