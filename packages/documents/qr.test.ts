import encodeQR from 'qr'
import { create } from 'qrcode'
import { describe, expect, it } from 'vitest'
import { qrSvg } from './qr.ts'

describe('the code', () => {
  it.each([0, 1, 2, 3, 4, 5, 6, 7] as const)('is the one that another encoder makes: mask %i', (mask) => {
    for (const text of ['https://xinban.example.cn/l/ZH3710722026000042J', `x#${'aB3_-x9'.repeat(110)}`]) {
      const rows = encodeQR(text, 'raw', { ecc: 'low', border: 1, mask })
      const { size, data } = create([{ data: Buffer.from(text), mode: 'byte' }], {
        errorCorrectionLevel: 'L',
        maskPattern: mask,
      }).modules
      const mine = rows.slice(1, -1).flatMap((row) => row.slice(1, -1))
      expect(rows).toHaveLength(size + 2)
      expect(mine).toEqual([...data].map(Boolean))
    }
  })
})

describe('qrSvg', () => {
  it('leaves a quiet zone of four modules on every side', () => {
    const svg = qrSvg('https://xinban.example.cn/l/ZH3710722026000042J')
    const side = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1])
    const runs = [...svg.matchAll(/M(\d+) (\d+)\.5h(\d+)/g)].map(([, x, y, length]) => [
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
    expect(qrSvg('"/><script>alert(1)</script>')).toMatch(
      /^<svg [^<>]*><path stroke="#000" d="[Mh\d .]*"\/><\/svg>$/,
    )
  })
})
