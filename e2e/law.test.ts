import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { CaseView } from '@xinban/core/case/case-view'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../apps/server/testing/server-process.ts'
import { currentCase } from './support/applicant.ts'
import { newPage, signIn, startBrowser, submit, visit } from './support/browser.ts'
import { seedCase } from './support/seed.ts'
import { accept, conclude, fillAction, grant, survey } from './support/staff.ts'

const fire = 'p_fire_check'
const xinban = resolve(import.meta.dirname, '../apps/server/cli/main.ts')

let server: RunningServer
let browser: Browser
let applicant: Page
let view: CaseView
const faults: string[][] = []

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), startBrowser()])
  applicant = await as('applicant')
  view = await seedCase(applicant.request, 'papers')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function as(person: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const { page, faults: found } = await newPage(browser, server.url, options)
  faults.push(found)
  await signIn(page, person)
  return page
}

async function fresh(): Promise<CaseView> {
  return (await applicant.request.get(`/api/cases/${view.id}`)).json()
}

/** Moves the demo's date on its page, as a visitor would. */
async function moveTo(day: string): Promise<void> {
  const page = await as('auditor')
  await page.goto('/time')
  await page.locator('#to').fill(day)
  await submit(page, page.locator('form:has(#to) button'))
  expect(await page.locator('main').innerText()).toContain(`${Number(day.slice(8))}日`)
}

/** A day so many days after another. */
function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

describe('an application on a promise, in the browser', () => {
  it('the applicant chooses it, reads the letter and agrees to it', async () => {
    await visit(applicant, `/apply/${view.id}/handling`)
    await applicant.locator(`input[name="item:${fire}"][value="commitment"]`).check({ force: true })
    await applicant.locator('#noThirdParty').check({ force: true })
    await submit(applicant, applicant.getByRole('button', { name: '保存并继续' }))
    expect(applicant.url()).toMatch(/\/check$/)
    expect(await applicant.locator('main').innerText()).toContain('行政审批告知承诺书')
    await applicant.locator('#committed').check({ force: true })
    await submit(applicant, applicant.getByRole('button', { name: /提交/ }).last())
    // Without its tick the letter is named as missing, and nothing is handed in.
    expect(await applicant.locator('#letter-post_supervision-error').count()).toBe(1)
    await applicant.locator('#letter-post_supervision').check({ force: true })
    await applicant.locator('#committed').check({ force: true })
    await submit(applicant, applicant.getByRole('button', { name: /提交/ }).last())
    expect(applicant.url()).toContain('/cases/')
    view = await currentCase(applicant)
    expect(view.letters).toHaveLength(1)
  })

  it('each authority sees its own light, and the applicant who acts next', async () => {
    await accept(await as('clerk'), view.id)
    view = await fresh()
    await applicant.goto(`/cases/${view.id}`)
    const page = await applicant.locator('main').innerText()
    expect(page).toContain('现在到了哪一步')
    expect(page).toContain('威海经济技术开发区消防救援大队')
    const approver = await as('approver-a_fire')
    await approver.goto('/desk')
    expect(await approver.locator('tbody tr').count()).toBe(1)
  })

  it('a special procedure of one part is told in writing; its days are not counted, those of the others are', async () => {
    const before = view.due
    const approver = await as('approver-a_bureau')
    const from = daysAfter(view.acceptance?.accepted ? view.acceptance.on : '', 4)
    await fillAction(approver, view.id, 'start_pause', 'p_food_business', async (form) => {
      await form.locator('select[name="kind"], input[name="kind"][value="expert_review"]').first().waitFor()
      const select = form.locator('select[name="kind"]')
      if (await select.count()) await select.selectOption('expert_review')
      else await form.locator('input[name="kind"][value="expert_review"]').check({ force: true })
      await form.locator('input[name="from"]').fill(from)
      // Two weeks: no holiday is so long that it would hide them.
      await form.locator('input[name="until"]').fill(daysAfter(from, 13))
      await form.locator('textarea[name="reasons"]').fill('需组织专家评审食品加工流程')
    })
    view = await fresh()
    expect(view.pauses).toHaveLength(1)
    expect(
      String(view.due?.parts.p_food_business?.legal) > String(before?.parts.p_food_business?.legal),
    ).toBe(true)
    expect(view.due?.parts.p_tobacco).toEqual(before?.parts.p_tobacco)
    await applicant.goto(`/cases/${view.id}/clock`)
    await applicant.locator('details', { hasText: '食品经营许可' }).first().locator('summary').first().click()
    expect(await applicant.locator('main').innerText()).toContain('专家评审')
    await fillAction(approver, view.id, 'end_pause', 'p_food_business', async () => undefined)
  })

  it('the clock is downloaded, and another program agrees with it; altered, it does not', async () => {
    const clock = await (await applicant.request.get(`/api/cases/${view.id}/clock`)).text()
    const folder = mkdtempSync(join(tmpdir(), 'xinban-clock-'))
    const file = join(folder, 'clock.json')
    const verify = () => execFileSync(process.execPath, [xinban, 'verify-clock', file], { encoding: 'utf8' })
    writeFileSync(file, clock)
    expect(verify()).toContain('agrees')
    writeFileSync(file, clock.replace('expert_review', 'testing'))
    expect(verify).toThrow()
    rmSync(folder, { recursive: true })
  })

  it('is decided on the spot, concluded and handed over', async () => {
    await survey(await as('surveyor'), view.id)
    for (const item of view.plan.approval.stages.flat()) {
      const authority = view.plan.items.find((one) => one.id === item)?.authority.id
      await grant(await as(`approver-${authority}`), view.id, item)
    }
    await conclude(await as('chief-a_bureau'), view.id)
    await fillAction(await as('clerk'), view.id, 'hand_over', '', async (form) => {
      await form.locator('input[name="method"][value="window"]').check({ force: true })
      await form.locator('input[name="receivedBy"]').fill('李晓梅')
    })
    view = await fresh()
    expect(view.handOver?.method).toBe('window')
    expect(view.verifications).toMatchObject([{ item: fire, result: null }])
  })
})

