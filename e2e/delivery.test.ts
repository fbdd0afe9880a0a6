import { randomUUID } from 'node:crypto'
import type { CaseView } from '@xinban/core/case/case-view'
import { toLocalDate } from '@xinban/core/clock/local-date'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { samplePdf } from '../apps/server/testing/sample-files.ts'
import { sampleForm } from '../apps/server/testing/sample-form.ts'
import { newPage, signIn, startBrowser } from './support/browser.ts'
import { type RunningServer, startServer } from './support/server.ts'
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

async function did(person: string, command: Record<string, unknown>): Promise<void> {
  const page = await as(person)
  const data = { ...command, requestId: randomUUID() }
  const done = await page.request.post(`/api/cases/${view.id}/commands`, { data })
  if (!done.ok()) throw new Error(`${person} ${command.type}: ${await done.text()}`)
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
  await did('applicant', { type: 'submit', committed: true })
  await did('clerk', { type: 'accept' })
  for (const item of view.plan.approval.stages.flat()) {
    const authority = view.plan.items.find((one) => one.id === item)?.authority.id
    await did(`approver-${authority}`, { type: 'grant', item })
  }
  await did('chief-a_bureau', { type: 'conclude' })
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

it('the applicant sees what comes, gets a pick-up code, and chooses the post instead', async () => {
  await applicant.goto(`/cases/${view.id}`)
  const section = applicant.locator('section[aria-labelledby="deliveries"]')
  expect(await section.innerText()).toContain('企业首套印章')
  await applicant.getByRole('button', { name: '取得取件码' }).click()
  await applicant.waitForLoadState('networkidle')
  const code = (await applicant.locator('.pick-up-code').innerText()).replace(' ', '')
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/)
  await applicant.goto(`/cases/${view.id}`)
  expect(await applicant.locator('.pick-up-code').count()).toBe(0)

  await section.locator('details summary', { hasText: '更改送达方式' }).click()
  await applicant.locator('input[name="way"][value="post"]').check({ force: true })
  await applicant.getByRole('button', { name: '保存送达方式' }).click()
  await applicant.waitForLoadState('networkidle')
  // Without an address it is refused, and what is missing is named.
  expect(await applicant.locator('main').innerText()).toContain('收件地址')
  await applicant.locator('#receiverName').fill('李晓梅')
  await applicant.locator('#receiverPhone').fill('13863100000')
  await applicant.locator('#receiverAddress').fill('威海市经济技术开发区文化东路 99 号')
  await applicant.getByRole('button', { name: '保存送达方式' }).click()
  await applicant.waitForURL('**done=choose_delivery*')
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
  await did('clerk', { type: 'close' })
  expect(faults.flat().filter((fault) => !fault.includes('422'))).toEqual([])
})
