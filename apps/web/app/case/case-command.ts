import { changeableFacts } from '@xinban/core/case/licence-facts'

/** What was typed into the form of a command; shown again if it is refused. */
export interface TypedCommand {
  readonly type: string
  /** What it is about: an item or a paper; empty for commands about the whole case. */
  readonly about: string
  readonly text: string
  /** The items that were ticked, where several can be. */
  readonly items: readonly string[]
  /** New facts of a licence, as typed. */
  readonly facts: Readonly<Record<string, string>>
}

/** The form of an applicant's command: its type, what it is about, what was written. */
export function typedCommand(form: FormData): TypedCommand {
  const of = (name: string) => String(form.get(name) ?? '')
  const facts = Object.fromEntries(changeableFacts.map((fact) => [fact, of(fact)]))
  const items = form.getAll('items').map(String)
  return { type: of('type'), about: of('about'), text: of('text'), items, facts }
}

function filled(facts: TypedCommand['facts']): Record<string, string> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value.trim() !== ''))
}

/** The command that an applicant's form stands for. The API judges it; nothing is decided here. */
export function applicantCommand({ type, about, text, items, facts }: TypedCommand): Record<string, unknown> {
  switch (type) {
    case 'withdraw':
      return { type, reason: text }
    case 'hand_in_owed':
      return { type, material: about }
    case 'withdraw_promise':
      return { type, material: about, note: text }
    case 'withdraw_commitment':
    case 'request_hearing':
    case 'request_renewal':
      return { type, item: about, note: text }
    case 'state_defence':
      return { type, item: about, text }
    case 'request_change':
      return { type, items, facts: filled(facts), reasons: text }
    case 'request_cancellation':
      return { type, items, reasons: text }
    default:
      return { type }
  }
}
