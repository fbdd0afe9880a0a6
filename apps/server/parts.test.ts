import { expect, it } from 'vitest'
import { partsOf } from './parts.ts'

it('is both parts, or the one that is named', () => {
  expect(partsOf([])).toEqual(new Set(['api', 'jobs']))
  expect(partsOf(['--only', 'api'])).toEqual(new Set(['api']))
  expect(partsOf(['--only=jobs'])).toEqual(new Set(['jobs']))
})

it.each([['--only'], ['--only', 'web'], ['jobs'], ['--only', 'api', 'jobs'], ['--port', '1']])(
  'says what can be written instead of %s %s',
  (...words) => {
    expect(() => partsOf(words)).toThrow(/not understood.*--only api\|jobs/s)
  },
)
