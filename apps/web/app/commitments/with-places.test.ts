import { expect, test } from 'vitest'
import { withPlaces } from './with-places.ts'

test('places are named in words; what is no place stays', () => {
  expect(withPlaces('申请人{applicant}就{items}承诺')).toBe('申请人〔申请人名称〕就〔事项名称〕承诺')
  expect(withPlaces('{nothing}')).toBe('{nothing}')
})
