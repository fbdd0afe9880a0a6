import { describe, expect, it } from 'vitest'
import { productionFaults, readSettings } from './settings.ts'

function lines(environment: Record<string, string>): string {
  const read = readSettings(environment)
  return read.ok ? 'ok' : read.lines.join('\n')
}

describe('settings', () => {
  it('have defaults, and leave the rest of the environment alone', () => {
    expect(lines({ HOME: '/x', PATH: '/y' })).toBe('ok')
  })

  it('name what is wrong', () => {
    expect(lines({ PORT: 'eighty' })).toContain('PORT')
    expect(lines({ PORT: '70000' })).toContain('PORT')
    expect(lines({ DATABASE_URL: 'mysql://x' })).toContain('DATABASE_URL')
    expect(lines({ DATABASE_URL: 'postgres://x:p#w@h:1/d' })).toMatch(/^DATABASE_URL: is no address/)
    expect(lines({ XINBAN_MODE: 'test' })).toContain('XINBAN_MODE')
    expect(lines({ XINBAN_PUBLIC_URL: 'ftp://example.org' })).toContain('http://')
    expect(lines({ XINBAN_PUBLIC_URL: 'javascript:alert(1)' })).toContain('http://')
    expect(lines({ XINBAN_PUBLIC_URL: 'https://example.org/x' })).toBe('ok')
  })

  it('take addresses and networks of proxies', () => {
    expect(lines({ XINBAN_PROXIES: '10.0.0.5, 192.168.0.0/16,::1' })).toBe('ok')
    for (const wrong of ['proxy.example.cn', '10.0.0.0/40', '10.0.0.5,', '*'])
      expect(lines({ XINBAN_PROXIES: wrong })).toContain('XINBAN_PROXIES')
  })

  it('name in production what they would never be allowed to ask', () => {
    const inside = { XINBAN_COURIER_URL: 'https://10.1.2.3/api', XINBAN_COURIER_TOKEN: 'abc' }
    const faults = (more: Record<string, string>) => {
      const read = readSettings({ XINBAN_MODE: 'production', ...inside, ...more })
      return read.ok ? productionFaults(read.settings).join('\n') : read.lines.join('\n')
    }
    expect(faults({})).toContain('XINBAN_COURIER_URL: 10.1.2.3 is inside the house')
    expect(faults({ XINBAN_OUTBOUND: '10.1.0.0/16' })).not.toContain('inside the house')
    expect(lines({ XINBAN_OUTBOUND: 'courier.example.cn' })).toContain('XINBAN_OUTBOUND')
  })

  it('name what is unknown, with what is known', () => {
    expect(lines({ XINBAN_CATALOG: 'x' })).toMatch(
      /XINBAN_CATALOG: unknown setting \(known: .*XINBAN_CATALOGUE/,
    )
  })

  it('mail and SMS take an address with its partner, and no other kind of address', () => {
    const mail = {
      XINBAN_SMTP_URL: 'smtp://u:p@mail.example.cn:587',
      XINBAN_MAIL_FROM: 'Xinban <a@example.cn>',
    }
    const sms = { XINBAN_SMS_URL: 'https://sms.example.cn/send', XINBAN_SMS_TOKEN: 'abc' }
    expect(lines({ ...mail, ...sms })).toBe('ok')
    expect(lines({ XINBAN_SMTP_URL: mail.XINBAN_SMTP_URL })).toMatch(
      /^XINBAN_MAIL_FROM: must be set together/,
    )
    expect(lines({ XINBAN_SMS_TOKEN: 'abc' })).toMatch(/^XINBAN_SMS_URL: must be set together/)
    expect(lines({ ...mail, XINBAN_SMTP_URL: 'http://mail.example.cn' })).toContain('smtp://')
    expect(lines({ ...mail, XINBAN_MAIL_FROM: 'a@example.cn\nBcc: b@example.cn' })).toContain(
      'XINBAN_MAIL_FROM',
    )
    expect(lines({ ...sms, XINBAN_SMS_URL: 'file:///etc/passwd' })).toContain('https://')
    expect(lines({ ...sms, XINBAN_SMS_TOKEN: 'a\r\nx: y' })).toContain('XINBAN_SMS_TOKEN')
  })

  it('take one seal, with all that belongs to it', () => {
    const service = {
      XINBAN_SEAL_URL: 'https://seal.example.cn/csc/v2',
      XINBAN_SEAL_TOKEN: 'abc',
      XINBAN_SEAL_CREDENTIAL: 'bureau-1',
    }
    const file = { XINBAN_SEAL_P12: 'seal.p12', XINBAN_SEAL_PASSWORD: 'geheim' }
    expect(lines(service)).toBe('ok')
    expect(lines(file)).toBe('ok')
    expect(lines({ ...file, ...service })).toMatch(/^XINBAN_SEAL_P12: not together/)
    expect(lines({ XINBAN_SEAL_P12: 'seal.p12' })).toMatch(/^XINBAN_SEAL_PASSWORD: must be set together/)
    const { XINBAN_SEAL_CREDENTIAL: _, ...without } = service
    expect(lines(without)).toMatch(/^XINBAN_SEAL_CREDENTIAL: must be set together/)
    const open = readSettings({
      ...service,
      XINBAN_SEAL_URL: 'http://seal.example.cn',
      XINBAN_MODE: 'production',
    })
    expect(open.ok && productionFaults(open.settings).join('\n')).toMatch(
      /XINBAN_SEAL_URL: production needs https/,
    )
  })

  it('production sends SMS over https only, except to this machine', () => {
    const faults = (url: string) => {
      const read = readSettings({
        XINBAN_MODE: 'production',
        XINBAN_SMS_URL: url,
        XINBAN_SMS_TOKEN: 'abc',
      })
      return read.ok ? productionFaults(read.settings).filter((line) => line.includes('SMS')) : ['unreadable']
    }
    expect(faults('http://sms.example.cn/send')).toHaveLength(1)
    expect(faults('http://127.0.0.1.example.cn/send')).toHaveLength(1)
    expect(faults('https://sms.example.cn/send')).toEqual([])
    for (const host of ['localhost', '127.0.0.1', '[::1]'])
      expect(faults(`http://${host}:9/send`)).toEqual([])
  })

  it('production sends files to a scanner of this machine only: others could read them on the way', () => {
    const faults = (clamd: string) => {
      const read = readSettings({ XINBAN_MODE: 'production', XINBAN_CLAMD: clamd })
      return read.ok
        ? productionFaults(read.settings).filter((line) => line.includes('CLAMD'))
        : ['unreadable']
    }
    expect(faults('av.example.cn:3310')).toHaveLength(1)
    for (const place of ['/run/clamav/clamd.ctl', 'localhost:3310', '[::1]:3310'])
      expect(faults(place)).toEqual([])
  })

  it('production refuses demo people and keys', () => {
    const read = readSettings({ XINBAN_MODE: 'production' })
    expect(read.ok && productionFaults(read.settings).join('\n')).toMatch(
      /demo people[\s\S]*demo seal[\s\S]*XINBAN_CLAMD[\s\S]*DATABASE_URL/,
    )
    const demo = readSettings({})
    expect(demo.ok && productionFaults(demo.settings)).toEqual([])
  })
})
