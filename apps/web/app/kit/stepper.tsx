import { useLanguage } from '../lib/language.ts'

export interface Step {
  readonly name: string
  readonly state: 'done' | 'now' | 'todo' | 'stopped'
  /** What the state is in words, for people who do not see the colours. */
  readonly stateName: string
  readonly note?: string | undefined
}

/** Where something stands on its way. */
export function Stepper({ label, steps }: { label: string; steps: readonly Step[] }) {
  const { aside } = useLanguage()
  return (
    <ol className="stepper" aria-label={label}>
      {steps.map((step) => (
        <li key={step.name} className={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
          {step.name}
          <span className="unseen">{aside(step.stateName)}</span>
          {step.note && <small>{step.note}</small>}
        </li>
      ))}
    </ol>
  )
}
