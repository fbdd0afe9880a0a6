import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { earlierForm } from './earlier.fixture.ts'
import {
  blindIndex,
  type Keys,
  open,
  openFields,
  seal,
  sealPlain,
  unseal,
  unsealDeep,
  unsealed,
} from './seal.ts'
import { testKeys } from './store.fixture.ts'

const keys = testKeys()

describe('sealing', () => {
  it('opens to the same text, and is different each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(unseal(keys, seal(keys, text))).toBe(text)
      }),
    )
    expect(seal(keys, '张三')).not.toBe(seal(keys, '张三'))
  })

  it('names its key, so that values of an older key still open', () => {
    const old = seal(keys, '13800138000')
    const turned: Keys = { ...keys, current: 'k2', all: { ...keys.all, k2: randomBytes(32) } }
    expect(seal(turned, 'x')).toMatch(/^enc:k2:/)
    expect(unseal(turned, old)).toBe('13800138000')
  })

  it('shows any altered character, another key and a shorter tag', () => {
    const value = seal(keys, '13800138000')
    const [mark, id, iv = '', tag = '', text = '', commitment = ''] = value.split(':')
    const flip = (part: string) => (part.startsWith('A') ? 'B' : 'A') + part.slice(1)
    expect(() => unseal(keys, [mark, id, flip(iv), tag, text].join(':'))).toThrow()
    expect(() => unseal(keys, [mark, id, iv, flip(tag), text].join(':'))).toThrow()
    expect(() => unseal(keys, [mark, id, iv, tag, flip(text)].join(':'))).toThrow()
    expect(() => unseal(keys, [mark, id, iv, tag.slice(0, 6), text].join(':'))).toThrow()
    expect(() => unseal(keys, [mark, 'k9', iv, tag, text].join(':'))).toThrow('k9')
    const other = `${commitment.startsWith('0') ? '1' : '0'}${commitment.slice(1)}`
    expect(() => unseal(keys, [mark, id, iv, tag, text, other].join(':'))).toThrow('commitment')
    expect(() => unseal({ ...keys, all: { k1: randomBytes(32) } }, value)).toThrow()
    expect(() => unseal(keys, '13800138000')).toThrow('not a sealed value')
  })
})

/** As the first version sealed: without salt and commitment. */
function sealedBefore(value: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keys.all.k1 ?? '', iv)
  const text = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()])
  return `enc:k1:${[iv, cipher.getAuthTag(), text].map((part) => part.toString('base64url')).join(':')}`
}

describe('the proof of a sealed value', () => {
  it('is checked without a key, and differs for equal texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const value = seal(keys, text)
        const { proof } = open(keys, value)
        const hash = createHash('sha256').update(`${proof?.salt}${text}`).digest('hex')
        expect(proof?.commitment).toBe(hash)
        expect(value.endsWith(`:${hash}`)).toBe(true)
      }),
    )
    expect(seal(keys, '张三').split(':')[5]).not.toBe(seal(keys, '张三').split(':')[5])
  })

  it('is missing where an earlier version sealed; the value opens all the same', () => {
    expect(open(keys, sealedBefore('"13800138000"'))).toEqual({ text: '"13800138000"', proof: null })
    expect(unsealDeep(keys, { phone: sealedBefore('"138"') })).toEqual({ phone: '138' })
  })

  it('comes with each sealed field of a form', () => {
    const sealed = earlierForm(keys, { name: '饭店', phone: '138' }, ['phone'])
    expect(openFields(keys, sealed)).toMatchObject([{ field: 'phone', text: '"138"', proof: {} }])
  })
})

describe('without a proof', () => {
  it('a text is shorter, opens all the same, and what was never sealed is itself', () => {
    const value = sealPlain(keys, '张三')
    expect(value.length).toBeLessThan(seal(keys, '张三').length)
    expect(open(keys, value)).toEqual({ text: '张三', proof: null })
    expect(unsealed(keys, value)).toBe('张三')
    expect(unsealed(keys, '张三')).toBe('张三')
  })
})

describe('forms of earlier versions', () => {
  const form = {
    name: '饭店',
    phone: '138',
    rooms: 12,
    rows: [{ 姓名: '张三' }],
    span: { from: 'a', to: 'b' },
  }

  it('open, whatever the type of a field, at any depth', () => {
    const sealed = earlierForm(keys, form, ['phone', 'rooms', 'rows'])
    expect(sealed).toMatchObject({ name: '饭店', phone: expect.stringMatching(/^enc:k1:/) })
    expect(unsealDeep(keys, sealed)).toEqual(form)
    expect(unsealDeep<unknown>(keys, { a: [{ form: sealed }], b: null })).toEqual({ a: [{ form }], b: null })
  })
})

describe('the blind index', () => {
  it('is the same for the same text and key, and for nothing else', () => {
    expect(blindIndex(keys, '张三')).toBe(blindIndex(keys, '张三'))
    expect(blindIndex(keys, '张三')).not.toBe(blindIndex(keys, '张四'))
    expect(blindIndex(keys, '张三')).not.toBe(blindIndex(testKeys(), '张三'))
  })
})
