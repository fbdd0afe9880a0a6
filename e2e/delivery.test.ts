import { randomUUID } from 'node:crypto'
import type { CaseView } from '@xinban/core/case/case-view'
import { toLocalDate } from '@xinban/core/clock/local-date'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { samplePdf } from '../apps/server/testing/sample-files.ts'
import { sampleForm } from '../apps/server/testing/sample-form.ts'
import { type RunningServer, startServer } from '../apps/server/testing/server-process.ts'
import { enter, newPage, signIn, startBrowser, submit } from './support/browser.ts'
import { conclude, did } from './support/conclude.ts'
import { type Focused, focused, tabTo } from './support/keyboard.ts'
import { fillAction } from './support/staff.ts'

/** A company's shop that sells packed food: it registers first, so that there is a seal set to send. */
const answers = {
  has_business_licence: false,
  subject_kind: 'company',
  food_scope: 'prepackaged',
  sells_tobacco: false,
  sells_device2: false,
  sells_otc: false,
  sells_publications: false,
  sells_online: false,
  assembly_place: false,
  sign_kind: 'none',
  by_agent: false,
  premises_tenure: 'owned',
}

let server: RunningServer
let browser: Browser
let applicant: Page
let view: CaseView
const faults: string[][] = []

async function as(person: string): Promise<Page> {
  const { page, faults: found } = await newPage(browser, server.url)
  faults.push(found)
  await signIn(page, person)
  return page
}

async function fresh(): Promise<CaseView> {
  view = await (await applicant.request.get(`/api/cases/${view.id}`)).json()
  return view
}

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), startBrowser()])
  applicant = await as('applicant')
  const { request } = applicant
  const opening = { service: 'i_convenience', answers, requestId: randomUUID() }
  view = await (await request.post('/api/cases', { data: opening })).json()
  const path = `/api/cases/${view.id}`
  await request.put(`${path}/draft`, { data: { form: sampleForm(view.plan), version: 0 } })
  for (const { id } of view.plan.materials.filter((material) => material.provider === 'applicant')) {
    const file = { name: `${id}.pdf`, mimeType: 'application/pdf', buffer: samplePdf(id) }
    await request.post(`${path}/files?material=${id}`, { multipart: { file } })
  }
  const { page } = await newPage(browser, server.url)
  await conclude(page, await did(page, 'applicant', view.id, { type: 'submit', committed: true }))
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** Asks for another name on the licence with the keyboard alone. */
async function asksForChange(page: Page): Promise<void> {
  await page.goto(`/cases/${view.id}`)
  await tabTo(page, (at) => at.tag === 'SUMMARY' && at.text.includes('申请变更'))
  await page.keyboard.press('Enter')
  expect((await tabTo(page, (at) => at.name === 'holder')).visible).toBe(true)
  await page.keyboard.type('海韵渔家商店')
  await tabTo(page, (at) => at.name === 'text')
  await page.keyboard.type('改名')
  await tabTo(page, (at) => at.tag === 'BUTTON' && at.text.includes('申请变更'))
  await enter(page)
  expect(page.url()).toContain('done=request_change')
  expect((await fresh()).changes).toMatchObject([{ facts: { holder: '海韵渔家商店' }, result: null }])
}

it('the applicant sees what comes, gets a pick-up code, and chooses the post instead', async () => {
  await applicant.goto(`/cases/${view.id}`)
  const section = applicant.locator('section[aria-labelledby="deliveries"]')
  expect(await section.innerText()).toContain('企业首套印章')
  await submit(applicant, applicant.getByRole('button', { name: '取得取件码' }))
  const code = (await applicant.locator('.pick-up-code').innerText()).replace(' ', '')
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/)
  await applicant.goto(`/cases/${view.id}`)
  expect(await applicant.locator('.pick-up-code').count()).toBe(0)

  // From here on with the keyboard alone.
  expect((await tabTo(applicant, (at) => at.text.includes('更改送达方式'))).visible).toBe(true)
  await applicant.keyboard.press('Enter')
  const saves = (at: Focused) => at.tag === 'BUTTON' && at.text.includes('保存送达方式')
  expect((await tabTo(applicant, (at) => at.name === 'way')).visible).toBe(true)
  await applicant.keyboard.press('ArrowDown')
  expect((await focused(applicant)).value).toBe('post')
  await tabTo(applicant, saves)
  await enter(applicant)
  // Without an address it is refused, and what is missing is named.
  const refusal = applicant.getByRole('alert').filter({ hasText: '收件' })
  expect(await refusal.innerText()).toContain('收件地址')
  const typed = {
    receiverName: '李晓梅',
    receiverPhone: '13863100000',
    receiverAddress: '威海市经济技术开发区文化东路 99 号',
  }
  for (const [field, value] of Object.entries(typed)) {
    await tabTo(applicant, (at) => at.name === field)
    await applicant.keyboard.type(value)
  }
  await tabTo(applicant, saves)
  await enter(applicant)
  expect(applicant.url()).toContain('done=choose_delivery')
  expect((await fresh()).deliveries.way).toBe('post')
})

it('the window sends it and prints the label; the number says that it is a demo', async () => {
  const clerk = await as('clerk')
  await fillAction(clerk, view.id, 'send_parcel', '', async () => undefined)
  await vi.waitFor(async () => expect((await fresh()).parcels[0]?.tracking).toMatch(/^DEMO\d{10}$/), {
    timeout: 60_000,
    interval: 500,
  })
  await clerk.goto(`/desk/${view.id}/parcels/p1`)
  const label = await clerk.locator('.label-sheet').innerText()
  expect(label).toContain('文化东路 99 号')
  expect(label).toContain('演示面单')
  await applicant.goto(`/cases/${view.id}`)
  const parcel = applicant.locator('.parcel')
  expect(await parcel.innerText()).toContain('演示，没有真的寄出')
})

it('four days later it is there: handed over by itself, with the courier’s record on the slip', async () => {
  const auditor = await as('auditor')
  const day = toLocalDate(new Date(Date.now() + 4 * 86_400_000).toISOString())
  const moved = await auditor.request.post('/api/time', { data: { to: day } })
  expect(await moved.json()).toMatchObject({ judged: true })
  await fresh()
  expect(view.handOvers).toMatchObject([
    { method: 'post', proof: 'courier', items: ['licence', 'certificate:p_business_reg', 'seal_set'] },
  ])
  await applicant.goto(`/cases/${view.id}`)
  const steps = await applicant.locator('.parcel-steps > li').allInnerTexts()
  expect(steps).toHaveLength(5)
  expect(steps[0]).toContain('已签收')
  await vi.waitFor(
    async () => {
      const slip = await applicant.request.get(`/api/cases/${view.id}/documents/hand_over_slip`)
      expect(slip.status()).toBe(200)
    },
    { timeout: 60_000, interval: 500 },
  )
  await did((await newPage(browser, server.url)).page, 'clerk', view.id, { type: 'close' })
  await asksForChange(applicant)
  expect(faults.flat().filter((fault) => !fault.includes('422'))).toEqual([])
})
