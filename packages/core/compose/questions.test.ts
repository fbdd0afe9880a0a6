import { beforeAll, describe, expect, it } from 'vitest'
import type { Edition } from '../catalogue/edition.ts'
import { serviceOf, testEdition } from './edition.fixture.ts'
import type { Answers } from './plan.ts'
import { itemQuestionsOf, nextQuestion, questionsOf } from './questions.ts'

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

  it('asks first what decides whether a question is shown', () => {
    const changed = testEdition(['when: new_business, note: 没有营业执照的', 'when: company'])
    const service = serviceOf(changed, 'tea_shop')
    const asks = (answers: Answers) =>
      itemQuestionsOf(changed, service, answers).questions.map((question) => question.id)
    expect(asks({})).toEqual(['extras', 'signboard', 'new_business', 'use_area'])
    expect(asks({ new_business: true })).toEqual([
      'extras',
      'signboard',
      'new_business',
      'company',
      'use_area',
    ])
  })

  describe('where the food items hang on a question that can stay hidden', () => {
    const asks = (extras: string[], new_business: boolean) => {
      const changed = testEdition(
        ['when: use_area > 50', 'when: company and use_area > 50'],
        ['when: use_area <= 50', 'when: company and use_area <= 50'],
      )
      const answers = { extras, signboard: 'small', new_business, company: true }
      return questionsOf(changed, serviceOf(changed, 'tea_shop'), answers).map(({ id }) => id)
    }

    it('asks for the area only when that one is shown', () => {
      expect(asks([], true)).toContain('use_area')
      expect(asks([], false)).not.toContain('use_area')
    })

    it('asks for the area also where it fills a field of the form', () => {
      expect(asks(['seats'], false)).toContain('use_area')
    })
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
