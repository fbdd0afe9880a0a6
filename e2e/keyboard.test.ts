import type { CaseView } from '@xinban/core/case/case-view'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../apps/server/testing/server-process.ts'
import { answersTaken } from './support/applicant.ts'
import { enter, newPage, signIn, startBrowser, visit } from './support/browser.ts'
import { focused, tabTo } from './support/keyboard.ts'
import { seedCase } from './support/seed.ts'
import { accept } from './support/staff.ts'

let server: RunningServer
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), startBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** Types a day into the date field that has the focus, its parts in the order of the browser's own language. */
async function typeDay(page: Page, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-')
  await page.keyboard.type(`${month}${date}${year}`)
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

it('from the home page to the plan with the keyboard alone, the focus always seen', async () => {
  const { page } = await newPage(browser, server.url, { viewport: { width: 1280, height: 900 } })
  await page.goto('/')
  expect((await tabTo(page, (at) => at.name === 'q')).visible).toBe(true)
  await page.keyboard.type('fd')
  await enter(page)
  expect(page.url()).toContain('q=fd')
  expect((await tabTo(page, (at) => at.tag === 'A' && at.text.includes('饭店'))).visible).toBe(true)
  await enter(page)
  expect(page.url()).toMatch(/\/services\/i_restaurant$/)
  await tabTo(page, (at) => at.tag === 'A' && /开始|方案|问题/.test(at.text))
  await enter(page)
  expect(page.url()).toContain('/questions')

  for (let rounds = 0; rounds < 60 && !page.url().includes('/plan'); rounds += 1) {
    const at = await tabTo(
      page,
      (one) =>
        (one.type === 'radio' && !one.answered) ||
        (one.type === 'checkbox' && !one.answered) ||
        one.name === 'go',
    )
    expect(at.visible, `focus on ${at.name}`).toBe(true)
    if (at.name === 'go') await enter(page)
    else await page.keyboard.press('Space')
    if (!page.url().includes('/plan')) await answersTaken(page)
  }
  expect(page.url()).toContain('/plan')
  expect(await page.locator('h1').innerText()).toContain('饭店')
})

it('form, papers, check and submission, then acceptance at the desk, with the keyboard alone', async () => {
  const { page } = await newPage(browser, server.url, { viewport: { width: 1280, height: 900 } })
  await signIn(page, 'applicant')
  const { id } = await seedCase(page.request, 'papers')

  await visit(page, `/apply/${id}/form/subject`)
  expect((await tabTo(page, (at) => at.name === 'contact_name')).visible).toBe(true)
  await page.keyboard.press('Control+A')
  await page.keyboard.type('宋大鹏')
  await tabTo(page, (at) => at.tag === 'BUTTON' && at.text.includes('保存并继续'))
  await enter(page)
  expect(page.url()).toMatch(/\/form\/premises$/)

  await visit(page, `/apply/${id}/papers`)
  expect((await tabTo(page, (at) => at.type === 'file')).visible).toBe(true)

  await visit(page, `/apply/${id}/check`)
  expect(await page.locator('main').innerText()).toContain('宋大鹏')
  expect((await tabTo(page, (at) => at.name === 'committed')).visible).toBe(true)
  await page.keyboard.press('Space')
  await tabTo(page, (at) => at.tag === 'BUTTON' && at.text.includes('提交申请'))
  await enter(page)
  expect(page.url()).toContain(`/cases/${id}`)
  expect(await page.locator('main').innerText()).toMatch(/办件编号/)

  const clerk = await newPage(browser, server.url, { viewport: { width: 1280, height: 900 } })
  await signIn(clerk.page, 'clerk')
  await clerk.page.goto('/desk')
  await tabTo(clerk.page, (at) => at.tag === 'A' && at.text.includes('饭店'))
  await enter(clerk.page)
  expect(clerk.page.url()).toMatch(new RegExp(`/desk/${id}$`))
  expect((await tabTo(clerk.page, (at) => at.tag === 'BUTTON' && at.text.trim() === '受理')).visible).toBe(
    true,
  )
  await enter(clerk.page)
  const view = await (await clerk.page.request.get(`/api/cases/${id}`)).json()
  expect(view.status).toBe('accepted')
})

it('a promise, its letter, and a special procedure at the desk, with the keyboard alone', async () => {
  const { page } = await newPage(browser, server.url, { viewport: { width: 1280, height: 900 } })
  await signIn(page, 'applicant')
  const { id } = await seedCase(page.request, 'papers')

  await visit(page, `/apply/${id}/handling`)
  expect((await tabTo(page, (at) => at.name === 'item:p_fire_check')).visible).toBe(true)
  await page.keyboard.press('ArrowDown')
  expect(await focused(page)).toMatchObject({ value: 'commitment', visible: true })
  await tabTo(page, (at) => at.name === 'noThirdParty')
  await page.keyboard.press('Space')
  await tabTo(page, (at) => at.tag === 'BUTTON' && at.text.includes('保存并继续'))
  await enter(page)
  expect(page.url()).toMatch(/\/check$/)

  expect((await tabTo(page, (at) => at.name.startsWith('letter'))).visible).toBe(true)
  await page.keyboard.press('Space')
  await tabTo(page, (at) => at.name === 'committed')
  await page.keyboard.press('Space')
  await tabTo(page, (at) => at.tag === 'BUTTON' && at.text.includes('提交申请'))
  await enter(page)
  expect(page.url()).toContain(`/cases/${id}`)
  const submitted: CaseView = await (await page.request.get(`/api/cases/${id}`)).json()
  expect(submitted.letters).toHaveLength(1)

  const clerk = await newPage(browser, server.url)
  await signIn(clerk.page, 'clerk')
  await accept(clerk.page, id)

  const approver = await newPage(browser, server.url, { viewport: { width: 1280, height: 900 } })
  const desk = approver.page
  await signIn(desk, 'approver-a_bureau')
  await desk.goto(`/desk/${id}`)
  for (const part of ['特别程序', '特别程序（暂停计时）：食品经营许可']) {
    expect((await tabTo(desk, (at) => at.tag === 'SUMMARY' && at.text.includes(part))).visible).toBe(true)
    await desk.keyboard.press('Enter')
  }
  expect((await tabTo(desk, (at) => at.name === 'kind')).visible).toBe(true)
  await desk.keyboard.press('ArrowDown')
  const { value: from } = await tabTo(desk, (at) => at.name === 'from')
  await tabTo(desk, (at) => at.name === 'until')
  // Two weeks: the longest holiday leaves working days in them.
  const until = daysAfter(from, 13)
  await typeDay(desk, until)
  await tabTo(desk, (at) => at.name === 'reasons')
  await desk.keyboard.type('需组织专家评审食品加工流程')
  expect((await tabTo(desk, (at) => at.tag === 'BUTTON')).visible).toBe(true)
  await enter(desk)
  expect(desk.url()).toContain('done=')
  const { pauses }: CaseView = await (await page.request.get(`/api/cases/${id}`)).json()
  expect(pauses).toMatchObject([{ item: 'p_food_business', from, until }])
})
