import { describe, expect, it } from 'vitest'
import { compose } from './compose.ts'
import { realEdition, serviceOf } from './edition.fixture.ts'
import { lawDefaults, withLaw } from './law-defaults.ts'
import { pauseKinds } from './plan-law.ts'
import { typicalAnswers } from './typical-answers.ts'

const edition = realEdition()

describe('plans without a law', () => {
  const composed = compose(edition, 'i_ktv', typicalAnswers(edition, serviceOf(edition, 'i_ktv')))
  if (!composed.ok) throw new Error(JSON.stringify(composed.problem))
  const { law, ...old } = composed.plan

  it('get one in which nothing is offered, for every item and paper', () => {
    const filled = withLaw(old).law
    expect(Object.keys(filled.items)).toEqual(Object.keys(law.items))
    expect(Object.keys(filled.materials)).toEqual(Object.keys(law.materials))
    expect(Object.values(filled.items).some(({ commitment }) => commitment.offered)).toBe(false)
    const ways = Object.values(filled.materials).flatMap((paper) => Object.values(paper))
    expect(ways.some(({ offered }) => offered)).toBe(false)
    expect(filled.letters).toEqual([])
  })

  it('keep the extensions of the national law', () => {
    const extensions = ({ items }: typeof law) =>
      Object.entries(items).map(([id, { extension }]) => [id, extension])
    expect(extensions(withLaw(old).law)).toEqual(extensions(law))
  })

  it('stay as they are when they have one', () => {
    expect(withLaw(composed.plan)).toEqual(composed.plan)
  })

  it('have the numbers of the national law that the district has too', () => {
    const { acceptance, correction, jointExtension, hearing } = edition.district.law
    expect(lawDefaults.acceptance).toEqual(acceptance)
    expect(lawDefaults.correction).toEqual(correction)
    expect(lawDefaults.jointExtension).toEqual(jointExtension)
    expect(lawDefaults.hearing).toEqual(hearing)
    expect(Object.keys(lawDefaults.pauses).sort()).toEqual([...pauseKinds].sort())
  })
})
