import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { circlesOf } from './circles.ts'

describe('circlesOf', () => {
  test('finds each circle once', () => {
    const graph = new Map([
      ['a', ['b', 'c']],
      ['b', ['a']],
      ['c', ['d', 'e']],
      ['d', ['a']],
      ['e', ['e', 'f']],
    ])
    expect(circlesOf(graph)).toEqual([['a', 'b'], ['a', 'c', 'd'], ['e']])
  })

  test('a large graph without circles costs little', () => {
    const size = 60
    const ids = Array.from({ length: size }, (_, index) => `n${index}`)
    const graph = new Map(ids.map((id, index) => [id, ids.slice(index + 1)]))
    expect(circlesOf(graph)).toEqual([])
  })

  test('no more circles than asked for', () => {
    const ids = Array.from({ length: 12 }, (_, index) => `n${index}`)
    expect(circlesOf(new Map(ids.map((id) => [id, ids])), 7)).toHaveLength(7)
  })

  test('there is none exactly when everything can be put in an order', () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    const graphs = fc
      .tuple(...ids.map(() => fc.subarray(ids)))
      .map((edges) => new Map(ids.map((id, index) => [id, edges[index] ?? []])))
    fc.assert(
      fc.property(graphs, (graph) => {
        const done = new Set<string>()
        for (let before = -1; before !== done.size; ) {
          before = done.size
          for (const [id, next] of graph) if (next.every((each) => done.has(each))) done.add(id)
        }
        const circles = circlesOf(graph)
        expect(circles.length === 0).toBe(done.size === ids.length)
        for (const circle of circles) {
          for (const [index, id] of circle.entries()) {
            expect(graph.get(id)).toContain(circle[(index + 1) % circle.length])
          }
        }
      }),
    )
  })
})
