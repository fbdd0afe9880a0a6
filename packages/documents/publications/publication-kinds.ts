/** What is published about a service as PDF: 办事指南, 工作规范, 一次性告知单, 海报. */
export const publicationKinds = ['guide', 'work-rule', 'notice', 'poster'] as const
export type PublicationKind = (typeof publicationKinds)[number]

/** What each is called. */
export const publicationTitles: Readonly<
  Record<PublicationKind, { readonly zh: string; readonly en: string }>
> = {
  guide: { zh: '办事指南', en: 'guide' },
  'work-rule': { zh: '工作规范', en: 'work rule' },
  notice: { zh: '一次性告知单', en: 'one-page notice' },
  poster: { zh: '海报', en: 'poster' },
}

/** A kind by its name in addresses and file names; undefined for anything else. */
export function findPublicationKind(name: string): PublicationKind | undefined {
  return publicationKinds.find((kind) => kind === name)
}
