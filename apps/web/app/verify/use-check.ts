import { toLocalDate } from '@xinban/core/clock/local-date'
import type { LicenceCheckData } from '@xinban/core/licence/views'
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

/** Milliseconds after which lists are asked for anew, so that a page that stays open all day does not judge by the morning's. */
const FRESH = 5 * 60_000

/** Checks texts by themselves, and at once the code that the page was opened with. */
export function useCheck() {
  const [known, setKnown] = useState<Knowing>('loading')
  const [verdict, setVerdict] = useState<CodeVerdict | null>(null)
  const last = useRef<{ readonly at: number; readonly known: Known } | null>(null)

  /** The newest that can be had; without a network what was had before, whose age the page says. */
  const newest = useCallback(async (): Promise<Known | null> => {
    const before = last.current
    if (before && Date.now() - before.at < FRESH) return before.known
    const loaded = await load().catch(() => null)
    if (loaded) last.current = { at: Date.now(), known: loaded }
    setKnown(loaded ?? before?.known ?? 'away')
    return loaded ?? before?.known ?? null
  }, [])

  const check = useCallback(
    async (text: string) => {
      const now = await newest()
      if (now) setVerdict(await checkCode(text, now, toLocalDate(new Date().toISOString())))
    },
    [newest],
  )

  useEffect(() => {
    const code = window.location.hash.slice(1)
    void (code ? check(code) : newest())
    keepForLater().catch(() => {})
  }, [check, newest])

  return { known, verdict, check }
}
