import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stagesOf } from './approval.ts'

/** Any waiting among up to 8 items in which each waits only for earlier ones, in a shuffled order. */
const waiting = fc
  .array(fc.array(fc.nat(7), { maxLength: 3 }), { minLength: 1, maxLength: 8 })
  .chain((rows) =>
    fc.shuffledSubarray([...rows.keys()], { minLength: rows.length }).map(
      (order) =>
        new Map(
          order.map((index) => {
            const before = (rows[index] ?? []).filter((other) => other < index)
            return [`i${index}`, [...new Set(before)].map((other) => `i${other}`)]
          }),
        ),
    ),
  )

describe('stages', () => {
  it('place every item once, after all it waits for, and as early as possible', () => {
    fc.assert(
      fc.property(waiting, (after) => {
        const stages = stagesOf(after) ?? []
        expect(stages.flat().toSorted()).toEqual([...after.keys()].toSorted())
        const stageOf = (id: string) => stages.findIndex((stage) => stage.includes(id))
        for (const [id, before] of after) {
          expect(stageOf(id)).toBe(Math.max(-1, ...before.map(stageOf)) + 1)
        }
      }),
    )
  })

  it('give up on a circle', () => {
    const circle = new Map([
      ['a', ['c']],
      ['b', ['a']],
      ['c', ['b']],
      ['d', []],
    ])
    expect(stagesOf(circle)).toBeNull()
  })
})
