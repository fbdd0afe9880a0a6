import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ZodApp } from '../app.ts'
import { appWithPages } from '../testing/built-pages.ts'
import { clientOf, prepareCase } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let app: ZodApp
beforeAll(async () => {
  server = await startTestServer()
  app = await appWithPages(server.context)
})
afterAll(async () => {
  await app.close()
  await server.close()
})

async function cookieOf(person: string, headers: Record<string, string> = {}): Promise<string> {
  const payload = new URLSearchParams({ person }).toString()
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await app.inject({
    method: 'POST',
    url: '/sign-in',
    payload,
    headers: { ...type, ...headers },
  })
  expect(answer.statusCode).toBe(303)
  return String(answer.headers['set-cookie']).split(';')[0] ?? ''
}

async function post(url: string, cookie: string, fields: readonly (readonly [string, string])[]) {
  const payload = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString()
  const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' }
  return app.inject({ method: 'POST', url, payload, headers })
}

/** The hidden fields of the page's form that goes to `action`, as a browser would send them. */
function fieldsOf(html: string, action: string): (readonly [string, string])[] {
  const form = html.split(`action="${action}"`)[1]?.split('</form>')[0] ?? ''
  const plain = (text: string) =>
    text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&amp;', '&')
  return [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [plain(name), plain(value)] as const,
  )
}

it('what was typed when the session had ended comes back, and can be sent again after signing in', async () => {
  const applicant = await clientOf(server.app, 'applicant')
  const { id } = await prepareCase(applicant, 'i_restaurant', { has_business_licence: true })
  const cookie = await cookieOf('applicant')
  await app.inject({ method: 'DELETE', url: '/api/session/everywhere', headers: { cookie } })
  const url = `/apply/${id}/form/subject`
  const typed = [
    ['contact_name', `"丛" & <b>小'明</b>`],
    ['shown', 'contact_name'],
    ['shown', 'contact_phone'],
    ['intent', 'later'],
  ] as const
  const refused = await post(url, cookie, typed)
  expect(refused.statusCode).toBe(401)
  expect(refused.headers['cache-control']).toContain('no-store')
  expect(refused.body).not.toContain('<b>')
  // Its head says as ever that this is a demo, and of which district.
  expect(refused.body).toMatch(/演示系统[\s\S]*威海经济技术开发区/)
  const kept = fieldsOf(refused.body, url)
  expect(kept).toEqual(typed)
  const again = await post(url, await cookieOf('applicant'), kept)
  expect(again.statusCode).toBe(303)
  const anew = await clientOf(server.app, 'applicant')
  const { body } = await anew.get<{ form: Record<string, string> }>(`/api/cases/${id}/draft`)
  expect(body.form.contact_name).toBe(typed[0][1])
})

it('a page that is only looked at leads to the sign-in page', async () => {
  const answer = await app.inject({ url: '/cases', headers: { cookie: 'xinban_session=over' } })
  expect(answer.headers.location).toBe('/sign-in?next=%2Fcases')
})

it('the page of one’s sessions names the browser that signed in by a page, and ends the others', async () => {
  const firefox = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' }
  const here = await cookieOf('applicant-2', firefox)
  const there = await cookieOf('applicant-2')
  const page = await app.inject({ url: '/sign-ins', headers: { cookie: here } })
  expect(page.body).toContain('Firefox · Linux')
  const [other] = [...page.body.matchAll(/value="([0-9a-f-]{36})"/g)].map(([, id]) => id ?? '')
  expect((await post('/sign-ins', here, [['id', other ?? '']])).headers.location).toBe('/sign-ins')
  const personOf = async (cookie: string) =>
    (await app.inject({ url: '/api/session', headers: { cookie } })).json().person?.id ?? null
  expect([await personOf(here), await personOf(there)]).toEqual(['applicant-2', null])
  const all = await post('/sign-ins', here, [['id', '']])
  expect([all.headers.location, await personOf(here)]).toEqual(['/', null])
  expect(String(all.headers['set-cookie'])).toMatch(/^xinban_session=;/)
})
