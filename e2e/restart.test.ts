import { rm } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { dataFolder, startServer } from '../apps/server/testing/server-process.ts'

const signIn = {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ person: 'applicant' }),
}

it('what was there before a restart is there after it', async () => {
  const data = await dataFolder()
  const first = await startServer({ data })
  const cookie =
    (await fetch(`${first.url}/api/session`, signIn)).headers.get('set-cookie')?.split(';')[0] ?? ''
  let answers = {}
  for (;;) {
    const body = JSON.stringify({ answers })
    const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body }
    const view = await (await fetch(`${first.url}/api/services/i_hr/questions`, json)).json()
    if (view.next === null) break
    const question = view.questions.find((one: { id: string }) => one.id === view.next)
    answers = { ...view.answers, [view.next]: question.type === 'yes_no' ? true : question.options[0].value }
  }
  const opening = JSON.stringify({ service: 'i_hr', answers, requestId: 'restart-test' })
  const headers = { cookie, 'content-type': 'application/json' }
  const opened = await (
    await fetch(`${first.url}/api/cases`, { method: 'POST', headers, body: opening })
  ).json()
  await first.stop()

  const second = await startServer({ data })
  const read = await fetch(`${second.url}/api/cases/${opened.id}`, { headers: { cookie } })
  expect(read.status).toBe(200)
  expect((await read.json()).plan.items).toEqual(opened.plan.items)
  await second.stop()
  await rm(data, { recursive: true, force: true })
})
