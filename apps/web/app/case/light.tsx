import type { Light } from '@xinban/core/clock/light'
import { useLanguage } from '../lib/language.ts'
import { lightNames } from '../messages/clock.ts'

/** How near a due date is: a shape of its own, and words; never colour alone. */
export function LightMark({ light }: { light: Light }) {
  const { t } = useLanguage()
  return (
    <span className={`light ${light}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <Shape light={light} />
      </svg>
      {t(lightNames[light])}
    </span>
  )
}

function Shape({ light }: { light: Light }) {
  switch (light) {
    case 'green':
      return <circle cx="6" cy="6" r="5" />
    case 'yellow':
      return <path d="M6 1 11.5 11H.5Z" />
    case 'red':
      return <path d="M6 0 12 6 6 12 0 6Z" />
    case 'late':
      return <path d="M1 1h10v10H1Z" />
  }
}
