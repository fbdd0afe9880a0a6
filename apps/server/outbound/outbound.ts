import { promises as dns, type LookupAddress } from 'node:dns'
import { BlockList, isIP } from 'node:net'
import { isLoopback } from '../is-loopback.ts'
import type { Mode, Settings } from '../settings.ts'
import { OutsideFault } from './outside-fault.ts'

/** Where this server may connect to by itself, and how it learns the addresses of a name. */
export interface Outbound {
  readonly mode: Mode
  /** Inner networks that the settings name (XINBAN_OUTBOUND). */
  readonly allowed: BlockList
  readonly resolve: (host: string) => Promise<readonly LookupAddress[]>
}

/** A list of addresses and networks in CIDR notation. */
function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', bits] = network.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    list.addSubnet(address, bits === undefined ? (family === 'ipv6' ? 128 : 32) : Number(bits), family)
  }
  return list
}

const loopback = listOf(['127.0.0.0/8', '::1'])
/** Networks inside a house: 10/8 and its like, those of carriers, unique local addresses. */
const inner = listOf(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7'])
/** Where clouds tell their machines secrets, and what no service has: link-local, unspecified, group, reserved, translated. */
const never = listOf([
  '169.254.0.0/16',
  'fe80::/10',
  'fd00:ec2::254',
  '100.100.100.200',
  '0.0.0.0/8',
  '::/128',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  'ff00::/8',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '2001:db8::/32',
  '2002::/16',
])

/** The rules for these settings. */
export function outboundOf({ mode, outbound }: Pick<Settings, 'mode' | 'outbound'>): Outbound {
  return { mode, allowed: listOf(outbound), resolve: (host) => dns.lookup(host, { all: true }) }
}

/**
 * True where a service of this name may have this address. In production an address inside the house must be named in
 * the settings; this machine is reached by its own names only, so that no name of others leads here.
 */
export function mayConnect({ mode, allowed }: Outbound, host: string, address: string): boolean {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
  const is = (list: BlockList) => list.check(address, family)
  if (is(allowed)) return true
  if (is(never)) return false
  if (is(loopback)) return mode === 'demo' || isLoopback(host)
  return mode === 'demo' || !is(inner)
}

/** The addresses of a host, each of which may be connected to; one that may not refuses them all. */
export async function addressesOf(outbound: Outbound, hostname: string): Promise<readonly LookupAddress[]> {
  const host = hostname.replace(/^\[(.*)\]$/, '$1')
  const version = isIP(host)
  const found = version ? [{ address: host, family: version }] : await outbound.resolve(host)
  if (found.length === 0) throw new OutsideFault('unreachable', 'ENOTFOUND')
  if (!found.every(({ address }) => mayConnect(outbound, host, address)))
    throw new OutsideFault('not-allowed')
  return found
}
