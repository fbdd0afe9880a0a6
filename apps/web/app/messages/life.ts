import type { FactChange } from '@xinban/core/case/life/state'
import type { Text } from '@xinban/core/catalogue/schema'

/** How a request for a change ended. */
export const changeResults: Readonly<Record<NonNullable<FactChange['result']>, Text>> = {
  granted: { zh: '已变更', en: 'granted' },
  refused: { zh: '不予变更', en: 'refused' },
}

/** Texts about the life of an issued licence, for its holder. */
export const life = {
  suspensions: { zh: '暂停', en: 'Suspension' },
  suspended: (from: string, until: string | null): Text =>
    until === null
      ? { zh: `自 ${from}起`, en: `from ${from} on` }
      : { zh: `${from} 至 ${until}`, en: `${from} to ${until}` },
  running: { zh: '暂停中', en: 'suspended' },
  over: (day: string): Text => ({ zh: `${day}恢复`, en: `over on ${day}` }),
  changes: { zh: '变更', en: 'Change' },
  asked: (day: string, due: string): Text => ({
    zh: `${day}申请，最晚 ${due}决定`,
    en: `asked for on ${day}, to be decided by ${due}`,
  }),
  about: { zh: '涉及', en: 'About' },
  underWay: { zh: '审查中', en: 'under way' },
  refusedBy: { zh: '不予变更的理由', en: 'Why it was refused' },
  cancellations: { zh: '注销', en: 'Cancellation' },
  cancelAsked: (day: string): Text => ({ zh: `${day}申请`, en: `asked for on ${day}` }),
  cancelled: (day: string): Text => ({ zh: `${day}注销`, en: `cancelled on ${day}` }),
} as const

/** Texts of the holder's requests. */
export const lifeActions = {
  change: {
    title: { zh: '申请变更证照信息', en: 'Change what the licence says' },
    help: {
      zh: '只填要变的内容。有关部门在二十个工作日内决定，准予后换发同号的新版证照。统一社会信用代码变了、经营场所搬迁的，不是变更，请重新申请。',
      en: 'Fill in only what changes. The authorities decide within twenty working days; the licence then gets a new version under its number. Another unified social credit code, or a move, is no change: apply anew.',
    },
    newFact: (name: Text): Text => ({ zh: `新的${name.zh}`, en: `New: ${name.en}` }),
    premisesHint: {
      zh: '仅限地名、门牌等文字变化，场所本身没有变。',
      en: 'Only the wording of the address; the place itself is the same.',
    },
    items: { zh: '涉及哪些许可', en: 'Which permits it is about' },
    reasons: { zh: '变更的原因', en: 'Why it changes' },
    do: { zh: '申请变更', en: 'Ask for the change' },
  },
  cancellation: {
    title: { zh: '申请注销许可', en: 'Give permits up' },
    help: {
      zh: '不再经营的，可以申请注销其中一项或者全部。注销后不能恢复，再次经营需要重新申请。',
      en: 'If you stop, you can give up one permit or all. A cancelled permit does not come back: apply anew to start again.',
    },
    items: { zh: '注销哪些许可', en: 'Which permits' },
    reasons: { zh: '注销的原因', en: 'Why' },
    do: { zh: '申请注销', en: 'Give them up' },
  },
} as const
