import { describe, expect, it } from 'vitest'
import { qrSvg } from './qr.ts'

describe('qrSvg', () => {
  it('leaves a quiet zone of four modules on every side', () => {
    const svg = qrSvg('https://xinban.example.cn/l/ZH3710722026000042J')
    const side = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1])
    const runs = [...svg.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, length]) => [
      Number(x),
      Number(y),
      Number(length),
    ])
    const [lefts, rights] = [runs.map(([x = 0]) => x), runs.map(([x = 0, , length = 0]) => x + length)]
    const rows = runs.map(([, y = 0]) => y)
    expect([Math.min(...lefts), Math.min(...rows)]).toEqual([4, 4])
    expect([Math.max(...rights), Math.max(...rows) + 1]).toEqual([side - 4, side - 4])
  })

  it('puts no text of the address into the drawing', () => {
    expect(qrSvg('"/><script>alert(1)</script>')).toMatch(/^<svg [^<>]*><path d="[Mhvz\d -]*"\/><\/svg>$/)
  })
})
