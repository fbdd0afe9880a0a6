import type { CaseView } from '@xinban/core/case/case-view'
import { planOf } from '@xinban/core/case/plan.fixture'
import { ordinary } from '@xinban/core/case/promises/state'
import { expect, test } from 'vitest'
import type { Application } from './application.ts'
import { progressOf } from './progress.ts'
import { withSection } from './save-section.ts'

const plan = planOf([{ id: 'p_food', authority: 'bureau' }])
const [section] = plan.form.sections
const handedIn = { subject_name: '海韵渔家饭店', phone: '13800138000' }

function application(more: Partial<CaseView>, form: Application['form']): Application {
  const view = { id: 'c1', status: 'draft', plan, form: {}, files: [], correction: null, ...more } as CaseView
  return { view, form, version: 1, files: [], handling: ordinary, today: '2026-11-24' }
}

function posted(entries: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(entries)) form.append(name, value)
  return form
}

const correcting = {
  status: 'correcting',
  form: handedIn,
  correction: {
    requestedAt: '2026-11-24T01:00:00.000Z',
    by: { id: 'u3', name: '于洋', role: 'window_clerk' },
    marks: [{ kind: 'field', id: 'phone', note: '少一位' }],
    answeredAt: null,
  },
} as const

test('a field that is posted empty is emptied, other sections stay', () => {
  if (!section) throw new Error('the fixture has a section')
  const before = application({}, { subject_name: '旧名', phone: '13800138000' })
  const after = withSection(before, section, posted({ subject_name: ' 新名 ', phone: '', intent: 'next' }))
  expect(after).toEqual({ subject_name: '新名' })
})

test('under a correction notice only what is marked changes, whatever is posted', () => {
  if (!section) throw new Error('the fixture has a section')
  const before = application(correcting, handedIn)
  const after = withSection(before, section, posted({ subject_name: '换了名字', phone: '13900139000' }))
  expect(after).toEqual({ subject_name: handedIn.subject_name, phone: '13900139000' })
})

test('a marked section waits until its marked field has another value', () => {
  const states = (form: Application['form']) =>
    progressOf(application(correcting, form)).sections.map(({ state }) => state)
  expect(states(handedIn)).toEqual(['marked'])
  expect(states({ ...handedIn, phone: '13900139000' })).toEqual(['done'])
  expect(states({ ...handedIn, phone: '12' })).toEqual(['marked'])
})
