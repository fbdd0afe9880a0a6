import { readFile } from 'node:fs/promises'
import type { CaseView } from '@xinban/core/case/case-view'
import { unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../apps/server/testing/server-process.ts'
import { until } from '../apps/server/testing/until.ts'
import { qrOf } from '../packages/documents/papers/read-pdf.fixture.ts'
import { answerQuestions, currentCase, fillSection, uploadPapers } from './support/applicant.ts'
import { lead, newPage, signIn, startBrowser, submit, type Watched } from './support/browser.ts'
import { seedCase } from './support/seed.ts'
import { accept, askForCorrection, conclude, grant, refusePart, survey } from './support/staff.ts'

const wishes = {
  has_business_licence: 'true',
  assembly_place: 'true',
  sells_tobacco: 'true',
  sign_kind: 'storefront',
  food_on_site: 'made',
  premises_tenure: 'rented',
}
const ones = ['一单告知', '一套材料', '一书承诺', '一表申请', '一窗受理', '一同核查', '一并审批', '一证准营']

let server: RunningServer
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), startBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** From the home page to the plan. */
async function findPlan(page: Page, query: string): Promise<void> {
  await page.goto('/')
  await page.locator('input[name="q"]').fill(query)
  await lead(page, () => page.locator('input[name="q"]').press('Enter'))
  await submit(page, page.getByRole('link', { name: '饭店' }).first())
  await submit(page, page.locator('a[href*="/questions"]').first())
  await answerQuestions(page, wishes)
  expect(page.url()).toContain('/plan?')
}

/** From the plan to a submitted case. */
async function apply(page: Page): Promise<CaseView> {
  const begin = page.getByRole('button', { name: '开始申请' }).first()
  await submit(page, begin)
  if (page.url().includes('sign-in')) {
    await submit(page, page.getByRole('button', { name: /李晓梅/ }))
    await submit(page, begin)
  }
  expect(page.url()).toContain('/apply/')
  const view = await currentCase(page)
  for (let pages = 0; pages < 60 && page.url().includes('/form/'); pages += 1) await fillSection(page, view)
  await uploadPapers(page)
  await page.goto(`/apply/${view.id}/check`)
  await page.locator('form input[type="checkbox"]').check({ force: true })
  await submit(page, page.getByRole('button', { name: /提交/ }).last())
  expect(page.url()).toContain('/cases/')
  return currentCase(page)
}

async function as(person: string): Promise<Watched> {
  const watched = await newPage(browser, server.url)
  await signIn(watched.page, person)
  return watched
}

/** Staff do their part; the tobacco bureau refuses if asked to. */
async function handle(view: CaseView, refused: readonly string[] = []): Promise<void> {
  const surveyor = await as('surveyor')
  if (view.plan.survey) await survey(surveyor.page, view.id)
  for (const id of view.plan.approval.stages.flat()) {
    const authority = view.plan.items.find((item) => item.id === id)?.authority.id
    const { page, faults } = await as(`approver-${authority}`)
    if (refused.includes(id)) await refusePart(page, view.id, id, '距中学出入口不足规定距离')
    else await grant(page, view.id, id)
    expect(faults).toEqual([])
    await page.context().close()
  }
  const chief = await as('chief-a_bureau')
  await conclude(chief.page, view.id)
  expect([...surveyor.faults, ...chief.faults]).toEqual([])
}

/** A paper, once the press has printed it. */
function paper(page: Page, path: string): Promise<Buffer> {
  return until(async () => {
    const response = await page.request.get(path)
    return response.ok() ? response.body() : undefined
  })
}

/** An inspector's phone: the page opened once, then no network. */
async function checkWithoutNetwork(code: string): Promise<void> {
  const { page } = await newPage(browser, server.url)
  await page.goto('/verify')
  await page.getByText('失效名单更新于').waitFor()
  // Kept once its worker has taken over.
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await page.context().setOffline(true)
  await page.goto(code)
  await page.getByText('真实，有效').waitFor()
  const verdict = page.locator('.verdict-word')
  const check = async (text: string) => {
    await page.getByLabel('证照编号或二维码内容').fill(text)
    await page.getByRole('button', { name: '核验' }).first().click()
  }
  await check(code.slice(0, -9) + code.slice(-9).split('').reverse().join(''))
  await page.getByText('伪造或者被改动').waitFor()
  await check(code.replace('localhost', 'evil.example'))
  await page.getByText('二维码指向别的网站').waitFor()
  expect(await verdict.count()).toBe(1)
  expect(await page.locator('main').innerText()).toContain('evil.example')
  await page.context().close()
}

