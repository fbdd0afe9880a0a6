import { expect, it } from 'vitest'
import { parseLicenceIdentifier } from '../identifiers/licence-identifier.ts'
import { licenceNumber } from '../identifiers/licence-number.ts'
import { identifierOf } from './identifier-of.ts'

const number = licenceNumber('371072', '2026', 42)
const parts = { type: '12371000494400003J001', issuer: '371072' }

it('a version of a licence has an identifier with its own check character', () => {
  const [first, second] = [1, 2].map((version) => identifierOf(parts, number, version))
  expect(parseLicenceIdentifier(first ?? '')).toEqual({ ...parts, serial: '2026000042', version: '001' })
  expect(parseLicenceIdentifier(second ?? '')).toMatchObject({ version: '002' })
  expect(first).not.toBe(second)
})

it('there is none where the district has no licence type, and none for what is no licence’s number', () => {
  expect(identifierOf(undefined, number, 1)).toBeNull()
  expect(identifierOf(parts, 'ZH1', 1)).toBeNull()
  expect(identifierOf(parts, number, 1000)).toBeNull()
})
