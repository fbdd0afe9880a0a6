import { isIP } from 'node:net'
import type { Settings } from '../settings.ts'
import { mayConnect, outboundOf } from './outbound.ts'

/** Settings that name an address which will never be asked; a name is looked at when it is connected to. */
export function outboundFaults(settings: Settings): string[] {
  const { mail, sms, seal, courier } = settings
  const rules = outboundOf(settings)
  const services = [
    ['XINBAN_SMTP_URL', mail?.url],
    ['XINBAN_SMS_URL', sms?.url],
    ['XINBAN_SEAL_URL', seal && 'url' in seal ? seal.url : undefined],
    ['XINBAN_COURIER_URL', courier?.url],
  ] as const
  return services.flatMap(([name, url]) => {
    const host = url === undefined ? '' : new URL(url).hostname.replace(/^\[(.*)\]$/, '$1')
    if (isIP(host) === 0 || mayConnect(rules, host, host)) return []
    return [`${name}: ${host} is inside the house; production asks it only where XINBAN_OUTBOUND names it`]
  })
}
