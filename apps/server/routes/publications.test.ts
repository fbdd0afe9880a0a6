import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

function get(url: string, headers: Record<string, string> = {}) {
  return server.app.inject({ url, headers })
}

describe('what is published about a service', () => {
  it('is made once and not sent again to who has it', async () => {
    const url = '/api/services/i_clinic/publications/notice.pdf'
    const first = await get(url)
    expect(first.statusCode).toBe(200)
    expect(first.headers['content-type']).toBe('application/pdf')
    const tag = `"${createHash('sha256').update(first.rawPayload).digest('hex')}"`
    expect(first.headers.etag).toBe(tag)
    expect(decodeURIComponent(String(first.headers['content-disposition']))).toContain('诊所一次性告知单.pdf')
    const again = await get(url, { 'if-none-match': tag })
    expect(again.statusCode).toBe(304)
    expect(again.rawPayload).toHaveLength(0)
    expect((await get(url)).rawPayload.equals(first.rawPayload)).toBe(true)
  })

  it('is asked for at the same moment and still the same', async () => {
    const url = '/api/services/i_training/publications/poster.pdf'
    const [one, other] = await Promise.all([get(url), get(url)])
    expect(one.statusCode).toBe(200)
    expect(one.rawPayload.equals(other.rawPayload)).toBe(true)
  })

  it('an unknown service or kind is said to be unknown, with what there is', async () => {
    for (const path of ['guide', 'poster', 'flow-chart.svg', 'publications/guide.pdf']) {
      const refused = await get(`/api/services/i_bank/${path}`)
      expect(refused.statusCode).toBe(404)
      expect(refused.json().detail.zh).toBe('没有这个服务')
    }
    const kind = await get('/api/services/i_clinic/publications/comic.pdf')
    expect(kind.statusCode).toBe(404)
    expect(kind.json()).toMatchObject({
      detail: { zh: '没有“comic.pdf”' },
      allowed: ['guide.pdf', 'work-rule.pdf', 'notice.pdf', 'poster.pdf'],
    })
    expect((await get('/api/services/i_clinic/publications/guide')).statusCode).toBe(404)
  })

  it('the chart is an SVG, the guide and the poster are data', async () => {
    const chart = await get('/api/services/i_clinic/flow-chart.svg')
    expect(chart.headers['content-type']).toContain('image/svg+xml')
    expect(chart.body).toContain('诊所办理流程图')
    expect((await get('/api/services/i_clinic/guide')).json().sections).toHaveLength(9)
    expect((await get('/api/services/i_clinic/poster')).json().figures.length).toBeGreaterThan(0)
  })

  it('the work rule as data is for staff', async () => {
    expect((await get('/api/services/i_clinic/work-rule')).statusCode).toBe(401)
    const session = await server.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { person: 'clerk' },
    })
    const cookie = String(session.headers['set-cookie']).split(';')[0] ?? ''
    const rule = await get('/api/services/i_clinic/work-rule', { cookie })
    expect(rule.statusCode).toBe(200)
    expect(rule.json().title.zh).toBe('诊所工作规范')
  })
})
