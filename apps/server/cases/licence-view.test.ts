import type { StoredLicence } from '@xinban/store/licences'
import { expect, test } from 'vitest'
import { licenceView } from './licence-view.ts'

const text = { zh: '许可', en: 'permit' }

/** A face as it was kept before permits could be suspended, cancelled or marked as expired. */
function face(
  version: number,
  permits: readonly object[],
  issuedAt = '2026-01-05T02:00:00.000Z',
): StoredLicence {
  const number = 'ZH1'
  const body = { number, version, holder: '海韵渔家饭店', validUntil: '2026-12-31', permits }
  return { number, version, caseId: 'c1', status: 'issued', body, issuedAt }
}
const permit = { name: text, number: 'ZH1-01', validFrom: '2026-01-05', validUntil: '2026-12-31' }
const other = { ...permit, number: 'ZH1-02' }

test('a face from before there were marks is read: nothing happened to its permits', () => {
  expect(licenceView([face(1, [permit])], '2026-06-01')).toMatchObject({
    status: 'valid',
    uscc: '',
    newest: 1,
    versions: [{ version: 1, issuedOn: '2026-01-05', because: null }],
    permits: [{ status: 'valid', cancelledOn: null, expiredOn: null, suspended: null }],
  })
  expect(licenceView([face(1, [permit])], '2027-01-01')?.status).toBe('expired')
})

test('an old version is replaced whatever the day, and its permits are what the newest says of them', () => {
  const versions = [face(1, [permit, other]), face(2, [{ ...permit, revokedOn: '2026-03-01' }, other])]
  const old = licenceView(versions, '2026-06-01', 1)
  expect(old).toMatchObject({ version: 1, newest: 2, status: 'replaced' })
  expect(old?.permits.map(({ status }) => status)).toEqual(['revoked', 'valid'])
  expect(licenceView(versions, '2026-06-01')).toMatchObject({ version: 2, status: 'valid' })
})

test('there is no view of a version, or of a licence, that does not exist', () => {
  expect(licenceView([face(1, [permit])], '2026-06-01', 2)).toBeUndefined()
  expect(licenceView([], '2026-06-01')).toBeUndefined()
})
