import { describe, expect, it } from 'vitest'
import { parseCondition } from '../catalogue/feel.ts'
import { realEdition } from '../compose/edition.fixture.ts'
import { conditionWords } from './condition-words.ts'

const edition = realEdition()

function words(feel: string): string {
  const parsed = parseCondition(feel)
  if (!parsed.ok) throw new Error(parsed.message)
  return conditionWords(parsed.tree, edition).zh
}

describe('conditionWords', () => {
  it('says a condition with its questions and answers', () => {
    expect(words('sells_tobacco')).toBe('“卖卷烟吗？”答“是”')
    expect(words('not(has_business_licence)')).toBe('“已经有营业执照了吗？”答“否”')
    expect(words('food_scope = "prepackaged"')).toBe('“卖食品吗？卖哪些？”答“只卖预包装食品”')
    expect(words('sign_kind in ("storefront", "large")')).toContain('答“只装门头招牌”或“有大型户外广告”')
  })

  it('joins with and, or, and brackets where they are mixed', () => {
    expect(words('sells_tobacco and by_agent')).toBe('“卖卷烟吗？”答“是”，并且“是请别人代办吗？”答“是”')
    expect(words('sells_tobacco or (by_agent and assembly_place)')).toMatch(
      /^“卖卷烟吗？”答“是”，或者（.*）$/,
    )
    expect(words('not(sells_tobacco and by_agent)')).toMatch(/^不是（.*）$/)
  })

  it('leaves no id in any condition of the catalogue', () => {
    for (const service of edition.services.values()) {
      const questions = new Map([
        ...edition.questions,
        ...service.questions.map((one) => [one.id, one] as const),
      ])
      for (const { when } of service.items) {
        if (when)
          expect(conditionWords(when.tree, { questions, fields: edition.fields }).zh).not.toMatch(
            /[a-z]_[a-z]/,
          )
      }
    }
  })
})