describe('a person opens a restaurant', () => {
  it('from the search to the licence, whose QR code leads to a page that says valid', async () => {
    const { page, faults } = await newPage(browser, server.url, { viewport: { width: 1280, height: 900 } })
    await findPlan(page, 'fd')
    const text = await page.locator('main').innerText()
    for (const one of ones) expect(text).toContain(one)
    expect(text).toMatch(/[−-]\s?\d+\s?%/)

    const submitted = await apply(page)
    expect(submitted.status).toBe('submitted')
    expect(await page.locator('main').innerText()).toContain(submitted.number)
    expect(
      (await paper(page, `/api/cases/${submitted.id}/documents/receipt`)).subarray(0, 5).toString(),
    ).toBe('%PDF-')

    const clerk = await as('clerk')
    await clerk.page.goto('/desk')
    expect(await clerk.page.locator('main').innerText()).toContain(submitted.number)
    await accept(clerk.page, submitted.id)
    await handle(submitted)

    await page.goto(`/cases/${submitted.id}`)
    const done = await currentCase(page)
    expect(done.conclusion?.outcome).toBe('granted')
    const tracking = await page.locator('main').innerText()
    for (const item of done.plan.items) expect(tracking).toContain(item.name.zh)
    const licence = await paper(page, `/api/licences/${done.licence?.number}/pdf`)
    const code = qrOf(licence, 1, 200) ?? ''
    const address = `${server.url}/l/${done.licence?.number}`
    expect(code.split('#')[0]).toBe(address)

    const stranger = await newPage(browser, server.url)
    await stranger.page.goto(code)
    const verified = await stranger.page.locator('main').innerText()
    expect(verified).toContain('有效')
    for (const item of done.plan.items.filter((one) => one.onLicence))
      expect(verified).toContain(item.name.zh)
    expect([...faults, ...clerk.faults, ...stranger.faults]).toEqual([])
    await checkWithoutNetwork(code)
  })

  it('on a phone and without JavaScript, with one correction and one refused permit', async () => {
    const phone = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false }
    const { page } = await newPage(browser, server.url, phone)
    await signIn(page, 'applicant-2')
    await findPlanWithoutScripts(page)
    const submitted = await apply(page)
    const clerk = await as('clerk')
    await askForCorrection(clerk.page, submitted.id, 'contact_phone', '号码少一位')

    await page.goto(`/cases/${submitted.id}`)
    expect(await page.locator('main').innerText()).toContain('号码少一位')
    await page.goto(`/apply/${submitted.id}`)
    await page.locator('[name="contact_phone"]').fill('13963100000')
    await submit(page, page.locator('button[value="next"]'))
    await page.goto(`/apply/${submitted.id}/check`)
    await submit(page, page.getByRole('button', { name: '提交补正' }))
    expect((await currentCase(page)).form.contact_phone).toBe('13963100000')

    await accept(clerk.page, submitted.id)
    await handle(submitted, ['p_tobacco'])
    await page.goto(`/cases/${submitted.id}`)
    const done = await currentCase(page)
    expect(done.conclusion?.outcome).toBe('partly')
    expect(done.licence?.permits.some((permit) => permit.item === 'p_tobacco')).toBe(false)
    const tracking = await page.locator('main').innerText()
    expect(tracking).toContain('距中学出入口不足规定距离')
    expect((await paper(page, `/api/cases/${done.id}/documents/refusal`)).length).toBeGreaterThan(1000)
  })

  it('takes their data along, and deletes an application that was never handed in', async () => {
    const { page, faults } = await newPage(browser, server.url, { javaScriptEnabled: false })
    await signIn(page, 'applicant')
    const { id } = await seedCase(page.request, 'papers')
    await page.goto('/sign-ins')
    await submit(page, page.getByRole('main').getByRole('link', { name: /我的数据/ }))
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载我的数据（ZIP）' }).click(),
    ])
    const files = unzipSync(new Uint8Array(await readFile(await download.path())))
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['account.json', `cases/${id}/draft.json`]))
    await submit(page, page.getByRole('link', { name: '到“我的办件”' }))
    await submit(page, page.locator(`a[href*="${id}?delete"]`))
    await submit(page, page.getByRole('button', { name: '确认删除' }))
    expect(await page.getByRole('status').innerText()).toContain('申请已经删除')
    expect(await page.locator('main').innerHTML()).not.toContain(id)
    expect((await page.request.get(`/api/cases/${id}`)).status()).toBe(404)
    expect(faults).toEqual([])
  })
})

/** Without scripts the questions are posted by the button: each round shows those that became relevant. */
async function findPlanWithoutScripts(page: Page): Promise<void> {
  await page.goto('/services/i_restaurant/questions')
  for (let rounds = 0; rounds < 10 && !page.url().includes('/plan'); rounds += 1)
    await answerQuestions(page, wishes)
}
