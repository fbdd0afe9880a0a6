import type { Page } from 'playwright-core'
import { submit } from './browser.ts'

/** Opens the case at the desk and folds out one action. */
async function openAction(
  page: Page,
  id: string,
  type: string,
  item = '',
): Promise<ReturnType<Page['locator']>> {
  await page.goto(`/desk/${id}`)
  const hidden = item
    ? `form:has(input[name="type"][value="${type}"]):has(input[name="item"][value="${item}"])`
    : `form:has(input[name="type"][value="${type}"])`
  const form = page.locator(hidden)
  // A group of actions and the action itself may both be folded.
  for (let depth = 0; depth < 3 && !(await form.isVisible()); depth += 1)
    await page.locator('details:not([open])', { has: form }).first().locator('> summary').click()
  return form
}

async function send(page: Page, form: ReturnType<Page['locator']>): Promise<void> {
  await submit(page, form.locator('button[type="submit"], button:not([type])').last())
}

/** Opens an action at the desk, fills it in and sends it; the page must take it. */
export async function fillAction(
  page: Page,
  id: string,
  type: string,
  item: string,
  fill: (form: ReturnType<Page['locator']>) => Promise<unknown>,
): Promise<void> {
  const form = await openAction(page, id, type, item)
  await fill(form)
  await send(page, form)
  if (!page.url().includes('done=')) throw new Error(await page.locator('main').innerText())
}

/** The window accepts. */
export async function accept(page: Page, id: string): Promise<void> {
  await send(page, await openAction(page, id, 'accept'))
}

/** The window asks once for corrections: one field, in words. */
export async function askForCorrection(page: Page, id: string, field: string, note: string): Promise<void> {
  const form = await openAction(page, id, 'request_correction')
  await form.locator(`input[name="mark"][value="field:${field}"]`).check({ force: true })
  await form.locator(`textarea[name="note:field:${field}"]`).fill(note)
  await send(page, form)
}

/** Two surveyors record that everything is in order. */
export async function survey(page: Page, id: string): Promise<void> {
  const form = await openAction(page, id, 'record_survey')
  await form.locator('select[name="surveyor"]').selectOption('surveyor-2')
  for (const passed of await form.locator('input[value="passed"]').all()) await passed.check({ force: true })
  await send(page, form)
}

/** An approver grants the part of the own authority. */
export async function grant(page: Page, id: string, item: string): Promise<void> {
  await send(page, await openAction(page, id, 'grant', item))
}

/** An approver refuses it, with reasons. */
export async function refusePart(page: Page, id: string, item: string, reasons: string): Promise<void> {
  const form = await openAction(page, id, 'refuse', item)
  await form.locator('textarea[name="reasons"]').fill(reasons)
  await send(page, form)
}

/** The lead concludes. */
export async function conclude(page: Page, id: string): Promise<void> {
  await send(page, await openAction(page, id, 'conclude'))
}
