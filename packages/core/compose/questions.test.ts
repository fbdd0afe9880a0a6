import { beforeAll, describe, expect, it } from 'vitest'
import type { Edition } from '../catalogue/edition.ts'
import { serviceOf, testEdition } from './edition.fixture.ts'
import type { Answers } from './plan.ts'
import { nextQuestion, questionsOf } from './questions.ts'

let edition: Edition
beforeAll(() => {
  edition = testEdition()
})

function ids(answers: Answers, service = 'tea_shop'): string[] {
  return questionsOf(edition, serviceOf(edition, service), answers).map((question) => question.id)
}

describe('the questions that matter', () => {
  it('starts with those that decide which items apply, the service’s own first', () => {
    expect(ids({}).slice(0, 4)).toEqual(['extras', 'signboard', 'new_business', 'use_area'])
  })

  it('asks a question that hangs on another only when that one is answered so', () => {
    const asked = { extras: [], signboard: 'none', use_area: 30 }
    expect(ids({ ...asked, new_business: true })).toContain('company')
    expect(ids({ ...asked, new_business: false })).not.toContain('company')
    expect(ids(asked)).not.toContain('company')
  })

  it('does not ask what only an item that cannot apply any more needs', () => {
    // Only the business licence and the food permit have a paper that depends on an agent; both also a field.
    const noAgentFields = testEdition(
      ['fs_agent: [agent_name, agent_phone]', 'fs_agent: [subject_name]'],
      ['when: new_business, note: 没有营业执照的', 'when: new_business and company, note: 没有营业执照的'],
    )
    const service = serviceOf(noAgentFields, 'tea_shop')
    const asks = (answers: Answers) => questionsOf(noAgentFields, service, answers).map(({ id }) => id)
    const small = { extras: [], signboard: 'none', new_business: false, use_area: 30 }
    expect(asks(small)).not.toContain('by_agent')
    expect(asks({ ...small, use_area: 60 })).toContain('by_agent')
  })

  it('asks nothing that the service does not depend on', () => {
    expect(ids({}, 'shop_sign')).not.toContain('extras')
    expect(ids({}, 'shop_sign')).not.toContain('signboard')
  })

  it('gives the same list whatever the order of the answers', () => {
    const answers = { extras: ['seats'], signboard: 'small', new_business: true, use_area: 60 }
    expect(ids(Object.fromEntries(Object.entries(answers).reverse()))).toEqual(ids(answers))
  })

  it('names the first question without an answer, and none at the end', () => {
    const service = serviceOf(edition, 'shop_sign')
    expect(nextQuestion(edition, service, {})?.id).toBe(ids({}, 'shop_sign')[0])
    const answers: Record<string, Answers[string]> = {}
    for (let next = nextQuestion(edition, service, answers); next; ) {
      answers[next.id] = next.type === 'number' ? 10 : false
      next = nextQuestion(edition, service, answers)
    }
    expect(Object.keys(answers)).toEqual(ids(answers, 'shop_sign'))
  })
})
