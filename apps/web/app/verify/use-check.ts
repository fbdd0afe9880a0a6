import type { LicenceCheckData } from '@xinban/core/api'
import { toLocalDate } from '@xinban/core/clock/local-date'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type CodeVerdict, checkCode, type Known, prepare } from './check-code.ts'

/** What the page knows: nothing yet, the bureau's keys and lists, or that they cannot be had. */
export type Knowing = 'loading' | 'away' | Known

async function load(): Promise<Known> {
  const response = await fetch('/api/licence-check')
  if (!response.ok) throw new Error(String(response.status))
  return prepare((await response.json()) as LicenceCheckData)
}

/** Keeps the page for when there is no network; without a secure connection browsers do not. */
async function keepForLater(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  await navigator.serviceWorker.register('/verify-worker.js', { scope: '/' })
  const { active } = await navigator.serviceWorker.ready
  active?.postMessage('keep')
}

/** Checks texts by themselves, and at once the code that the page was opened with. */
export function useCheck() {
  const [known, setKnown] = useState<Knowing>('loading')
  const [verdict, setVerdict] = useState<CodeVerdict | null>(null)
  const loaded = useRef<Promise<Known> | null>(null)

  const check = useCallback(async (text: string) => {
    loaded.current ??= load()
    try {
      const now = await loaded.current
      setKnown(now)
      setVerdict(await checkCode(text, now, toLocalDate(new Date().toISOString())))
    } catch {
      loaded.current = null
      setKnown('away')
    }
  }, [])

  useEffect(() => {
    const code = window.location.hash.slice(1)
    loaded.current ??= load()
    loaded.current.then(setKnown, () => {
      loaded.current = null
      setKnown('away')
    })
    if (code) void check(code)
    keepForLater().catch(() => {})
  }, [check])

  return { known, verdict, check }
}
