import { expect, test } from 'vitest'
import { isLocalPath, redirectTo } from './redirect-to.ts'

test.each(['/', '/cases?x=1', '/apply/1/form/a#b'])('%s is a path of this site', (path) => {
  expect(isLocalPath(path)).toBe(true)
})

test.each(['', 'cases', '//evil.example', '/\\evil.example', 'https://evil.example', '/a\r\nset-cookie: x'])(
  '%j leads nowhere else',
  (path) => {
    expect(isLocalPath(path)).toBe(false)
    expect(redirectTo(path).headers.get('location')).toBe('/')
  },
)

test('cookies of the API go on to the browser', () => {
  const answered = new Response(null, {
    headers: [
      ['set-cookie', 'a=1'],
      ['set-cookie', 'b=2'],
    ],
  })
  const response = redirectTo('/desk', answered)
  expect(response.status).toBe(303)
  expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
})
