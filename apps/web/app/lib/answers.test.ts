import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answersFrom, queryOf } from './answers.ts'

const id = fc.stringMatching(/^[a-z][a-z0-9_]{0,12}$/)
// Words of the query's own language are no ids of options: the catalogue's ids never are true, false or a number.
const option = id.filter((word) => word !== 'true' && word !== 'false' && word !== 'none_of_these')
const answer = fc.oneof(
  fc.boolean(),
  option,
  fc.integer({ min: -1e6, max: 1e6 }),
  fc.uniqueArray(option, { maxLength: 4 }),
)

test('every set of answers comes back from its query string', () => {
  fc.assert(
    fc.property(fc.dictionary(id, answer), (answers) => {
      expect(answersFrom(new URLSearchParams(queryOf(answers)))).toEqual(
        Object.fromEntries(Object.entries(answers)),
      )
    }),
  )
})

test('what is not an answer is left out', () => {
  const query = new URLSearchParams('a.sells_food=true&a.area=&asked=x&go=1&a.__proto__=1&b.x=1&a.UPPER=1')
  expect(answersFrom(query)).toEqual({ sells_food: true })
})

test('an option beside "none of these" counts', () => {
  expect(answersFrom(new URLSearchParams('m.kinds=none_of_these&m.kinds=fresh'))).toEqual({
    kinds: ['fresh'],
  })
})
