import type { CaseView } from '@xinban/core/case/case-view'
import type { PlanField } from '@xinban/core/compose/plan'
import type { FormValue, Row } from '@xinban/core/form/form-data'
import type { Locator, Page } from 'playwright-core'
import { samplePdf } from '../../apps/server/testing/sample-files.ts'
import { sampleForm } from '../../apps/server/testing/sample-form.ts'
import { live, runsScripts, submit } from './browser.ts'

/** Waits until the questions that are shown are those that the ticked answers ask for: the page counts the answers. */
export async function answersTaken(page: Page): Promise<void> {
  if (!runsScripts(page)) return
  await page.waitForFunction(() => {
    const ticked = document.querySelectorAll('fieldset:has(input:checked)').length
    return document.querySelector('progress')?.value === ticked
  })
}

/** Answers the guided questions on their page: wishes by question id, otherwise no, or the first option. */
export async function answerQuestions(page: Page, wishes: Readonly<Record<string, string>>): Promise<void> {
  await live(page)
  for (let rounds = 0; rounds < 40; rounds += 1) {
    const open = page
      .locator('fieldset')
      .filter({ hasNot: page.locator('input:checked') })
      .first()
    if ((await open.count()) === 0) break
    const name = (await open.locator('input').first().getAttribute('name')) ?? ''
    const wish = wishes[name.replace(/^[am]\./, '')]
    const values = await open
      .locator('input')
      .evaluateAll((inputs) => inputs.map((input) => input.getAttribute('value') ?? ''))
    const fallback = values.includes('false')
      ? 'false'
      : name.startsWith('m.')
        ? (values.at(-1) ?? '')
        : (values[0] ?? '')
    await open.locator(`input[value="${wish ?? fallback}"]`).check({ force: true })
    await answersTaken(page)
  }
  await submit(page, page.locator('button[name="go"]'))
}

/** The case of the page's address, read through the API. */
export async function currentCase(page: Page): Promise<CaseView> {
  const id = /\/(?:apply|cases|desk)\/([0-9a-f-]{36})/.exec(page.url())?.[1]
  if (!id) throw new Error(`no case in ${page.url()}`)
  return (await page.request.get(`/api/cases/${id}`)).json()
}

async function fillTable(page: Page, field: PlanField, rows: readonly Row[]): Promise<void> {
  for (const [index, row] of rows.entries()) {
    for (const [column, cell] of Object.entries(row)) {
      await page.locator(`[name="${field.id}.${index}.${column}"]`).fill(cell)
    }
  }
}

async function fillChoice(inputs: Locator, values: readonly string[]): Promise<void> {
  for (const value of values)
    await inputs.and(inputs.page().locator(`[value="${value}"]`)).check({ force: true })
}

/** Fills one field as a person would, whatever its input. */
export async function fillField(page: Page, field: PlanField, value: FormValue): Promise<void> {
  const inputs = page.locator(`[name="${field.id}"]`)
  if (field.type === 'table') return fillTable(page, field, value as readonly Row[])
  if (typeof value === 'object' && 'from' in value) {
    await page.locator(`[name="${field.id}.from"]`).fill(value.from)
    return page.locator(`[name="${field.id}.to"]`).fill(value.to)
  }
  const tag = await inputs
    .first()
    .evaluate((element) => element.tagName + (element.getAttribute('type') ?? ''))
  const values = Array.isArray(value) ? (value as string[]) : [String(value)]
  if (/radio|checkbox/.test(tag)) return fillChoice(inputs, values)
  if (tag.startsWith('SELECT')) {
    await inputs.selectOption(values)
    return
  }
  await inputs.fill(values.join('、'))
}

/** Fills the section that is shown, until nothing more appears, and goes on. */
export async function fillSection(page: Page, view: CaseView): Promise<void> {
  await live(page)
  const values = sampleForm(view.plan)
  const fields = new Map(
    view.plan.form.sections.flatMap((section) => section.fields.map((field) => [field.id, field])),
  )
  const filled = new Set<string>()
  for (;;) {
    const shown = await page
      .locator('[data-field]')
      .evaluateAll((lines) => lines.map((line) => line.getAttribute('data-field') ?? ''))
    const next = shown.find((id) => !filled.has(id))
    const field = next === undefined ? undefined : fields.get(next)
    if (next === undefined || !field) break
    filled.add(next)
    const value = values[next]
    if (value !== undefined) await fillField(page, field, value)
  }
  await submit(page, page.locator('button[value="next"]'))
}

/** Uploads a file for every paper on the papers' page. */
export async function uploadPapers(page: Page): Promise<void> {
  const materials = (await currentCase(page)).plan.materials.filter(
    (material) => material.provider === 'applicant',
  )
  await live(page)
  for (const [index, material] of materials.entries()) {
    const card = page.locator('li.paper').nth(index)
    const name = `${material.name.zh.slice(0, 20)}.pdf`
    await card
      .locator('input[type="file"]')
      .setInputFiles({ name, mimeType: 'application/pdf', buffer: samplePdf(material.id) })
    if (!runsScripts(page)) await submit(page, card.getByRole('button', { name: '上传', exact: true }))
    await card.locator('.files li').first().waitFor()
  }
}
