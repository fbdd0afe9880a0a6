import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core'

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

/** Milliseconds that a page may take for anything: a limit for safety on a machine that does much else, no aim. */
const PATIENCE = 120_000

const withoutScripts = new WeakSet<BrowserContext>()

/** A new page of a new person, whose console errors and broken requests are collected. */
export async function newPage(
  browser: Browser,
  baseURL: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ baseURL, locale: 'zh-CN', ...options })
  context.setDefaultTimeout(PATIENCE)
  if (options.javaScriptEnabled === false) withoutScripts.add(context)
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

/** Whether this person's browser runs scripts. */
export function runsScripts(page: Page): boolean {
  return !withoutScripts.has(page.context())
}

/** Waits until the page is loaded and its scripts, if it has any, have taken over: from then on it hears what is typed. */
export async function live(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  if (!runsScripts(page)) return
  await page.locator('html[data-live], html:not(:has(body > script))').waitFor({ state: 'attached' })
}

/** Opens a page, until it hears what is typed. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await live(page)
}

/** Does what leads to another document, even at the same address, and waits for it: what is looked at next is on it. */
export async function lead(page: Page, act: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForEvent('load'), act()])
  await live(page)
}

/** Clicks what posts a form or is a link, and waits for the page that answers. */
export function submit(page: Page, button: Locator): Promise<void> {
  return lead(page, () => button.click())
}

/** Presses Enter on what has the focus, and waits for the page that answers. */
export function enter(page: Page): Promise<void> {
  return lead(page, () => page.keyboard.press('Enter'))
}
