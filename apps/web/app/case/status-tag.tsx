import type { PartStatus, Status } from '@xinban/core/case/case'
import type { Tone } from '../kit/notice.tsx'
import { Tag } from '../kit/tag.tsx'
import { useLanguage } from '../lib/language.ts'
import { partNames, statusNames } from '../messages/case.ts'

const tones: Readonly<Record<Status | PartStatus, Tone | 'line'>> = {
  draft: 'line',
  previewing: 'warn',
  submitted: 'info',
  correcting: 'warn',
  accepted: 'info',
  ready: 'info',
  concluded: 'good',
  not_accepted: 'bad',
  withdrawn: 'line',
  waiting: 'line',
  open: 'info',
  granted: 'good',
  refused: 'bad',
  lapsed: 'line',
}

/** The status of a case in words. */
export function StatusTag({ status }: { status: Status }) {
  const { t } = useLanguage()
  return <Tag tone={tones[status]}>{t(statusNames[status])}</Tag>
}

/** The status of a part in words. */
export function PartTag({ status }: { status: PartStatus }) {
  const { t } = useLanguage()
  return <Tag tone={tones[status]}>{t(partNames[status])}</Tag>
}
