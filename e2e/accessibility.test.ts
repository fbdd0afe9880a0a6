import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { CaseView } from '@xinban/core/case/case-view'
import { toLocalDate } from '@xinban/core/clock/local-date'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../apps/server/testing/server-process.ts'
import { newPage, signIn, startBrowser, submit, visit, type Watched } from './support/browser.ts'
import { conclude, did } from './support/conclude.ts'
import { planQuery, seedCase } from './support/seed.ts'

const require = createRequire(new URL('../apps/web/package.json', import.meta.url))
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

let server: RunningServer
let browser: Browser
let draft: string
let submitted: string
let accepted: string
let issued: CaseView

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), startBrowser()])
  const { page } = await newPage(browser, server.url)
  await signIn(page, 'applicant')
  draft = (await seedCase(page.request, 'form')).id
  submitted = (await seedCase(page.request, 'submitted')).id
  accepted = (await seedCase(page.request, 'submitted')).id
  await signIn(page, 'clerk')
  const accept = { type: 'accept', requestId: randomUUID() }
  await page.request.post(`/api/cases/${accepted}/commands`, { data: accept })
  await livedThrough(page)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** A case whose licence is on its way by post, with a permit that is suspended and a change that was asked for. */
async function livedThrough(page: Page): Promise<void> {
  await signIn(page, 'applicant')
  const { id } = await seedCase(page.request, 'submitted')
  issued = await conclude(page, await (await page.request.get(`/api/cases/${id}`)).json())
  const [first, second] = issued.licence?.permits ?? []
  const authority = issued.plan.items.find(({ id }) => id === first?.item)?.authority.id
  const from = toLocalDate(new Date().toISOString())
  const suspend = {
    type: 'suspend_permit',
    item: first?.item,
    from,
    until: null,
    basis: '某法第一条',
    reasons: '整改',
  }
  await did(page, `chief-${authority}`, id, suspend)
  const facts = { holder: '海韵渔家大饭店' }
  await did(page, 'applicant', id, { type: 'request_change', items: [second?.item], facts, reasons: '改名' })
  const receiver = { receiverName: '李晓梅', receiverPhone: '13863100000', receiverAddress: '文化东路 99 号' }
  await did(page, 'applicant', id, { type: 'choose_delivery', way: 'post', ...receiver })
  await did(page, 'clerk', id, { type: 'send_parcel' })
}

