import { cursor, known, type Pools } from './pools.ts'
import type { Random } from './random.ts'

/** As much of JSON Schema as the API's description uses. */
export interface Schema {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
}

const days = [
  '0000-01-01',
  '2026-11-23',
  '2026-12-01',
  '2027-02-28',
  '2028-02-29',
  '0001-01-01',
  '9999-12-31',
] as const
const texts = ['样例', 'x', '条件不符', '91371000MA3C0NXM0X', '13800000000', '370000200001010003'] as const

function textOf(random: Random, schema: Schema, name: string, pools: Pools): string {
  if (schema.format === 'date') return random.pick(days)
  if (name === 'cursor') return cursor(random)
  if (name === 'requestId') return `fuzz-${random.int(1e9)}-${random.int(1e9)}`
  const real = known(random, pools, name)
  if (real !== undefined && random.chance(0.9)) return real
  if (random.chance(0.05)) return '长'.repeat(Math.min(schema.maxLength ?? 300, 5000))
  return random.pick(texts)
}

function objectOf(random: Random, schema: Schema, name: string, pools: Pools): Record<string, unknown> {
  const members = Object.entries(schema.properties ?? {})
    .filter(([key]) => schema.required?.includes(key) || random.chance(0.7))
    .map(([key, member]) => [key, valueLike(random, member, key, pools)] as const)
  const free = schema.additionalProperties
  if (typeof free !== 'object') return Object.fromEntries(members)
  const more = Array.from({ length: random.int(5) }, () => {
    return [known(random, pools, `${name}.key`) ?? 'x', valueLike(random, free, '', pools)] as const
  })
  return Object.fromEntries([...members, ...more])
}

/** A value that this schema lets pass, or nearly: real ids where the name says what it is. */
export function valueLike(random: Random, schema: Schema, name: string, pools: Pools): unknown {
  const choices = schema.oneOf ?? schema.anyOf
  const [first, ...rest] = choices ?? []
  if (first) return valueLike(random, random.pick([first, ...rest]), name, pools)
  const [option, ...options] = schema.enum ?? []
  if (option !== undefined) return random.pick([option, ...options])
  switch (schema.type) {
    case 'boolean':
      return random.chance(0.5)
    case 'integer':
    case 'number': {
      const least = Math.max(schema.minimum ?? -5, -5)
      return random.pick([least, least + random.int(50), Math.min(schema.maximum ?? 1e6, 1e15)])
    }
    case 'array': {
      const length = (schema.minItems ?? 0) + random.int(4)
      return Array.from({ length }, () => valueLike(random, schema.items ?? {}, name, pools))
    }
    case 'object':
      return objectOf(random, schema, name, pools)
    default:
      return textOf(random, schema, name, pools)
  }
}
