import type { SessionView } from '@xinban/core/api'
import { useEffect, useState } from 'react'
import { useFetchers, useNavigation } from 'react-router'
import { formatInstant } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { isStaff, useSession } from '../lib/session.ts'
import { signIns } from '../messages/sign-ins.ts'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'

const MINUTE = 60_000
/** Milliseconds before the end when it is told: time enough to come back from the kettle. */
const BEFORE = 5 * MINUTE

/** Says on a page that runs scripts that its session ends soon, while there is time to go on. */
export function SessionEnds() {
  const session = useSession()
  return session?.ends ? <Watch session={session} ends={session.ends} /> : null
}

function Watch({ session, ends }: { session: SessionView; ends: NonNullable<SessionView['ends']> }) {
  const { t, language } = useLanguage()
  const [used, extend] = useLastUse()
  const minutes = isStaff(session) ? session.limits.staffMinutes : session.limits.applicantMinutes
  const idle = used === null ? Date.parse(ends.idle) : used + minutes * MINUTE
  const latest = Date.parse(ends.latest)
  const end = Math.min(idle, latest)
  if (!useReached(end - BEFORE)) return null
  const time = formatInstant(new Date(end).toISOString(), language).slice(-5)
  return (
    <div className="wrap">
      <Notice tone="warn" live>
        <p>{t(end === latest ? signIns.latest(time) : signIns.soon(time))}</p>
        {end !== latest && (
          <Button type="button" onClick={extend}>
            {t(signIns.stay)}
          </Button>
        )}
      </Notice>
    </div>
  )
}

/** When this page asked the server for something last, as far as it is known; and a way to ask now. */
function useLastUse(): [number | null, () => void] {
  const [used, setUsed] = useState<number | null>(null)
  const { state } = useNavigation()
  const fetchers = useFetchers()
  const busy = state !== 'idle' || fetchers.some((fetcher) => fetcher.state !== 'idle')
  useEffect(() => {
    if (busy) setUsed(Date.now())
  }, [busy])
  const ask = async () => {
    const answer = await fetch('/api/session').catch(() => null)
    if (answer?.ok) setUsed(Date.now())
  }
  return [used, () => void ask()]
}

/** True from this moment on (milliseconds); false in what the server sends. */
function useReached(moment: number): boolean {
  const [reached, setReached] = useState(false)
  useEffect(() => {
    setReached(Date.now() >= moment)
    const timer = setTimeout(() => setReached(true), Math.max(0, moment - Date.now()))
    return () => clearTimeout(timer)
  }, [moment])
  return reached
}
