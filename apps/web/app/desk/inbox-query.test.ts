import { expect, test } from 'vitest'
import { inboxPath, wantedFrom } from './inbox-query.ts'

test('a choice comes back from its address', () => {
  const wanted = { kind: 'decide', light: 'red' }
  expect(wantedFrom(new URL(`http://x${inboxPath(wanted)}`).searchParams)).toEqual(wanted)
  expect(inboxPath({})).toBe('/desk')
  expect(inboxPath({ light: 'late' })).toBe('/desk?light=late')
})
