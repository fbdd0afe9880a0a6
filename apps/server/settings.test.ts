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

  it('name what is unknown, with what is known', () => {
    expect(lines({ XINBAN_CATALOG: 'x' })).toMatch(
      /XINBAN_CATALOG: unknown setting \(known: .*XINBAN_CATALOGUE/,
    )
  })

  it('production refuses demo people and keys', () => {
    const read = readSettings({ XINBAN_MODE: 'production' })
    expect(read.ok && productionFaults(read.settings).join('\n')).toMatch(
      /demo people[\s\S]*demo mark[\s\S]*DATABASE_URL/,
    )
    const demo = readSettings({})
    expect(demo.ok && productionFaults(demo.settings)).toEqual([])
  })
})
