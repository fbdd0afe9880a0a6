import type { Calendar, PublishedDay } from './clock-file.ts'
import { type Day, partsOf, weekday } from './day.ts'

/** What the calendar says about a day; `known`: a notice covers it, or one covers its year. */
export interface KindOfDay {
  readonly works: boolean
  readonly known: boolean
  readonly published: PublishedDay | undefined
}

/** Monday to Friday, unless the State Council's notice says otherwise (行政许可法 82). */
export function kindOfDay({ days, firstYear, lastYear }: Calendar, day: Day): KindOfDay {
  const published = days.get(day)
  if (published) return { works: published.type === 'makeup_workday', known: true, published }
  const { year } = partsOf(day)
  return { works: weekday(day) < 6, known: firstYear <= year && year <= lastYear, published }
}
