import { describe, expect, it } from 'vitest'
import { keptPages, type Page } from './kept-pages.ts'

const page: Page = {
  headers: [['content-type', 'text/html']],
  text: '<link nonce="one">办事指南',
  nonce: 'one',
}

describe('kept pages', () => {
  it('are found for half a minute, each time with another nonce', () => {
    let now = 0
    const kept = keptPages(() => now)
    kept.keep('a', page)
    expect(kept.find('a', 'two')).toEqual({ ...page, text: '<link nonce="two">办事指南', nonce: 'two' })
    expect(kept.find('a', 'three')?.text).toBe('<link nonce="three">办事指南')
    expect(kept.find('b', 'two')).toBeUndefined()
    now = 30_000
    expect(kept.find('a', 'two')).toBeUndefined()
  })

  it('give way to newer ones: invented addresses use up no memory', () => {
    const kept = keptPages(() => 0)
    for (let count = 0; count < 600; count += 1) kept.keep(`${count}`, page)
    expect(kept.find('0', 'two')).toBeUndefined()
    expect(kept.find('599', 'two')).toBeDefined()
  })
})
