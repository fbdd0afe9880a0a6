import type { Edition } from '../catalogue/edition.ts'
import type { Service, Text } from '../catalogue/schema.ts'
import { chineseDate } from '../clock/date-words.ts'

/** What everything that is published bears: which edition it was made from. Nothing of it comes from a clock. */
export interface Stamp {
  /** The edition's content hash. */
  readonly edition: string
  /** As the district counts its editions; null where the catalogue does not say. */
  readonly version: string | null
  /** YYYY-MM-DD, the day that the catalogue names; null where it names none. */
  readonly date: string | null
  /** Where and for what it applies. */
  readonly applies: Text
  /** True where the service or one of its items was not seen in full in its source. */
  readonly unverified: boolean
}

/** The stamp of everything about a service. */
export function stampOf(edition: Edition, service: Service): Stamp {
  const { published, name } = edition.district
  const items = service.items.flatMap((use) => edition.items.get(use.item) ?? [])
  const entries = [service, ...items]
  return {
    edition: edition.id,
    version: published?.version ?? null,
    date: published?.date ?? null,
    applies: {
      zh: `在${name.zh}申请办理“${service.name.zh}”`,
      en: `Applying for “${service.name.en}” in ${name.en}`,
    },
    unverified: entries.some(({ confidence }) => confidence.level !== 'seen'),
  }
}

/** The stamp in one line: version, day, edition. */
export function stampLine({ version, date, edition }: Stamp): Text {
  const short = edition.slice(0, 12)
  return {
    zh: [`版本 ${version ?? '未编号'}`, date ? chineseDate(date) : '未注明日期', `目录 ${short}`].join('　'),
    en: [`Version ${version ?? 'without a number'}`, date ?? 'undated', `catalogue ${short}`].join(', '),
  }
}

/** Said wherever something is not confirmed. */
export const unverifiedNote: Text = {
  zh: '部分内容尚未核对原文或者为建议，以实施机关公布的为准。',
  en: 'Some of it is not checked against its source or is a proposal; what the authorities publish counts.',
}
