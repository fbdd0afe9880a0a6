import type { ScannerView } from '@xinban/core/api'
import { Notice } from '../kit/notice.tsx'
import { useLanguage } from '../lib/language.ts'
import { scanner as texts } from '../messages/scanner.ts'

/** Tells who oversees the house that uploads are not scanned, or refused because they cannot be; else nothing. */
export function ScannerNotice({ scanner }: { scanner: ScannerView }) {
  const { t } = useLanguage()
  if (scanner.driver === 'clamd' && scanner.state === 'ready') return null
  const away = scanner.driver === 'clamd' && scanner.state === 'away' ? scanner : null
  const old = scanner.driver === 'clamd' && scanner.state === 'old' ? scanner : null
  return (
    <div className="outbox-demo">
      <Notice tone={away ? 'bad' : 'warn'}>
        <p>{t(away ? texts.away : old ? texts.old : texts.off)}</p>
        {(away || old) && <p className="small">{away?.reason ?? old?.version}</p>}
      </Notice>
    </div>
  )
}
