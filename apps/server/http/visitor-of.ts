import { isIPv6 } from 'node:net'
import type { FastifyRequest } from 'fastify'

/** The first half of an IPv6 address, in full; null for one that stands for an IPv4 address. */
function networkOf(address: string): string | null {
  const [plain = ''] = address.toLowerCase().split('%')
  if (/^::ffff:\d+\./.test(plain)) return null
  const [head = '', tail] = plain.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  const groups = [...left, ...Array.from({ length: zeros }, () => '0'), ...right]
  const network = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${network.join(':')}::/64`
}

/** Whom limits count by address: a line with IPv6 has 2⁶⁴ addresses to choose from, and is one visitor all the same. */
export function visitorOf({ ip }: Pick<FastifyRequest, 'ip'>): string {
  if (!isIPv6(ip)) return ip
  return networkOf(ip) ?? ip.slice('::ffff:'.length)
}
