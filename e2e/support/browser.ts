import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Starts the browser that the test command found. */
export function startBrowser(): Promise<Browser> {
  const executablePath = process.env.TEST_BROWSER ?? '/usr/bin/chromium'
  // Its own language decides in which order the parts of a date are typed.
  const env = { ...process.env, LANGUAGE: 'en' }
  return chromium.launch({ headless: true, args: flags, env, ...(executablePath && { executablePath }) })
}

/** Everything that a page must not do: errors in its console, answers from the server it did not expect. */
export interface Watched {
  readonly page: Page
  readonly faults: string[]
}

/** A new page of a new person, whose console errors and broken requests are collected. */
export async function newPage(
  browser: Browser,
  baseURL: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ baseURL, locale: 'zh-CN', ...options })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`page: ${error.message}`))
  return { page, faults }
}

/** Signs a demo person in without the sign-in page. */
export async function signIn(page: Page, person: string): Promise<void> {
  const response = await page.request.post('/api/session', { data: { person } })
  if (!response.ok()) throw new Error(`sign-in as ${person}: ${response.status()}`)
}
