import type { Letter } from '@xinban/core/case/promises/events'
import { expect, test } from 'vitest'
import type { ApiProblem } from '../lib/api.ts'
import { placedFaults } from './placed-faults.ts'

const letter = { class: 'tolerant_handling', title: '容缺办理告知承诺书', sha256: 'a'.repeat(64) } as Letter
const refused = (kind: ApiProblem['kind']): ApiProblem => ({ kind, title: '', status: 422 })

test('every missing tick is said at once, whichever the server met first', () => {
  for (const kind of ['commitment-missing', 'letters-missing'] as const) {
    const faults = placedFaults(refused(kind), [letter], { committed: false, letters: [] })
    expect(faults.map(({ at }) => at)).toEqual(['letter-tolerant_handling', 'committed'])
  }
})

test('a letter that was ticked in an older wording has to be read again', () => {
  const ticked = { committed: true, letters: ['b'.repeat(64)] }
  const faults = placedFaults(refused('letters-missing'), [letter], ticked)
  expect(faults.map(({ at }) => at)).toEqual(['letter-tolerant_handling'])
})

test('other problems bring their own faults', () => {
  const faults = [{ at: 'phone', code: 'required', message: { zh: '请填写', en: 'Fill in' } }]
  const problem = { ...refused('form-invalid'), faults }
  expect(placedFaults(problem, [letter], { committed: false, letters: [] })).toBe(faults)
})
