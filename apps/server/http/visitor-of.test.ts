import fc from 'fast-check'
import { expect, it } from 'vitest'
import { visitorOf } from './visitor-of.ts'

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('%s counts as %s', (ip, visitor) => {
  expect(visitorOf({ ip })).toBe(visitor)
})

it('who changes the second half of an IPv6 address, or how it is written, stays the same visitor; others do not', () => {
  const half = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 4, maxLength: 4 })
  const written = (groups: number[]) => groups.map((group) => group.toString(16)).join(':')
  fc.assert(
    fc.property(half, half, half, (network, one, other) => {
      const visitor = visitorOf({ ip: written([...network, ...one]) })
      expect(visitorOf({ ip: written([...network, ...other]) })).toBe(visitor)
      expect(visitorOf({ ip: `${written(network)}::`.toUpperCase() })).toBe(visitor)
      const [first = 0, ...rest] = network
      expect(visitorOf({ ip: written([(first + 1) % 0x10000, ...rest, ...one]) })).not.toBe(visitor)
    }),
  )
})