/** What axe finds wrong, one line for each rule, with the first place. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async (only) => {
    type Found = { violations: { id: string; help: string; nodes: { html: string }[] }[] }
    const { axe: engine } = globalThis as unknown as {
      axe: { run: (context: unknown, options: unknown) => Promise<Found> }
    }
    const runOnly = { type: 'tag', values: only }
    const { violations: found } = await engine.run(document, { runOnly, resultTypes: ['violations'] })
    return found.map((one) => `${one.id}: ${one.help} — ${one.nodes[0]?.html.slice(0, 160)}`)
  }, tags)
}

const pages: readonly (readonly [string, string | null, () => string])[] = [
  ['home', null, () => '/'],
  ['search', null, () => '/search?q=fd'],
  ['search, taken for something else', null, () => '/search?q=%E9%A5%AD%E7%94%B5'],
  ['search without a find', null, () => '/search?q=zzzz'],
  ['catalogue', null, () => '/services'],
  ['catalogue, narrowed', null, () => '/services?theme=t_food&authority=a_fire'],
  ['items', null, () => '/items'],
  ['an item', null, () => '/items/p_food_business'],
  ['authorities', null, () => '/authorities'],
  ['an authority', null, () => '/authorities/a_bureau'],
  ['a material', null, () => '/materials/m_business_licence'],
  ['published decisions', null, () => '/decisions'],
  ['statistics', null, () => '/statistics'],
  ['open data', null, () => '/open-data'],
  ['site map', null, () => '/site-map'],
  ['accessibility statement', null, () => '/accessibility'],
  ['guide', null, () => '/services/i_restaurant'],
  ['poster', null, () => '/services/i_restaurant/poster'],
  ['questions', null, () => '/services/i_restaurant/questions'],
  ['plan', null, () => `/services/i_restaurant/plan?${planQuery}`],
  ['sign-in', null, () => '/sign-in'],
  ['form', 'applicant', () => `/apply/${draft}/form/premises`],
  ['papers', 'applicant', () => `/apply/${draft}/papers`],
  ['way of handling', 'applicant', () => `/apply/${draft}/handling`],
  ['check answers', 'applicant', () => `/apply/${draft}/check`],
  ['my cases', 'applicant', () => '/cases'],
  ['tracking', 'applicant', () => `/cases/${submitted}`],
  ['an accepted case', 'applicant', () => `/cases/${accepted}`],
  ['its clock', 'applicant', () => `/cases/${accepted}/clock`],
  ['who read it', 'applicant', () => `/cases/${accepted}/readings`],
  ['messages', 'applicant', () => '/messages'],
  ['where one is signed in', 'applicant', () => '/sign-ins'],
  ['one’s own data', 'applicant', () => '/my-data'],
  ['public list of promises', null, () => '/commitments'],
  ['a letter', null, () => '/commitments/letters/post_supervision'],
  ['public list of credit', null, () => '/credit'],
  ['daily roots', null, () => '/chain-roots'],
  ['inbox', 'clerk', () => '/desk'],
  ['case at the desk', 'clerk', () => `/desk/${submitted}`],
  ['work rules', 'clerk', () => '/desk/work-rules'],
  ['a work rule', 'clerk', () => '/desk/work-rules/i_restaurant'],
  ['an unknown licence', null, () => '/l/ZH3710722026999999X'],
  ['the page that checks licences', null, () => '/verify'],
  ['a licence', null, () => `/l/${issued.licence?.number}`],
  ['a shown code that is none', null, () => '/s/AAAAAAAAAAAAAAAA'],
  ['a case with its licence', 'applicant', () => `/cases/${issued.id}`],
  ['showing a licence', 'applicant', () => `/cases/${issued.id}/show`],
  ['a case with its licence at the desk', 'clerk', () => `/desk/${issued.id}`],
  ['the label of a parcel', 'clerk', () => `/desk/${issued.id}/parcels/p1`],
]

describe.each([
  { name: 'phone', viewport: { width: 390, height: 844 } },
  { name: 'desktop', viewport: { width: 1280, height: 900 } },
])('on a $name', ({ viewport }) => {
  const people = new Map<string | null, Watched>()

  /** This person's page, the same for all tests. */
  async function pageOf(person: string | null): Promise<Watched> {
    const known = people.get(person)
    if (known) return known
    const watched = await newPage(browser, server.url, { viewport, reducedMotion: 'reduce' })
    if (person) await signIn(watched.page, person)
    people.set(person, watched)
    return watched
  }
  afterAll(async () => {
    for (const { page } of people.values()) await page.context().close()
  })

  it.each(pages)(
    '%s: nothing for axe to find, nothing wider than the screen',
    async (_name, person, path) => {
      const { page, faults } = await pageOf(person)
      faults.length = 0
      await visit(page, path())
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('main details')) one.setAttribute('open', '')
      })
      expect(await violations(page)).toEqual([])
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0)
      expect(await page.locator('h1').count()).toBe(1)
      expect(faults.filter((fault) => !fault.includes('404'))).toEqual([])
    },
  )

  it('a code that is shown renews itself, and the page stays', async () => {
    const { page } = await pageOf('applicant')
    await page.clock.install()
    await visit(page, `/cases/${issued.id}/show`)
    await page.evaluate(() => document.querySelector('main')?.setAttribute('data-same', ''))
    const next = page.waitForRequest((request) => request.url().includes('/show.data'))
    await page.clock.fastForward(61_000)
    await next
    expect(await page.locator('main[data-same] img').count()).toBe(1)
  })

  it('a form says that its session ends soon, and goes on when told to', async () => {
    const { page } = await pageOf('applicant')
    await page.clock.install()
    await visit(page, `/apply/${draft}/form/subject`)
    const notice = page.getByRole('status').filter({ hasText: '将自动退出' })
    await page.clock.fastForward(114 * 60_000)
    expect(await notice.count()).toBe(0)
    await page.clock.fastForward(2 * 60_000)
    await notice.waitFor()
    expect(await violations(page)).toEqual([])
    const asked = page.waitForResponse('**/api/session')
    await notice.getByRole('button', { name: '继续使用' }).click()
    await asked
    await notice.waitFor({ state: 'detached' })
    await page.clock.fastForward(116 * 60_000)
    await notice.waitFor()
  })

  it('a form with errors: the summary takes the focus and leads to the field', async () => {
    const { page } = await pageOf('applicant')
    await visit(page, `/apply/${draft}/form/subject`)
    await page.locator('[name="uscc"]').fill('91371000MA3T00017H')
    await submit(page, page.locator('button[value="next"]'))
    const link = page.locator('.error-summary a, [role="alert"] a').first()
    await link.waitFor()
    expect(await violations(page)).toEqual([])
    await link.click()
    await page.locator('[name="uscc"]:focus').waitFor()
  })
})
