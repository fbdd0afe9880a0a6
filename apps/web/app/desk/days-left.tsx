import type { Light } from '@xinban/core/clock/light'
import { LightMark } from '../case/light.tsx'
import { useLanguage } from '../lib/language.ts'
import { cases } from '../messages/case.ts'
import { desk } from '../messages/desk.ts'

/** How near a date is: shape, word and working days. */
export function DaysLeft({ light, remaining }: { light: Light; remaining: number }) {
  const { t } = useLanguage()
  return (
    <span className="days-left">
      <LightMark light={light} />{' '}
      <span className="small">{t(light === 'late' ? desk.by(-remaining) : cases.remaining(remaining))}</span>
    </span>
  )
}
