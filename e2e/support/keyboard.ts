import type { Page } from 'playwright-core'

/** What a keyboard is at. */
export interface Focused {
  readonly tag: string
  readonly type: string
  readonly name: string
  readonly value: string
  readonly text: string
  readonly answered: boolean
  readonly visible: boolean
}

/** What has the focus, and whether its focus can be seen. */
export function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement
    const group = element.closest('fieldset')
    const shown = [element, element.closest('label') ?? element].some((one) => {
      const { outlineStyle, boxShadow } = getComputedStyle(one)
      return outlineStyle !== 'none' || boxShadow !== 'none'
    })
    return {
      tag: element.tagName,
      type: element.type ?? '',
      name: element.getAttribute('name') ?? '',
      value: element.value ?? '',
      text: element.textContent ?? '',
      answered: group?.querySelector('input:checked') != null,
      visible: shown,
    }
  })
}

/** Tabs until something fits; fails when it does not come within 150 steps. */
export async function tabTo(page: Page, fits: (at: Focused) => boolean): Promise<Focused> {
  for (let steps = 0; steps < 150; steps += 1) {
    await page.keyboard.press('Tab')
    const at = await focused(page)
    if (fits(at)) return at
  }
  throw new Error(`the keyboard does not get there on ${page.url()}`)
}
