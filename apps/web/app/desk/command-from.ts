import type { Command, CommandType } from '@xinban/core/case/command'
import { one, type Typed } from './typed.ts'

/** Reads one member of a command from what was typed. */
type Read = (typed: Typed, name: string) => unknown

const text: Read = one
/** Left out where nothing was typed. */
const some: Read = (typed, name) => one(typed, name) || undefined
/** What was ticked of a list that was offered; nothing where there was no list. */
const ticked: Read = (typed, name) => typed[name]?.filter((one) => one !== '')
const day: Read = (typed, name) => one(typed, name) || null
const tick: Read = (typed, name) => (typed[name]?.length ?? 0) > 0
const count: Read = (typed, name) => Number(one(typed, name) || Number.NaN)

/** Yes, no, or nothing chosen: then the member is left out, and the API says that it is missing. */
const choice: Read = (typed, name) => ({ yes: true, no: false })[one(typed, name)]

/** Ids of people under a name, without the empty choice of a list. */
function people(name: string): Read {
  return (typed) => (typed[name] ?? []).filter((id) => id !== '')
}

const marks: Read = (typed) =>
  (typed.mark ?? []).map((mark) => {
    const [kind = '', ...id] = mark.split(':')
    return { kind, id: id.join(':'), note: one(typed, `note:${mark}`) }
  })

const findings: Read = (typed) =>
  (typed.checkpoint ?? []).flatMap((checkpoint) => {
    const found = one(typed, `finding:${checkpoint}`)
    if (found === '') return []
    return [{ checkpoint, passed: found === 'passed', note: one(typed, `finding-note:${checkpoint}`) }]
  })

/** The conditions of an approval: rows with a text; an empty row is none. */
const conditions: Read = (typed) =>
  (typed.condition ?? []).flatMap((written, row) =>
    written.trim() === '' ? [] : [{ text: written, blocks: typed.blocks?.[row] ?? '' }],
  )

/** What each command is made of besides its type; what is missing here is made of nothing else. */
type Shape = {
  readonly [T in CommandType]?: Record<Exclude<keyof Extract<Command, { type: T }>, 'type'>, Read>
}

const decision = { granted: choice, reasons: text }

const shapes: Shape = {
  refuse_acceptance: { ground: text, reason: text },
  request_correction: { marks },
  record_survey: { surveyors: people('surveyor'), findings, note: text },
  grant: { item: text, note: text, conditions },
  refuse: { item: text, reasons: text, falsePapers: tick },
  conclude: { note: text },
  start_pause: { item: text, kind: text, from: text, until: text, reasons: text },
  end_pause: { item: text, note: text },
  offer_hearing: { item: text, reasons: text },
  request_hearing: { item: text, note: text },
  announce_hearing: { item: text, date: text, place: text, host: text },
  record_hearing: { item: text, participants: text, record: text },
  ask_extension: { item: text, days: count, reasons: text },
  decide_extension: { item: text, ...decision },
  ask_joint_extension: { days: count, reasons: text },
  decide_joint_extension: decision,
  end_commitment: { item: text, ground: text, reasons: text },
  record_preview: { item: text, ready: choice, note: text },
  meet_condition: { condition: text, note: text },
  hand_over: {
    method: text,
    receivedBy: text,
    note: text,
    items: ticked,
    proof: some,
    code: some,
    collector: some,
    mandate: some,
  },
  keep_originals: { what: text },
  recall_parcel: { parcel: text, reasons: text },
  parcel_returned: { parcel: text, on: text, lost: tick, reasons: text },
  record_verification: {
    item: text,
    verifiers: people('verifier'),
    findings,
    result: text,
    correctBy: day,
    note: text,
  },
  notify_revocation: { item: text, ground: text, reasons: text },
  revoke: { item: text, reasons: text },
  drop_revocation: { item: text, reasons: text },
  repair_credit: { record: text, reasons: text },
  decide_renewal: { item: text, ...decision },
  suspend_permit: { item: text, from: text, until: day, basis: text, reasons: text },
  lift_suspension: { item: text, reasons: text },
  decide_change: { item: text, ...decision },
  conclude_change: decision,
  cancel_permit: { item: text, ground: text, reasons: text },
}

/** The command that an action's form stands for. The API judges it; nothing is decided here. */
export function commandFrom(typed: Typed): Record<string, unknown> {
  const type = one(typed, 'type')
  const shape: Record<string, Read> = Object.hasOwn(shapes, type) ? (shapes[type as CommandType] ?? {}) : {}
  const members = Object.entries(shape).map(([name, read]) => [name, read(typed, name)])
  return { type, ...Object.fromEntries(members) }
}
