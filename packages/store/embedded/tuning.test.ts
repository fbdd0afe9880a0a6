import { describe, expect, it } from 'vitest'
import { tuningFor } from './tuning.ts'

const GB = 2 ** 30

describe('the settings of the embedded server', () => {
  it('leave most of a small machine to others, and take no more than helps on a large one', () => {
    expect(tuningFor(GB / 4).shared_buffers).toBe('64MB')
    expect(tuningFor(2 * GB).shared_buffers).toBe('256MB')
    expect(tuningFor(64 * GB).shared_buffers).toBe('1024MB')
  })

  it('give up nothing of durability', () => {
    const names = Object.keys(tuningFor(8 * GB))
    for (const name of ['fsync', 'full_page_writes', 'synchronous_commit']) expect(names).not.toContain(name)
  })
})