describe('afterwards, with the demo’s date moved on', () => {
  async function verify(result: 'correct' | 'failed'): Promise<void> {
    const supervisor = await as('supervisor-a_fire')
    await fillAction(supervisor, view.id, 'record_verification', fire, async (form) => {
      await form.locator('select[name="verifier"]').selectOption('surveyor')
      const failed = form.locator('input[value="failed"][name^="finding:"]')
      for (const input of await form.locator('input[value="passed"]').all())
        await input.check({ force: true })
      await failed.first().check({ force: true })
      await form.locator('input[name^="finding-note:"]').first().fill('疏散通道被货架占用')
      await form.locator(`input[name="result"][value="${result}"]`).check({ force: true })
      await form.locator('textarea[name="note"]').fill('现场与承诺不符')
    })
    view = await fresh()
  }

  it('a verification that is late is red in the supervisor’s inbox; it gives time to put things right', async () => {
    await moveTo(daysAfter(view.verifications[0]?.due ?? '', 3))
    const supervisor = await as('supervisor-a_fire')
    await supervisor.goto('/desk')
    expect(await supervisor.locator('main').innerText()).toContain('已超期')
    await verify('correct')
    expect(view.verifications[0]?.correctBy).not.toBeNull()
  })

  it('not put right it is found broken; the holder is heard; the permit is revoked and the licence says so', async () => {
    await moveTo(daysAfter(view.verifications[0]?.correctBy ?? '', 1))
    await verify('failed')
    const chief = await as('chief-a_fire')
    await fillAction(chief, view.id, 'notify_revocation', fire, async (form) => {
      await form.locator('input[name="ground"][value="not_corrected"]').check({ force: true })
      await form.locator('textarea[name="reasons"]').fill('整改期满仍占用疏散通道')
    })
    await applicant.goto(`/cases/${view.id}`)
    const defence = applicant.locator('form:has(input[name="type"][value="state_defence"])')
    if (!(await defence.isVisible()))
      await applicant.locator('details', { has: defence }).last().locator('summary').first().click()
    await defence.locator('textarea').fill('货架下周移走')
    await submit(applicant, defence.locator('button').last())
    await fillAction(chief, view.id, 'revoke', fire, async (form) => {
      await form.locator('textarea[name="reasons"]').fill('限期整改后仍不符合条件')
    })
    view = await fresh()
    expect(view.licence?.version).toBe(2)
    const visitor = (await newPage(browser, server.url, { javaScriptEnabled: false })).page
    await visitor.goto(`/l/${view.licence?.number}`)
    expect(await visitor.locator('main').innerText()).toContain('撤销')
    await visitor.goto('/credit')
    expect(await visitor.locator('main').innerText()).toContain('威海经区海韵渔家饭店')
  })

  it('no page complained in the console', () => {
    // The one submission that was refused on purpose.
    expect(faults.flat().filter((fault) => !fault.includes('status of 422'))).toEqual([])
  })
})
