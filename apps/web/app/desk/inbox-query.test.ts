import type { TaskRow } from '@xinban/core/api'
import { expect, test } from 'vitest'
import { inboxPath, matches, wantedFrom } from './inbox-query.ts'

const task = { kind: 'decide', light: 'late' } as TaskRow
const undated = { kind: 'condition', light: null } as TaskRow

test('kind and light narrow the inbox together', () => {
  expect(matches(task, {})).toBe(true)
  expect(matches(task, { kind: 'decide', light: 'late' })).toBe(true)
  expect(matches(task, { kind: 'decide', light: 'red' })).toBe(false)
  expect(matches(undated, { light: 'none' })).toBe(true)
  expect(matches(undated, { light: 'green' })).toBe(false)
})

test('a choice comes back from its address', () => {
  const wanted = { kind: 'decide', light: 'red' }
  expect(wantedFrom(new URL(`http://x${inboxPath(wanted, null)}`).searchParams)).toEqual(wanted)
  expect(inboxPath({}, null)).toBe('/desk')
  expect(inboxPath({ light: 'late' }, 'abc')).toBe('/desk?light=late&cursor=abc')
})
