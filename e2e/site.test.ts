import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../apps/server/testing/server-process.ts'
import { newPage, startBrowser, submit } from './support/browser.ts'

let server: RunningServer
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), startBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

it('without any script: home, a search with a typing error, the guide, an item, its authority', async () => {
  const { page, faults } = await newPage(browser, server.url, { javaScriptEnabled: false })
  await page.goto('/')
  await page.fill('[name="q"]', '饭电')
  await submit(page, page.locator('main button').first())
  expect(page.url()).toContain('/search?q=')
  expect(await page.locator('[role="status"]').innerText()).toContain('饭店')
  await submit(page, page.locator('main a[href="/services/i_restaurant"]'))
  expect(await page.locator('h1').innerText()).toBe('饭店办事指南')
  await page.goto('/services?theme=t_food')
  expect(await page.locator('main a[href="/services/i_cafe"]').count()).toBe(1)
  await page.goto('/items/p_food_business')
  await submit(page, page.locator('aside a[href="/authorities/a_bureau"]'))
  await submit(page, page.locator('main a[href="/items/p_food_business"]'))
  expect(await page.locator('h1').innerText()).toBe('食品经营许可')
  expect(faults).toEqual([])
})

it('each public page has one canonical address, a description, and data that the policy lets be', async () => {
  const { page, faults } = await newPage(browser, server.url)
  await page.goto('/services?life=open&page=7&theme=t_food')
  const canonical = await page.locator('link[rel="canonical"]').getAttribute('href')
  expect(canonical).toBe(`${server.url}/services?theme=t_food&life=open`)
  await page.goto('/items/p_food_business')
  expect(await page.locator('meta[name="description"]').getAttribute('content')).toContain('食品经营许可')
  const data = await page.locator('script[type="application/ld+json"]').textContent()
  expect(JSON.parse(data ?? '')).toMatchObject({ '@type': 'GovernmentService', name: '食品经营许可' })
  expect(faults).toEqual([])
})

it('every page that the site map names is there, under the address that it calls its own', async () => {
  const map = await (await fetch(`${server.url}/sitemap.xml`)).text()
  const addresses = [...map.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url = '']) =>
    url.replaceAll('&amp;', '&'),
  )
  expect(addresses.length).toBeGreaterThan(200)
  const look = async (address: string) => {
    const answer = await fetch(address)
    const canonical = /<link rel="canonical" href="([^"]*)"/.exec(await answer.text())?.[1]
    return `${answer.status} ${canonical?.replaceAll('&amp;', '&')}`
  }
  for (let from = 0; from < addresses.length; from += 8) {
    const some = addresses.slice(from, from + 8)
    const own = some.map((address) => `200 ${address}`)
    expect(await Promise.all(some.map(look))).toEqual(own)
  }
})
