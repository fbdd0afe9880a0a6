import { describe, expect, it } from 'vitest'
import type { Edition } from '../catalogue/edition.ts'
import type { Item } from '../catalogue/schema.ts'
import { jointSteps } from './steps.ts'

function steps(...sets: readonly string[]): string[] {
  const name = { zh: '步', en: 'step' }
  const stepSets = Object.fromEntries(
    sets.map((set, index) => [`s${index}`, set.split(' ').map((step) => ({ step, name }))]),
  )
  const items = sets.map((_, index) => ({ steps: `s${index}` }))
  return jointSteps({ district: { stepSets } } as unknown as Edition, items as Item[]).map(({ step }) => step)
}

describe('the joint steps', () => {
  it('go through each kind once and keep every item’s own order', () => {
    expect(steps('receive decide issue', 'receive survey decide issue', 'receive issue verify')).toEqual([
      'receive',
      'survey',
      'decide',
      'issue',
      'verify',
    ])
  })

  it('still name every step where two items contradict each other', () => {
    expect(steps('a b c', 'a c b')).toEqual(['a', 'b', 'c'])
  })
})
