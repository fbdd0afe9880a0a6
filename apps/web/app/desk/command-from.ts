/** What was typed into an action's form, by input name; shown again if the action is refused. */
export type Typed = Readonly<Record<string, readonly string[]>>

/** A posted form as plain data. */
export function typedFrom(form: FormData): Typed {
  const typed: Record<string, string[]> = {}
  for (const [name, value] of form) {
    if (typeof value === 'string') typed[name] = [...(typed[name] ?? []), value]
  }
  return typed
}

/** The last value typed under a name; empty without one. */
export function one(typed: Typed, name: string): string {
  return typed[name]?.at(-1) ?? ''
}

function marks(typed: Typed) {
  return (typed.mark ?? []).map((mark) => {
    const [kind = '', ...id] = mark.split(':')
    return { kind, id: id.join(':'), note: one(typed, `note:${mark}`) }
  })
}

function findings(typed: Typed) {
  return (typed.checkpoint ?? []).flatMap((checkpoint) => {
    const found = one(typed, `finding:${checkpoint}`)
    if (found === '') return []
    return [{ checkpoint, passed: found === 'passed', note: one(typed, `finding-note:${checkpoint}`) }]
  })
}

/** The command that an action's form stands for. The API judges it; nothing is decided here. */
export function commandFrom(typed: Typed): Record<string, unknown> {
  const type = one(typed, 'type')
  switch (type) {
    case 'refuse_acceptance':
      return { type, ground: one(typed, 'ground'), reason: one(typed, 'reason') }
    case 'request_correction':
      return { type, marks: marks(typed) }
    case 'record_survey':
      return {
        type,
        surveyors: (typed.surveyor ?? []).filter((id) => id !== ''),
        findings: findings(typed),
        note: one(typed, 'note'),
      }
    case 'grant':
      return { type, item: one(typed, 'item'), note: one(typed, 'note') }
    case 'refuse':
      return { type, item: one(typed, 'item'), reasons: one(typed, 'reasons') }
    case 'conclude':
      return { type, note: one(typed, 'note') }
    default:
      return { type }
  }
}
