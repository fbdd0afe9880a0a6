import type { FormData as Form } from '@xinban/core/form/form-data'
import { normaliseForm } from '@xinban/core/form/normalise-form'
import { unflatten } from '@xinban/core/form/unflatten'
import { validate } from '@xinban/core/form/validate'
import type { Fault } from '@xinban/core/problem'
import { type FocusEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { FetcherWithComponents } from 'react-router'
import type { SectionFormProps } from './section-form.tsx'
import { textsOf } from './texts-of.ts'

/** How long after the last change a section is saved, in milliseconds. */
const saveAfter = 1200

/** What is typed now, what is wrong with it, and whether it is saved. Does nothing until the page runs scripts. */
export function useLiveForm(
  ref: RefObject<HTMLFormElement | null>,
  { section, planForm, answers, values: initial, locked, today, faults }: SectionFormProps,
  fetcher: FetcherWithComponents<{ problem: unknown } | undefined>,
) {
  const [values, setValues] = useState(initial)
  const [errors, setErrors] = useState(() => new Map(faults.map((fault) => [fault.at, fault])))
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const ids = new Set(section.fields.map(({ id }) => id).filter((id) => !locked.includes(id)))

  /** The typed values over everything else; values of fields that are hidden at the moment are kept. */
  function read(form: HTMLFormElement): Form {
    const posted = new FormData(form)
    const shown = new Set(posted.getAll('shown'))
    const raw = unflatten(textsOf(posted).filter(([name]) => ids.has(name.split('.')[0] ?? '')))
    const rest = Object.entries(values).filter(([id]) => !shown.has(id))
    return normaliseForm(planForm, { ...Object.fromEntries(rest), ...raw })
  }

  function onChange() {
    const form = ref.current
    if (!form) return
    setValues(read(form))
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const posted = new FormData(form)
      posted.set('intent', 'autosave')
      fetcher.submit(posted, { method: 'post' })
    }, saveAfter)
  }

  /** Checks the field that is being left; that it is empty is said only when the section is sent. */
  function onBlur(event: FocusEvent<HTMLFormElement>) {
    const box = event.target.closest('[data-field]')
    const id = box?.getAttribute('data-field')
    if (!ref.current || !id || box?.contains(event.relatedTarget)) return
    const fault = validate(planForm, answers, read(ref.current), today).find((found) => found.at === id)
    setErrors((before) => withFault(before, id, fault?.code === 'required' ? undefined : fault))
  }

  // A browser that comes back to the page fills inputs in again without an event.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page comes alive
  useEffect(() => {
    if (ref.current) setValues(read(ref.current))
    return () => clearTimeout(timer.current)
  }, [])

  const saved = fetcher.state === 'idle' && fetcher.data ? fetcher.data.problem === null : null
  return { values, errors, saved, handlers: { onChange, onBlur } }
}

function withFault(errors: ReadonlyMap<string, Fault>, id: string, fault: Fault | undefined) {
  const next = new Map(errors)
  if (fault) next.set(id, fault)
  else next.delete(id)
  return next
}
