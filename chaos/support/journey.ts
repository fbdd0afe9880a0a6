import { createHash, randomUUID } from 'node:crypto'
import type { CaseView } from '@xinban/core/case/case-view'
import type { Answers } from '@xinban/core/compose/plan'
import type { Answered, Client } from '../../apps/server/testing/client.ts'
import { samplePdf } from '../../apps/server/testing/sample-files.ts'
import { sampleForm } from '../../apps/server/testing/sample-form.ts'
import type { Line } from './line.ts'
import { untilAnswered } from './until-answered.ts'

/** What is applied for. */
export interface Application {
  readonly service: string
  readonly answers: Answers
  /** Whether the licence is sent by post. */
  readonly byPost: boolean
}

/** The journey is over before its end: it was told to stop, or something was refused that may not be. */
class Over extends Error {}

/** An answer of success; a refusal ends the journey, and stands in the ledger where it should not have come. */
function must<T>(line: Line, what: string, answer: Answered<T> | null): Answered<T> {
  if (!answer) throw new Over()
  if (answer.status < 300) return answer
  if (answer.status < 500) line.ledger.wrong.push(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`)
  throw new Over()
}

async function open(line: Line, person: string, { service, answers }: Application): Promise<CaseView> {
  const requestId = randomUUID()
  const ask = (client: Client) => client.send<CaseView>('POST', '/api/cases', { service, answers, requestId })
  const { body } = must(line, 'open', await untilAnswered(line, person, ask))
  line.ledger.commands.push({ requestId, person, caseId: body.id, command: 'open' })
  return body
}

/** A draft has a version instead of a request id: where it is there already, the first try was kept. */
async function fillIn(line: Line, person: string, { id, plan }: CaseView): Promise<void> {
  const ask = async (client: Client) => {
    const answer = await client.send('PUT', `/api/cases/${id}/draft`, { form: sampleForm(plan), version: 0 })
    const kept = (answer.body as { kind?: string } | null)?.kind === 'conflict'
    return kept ? { ...answer, status: 200 } : answer
  }
  must(line, 'fill in', await untilAnswered(line, person, ask))
}

async function upload(line: Line, person: string, id: string, material: string): Promise<void> {
  const bytes = samplePdf(`${material} ${randomUUID()}`)
  const ask = (client: Client) =>
    client.upload(`/api/cases/${id}/files?material=${material}`, `${material}.pdf`, bytes)
  const { body } = must(line, 'upload', await untilAnswered(line, person, ask))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  line.ledger.files.push({ caseId: id, id: (body as { id: string }).id, sha256 })
}

async function give(
  line: Line,
  person: string,
  caseId: string,
  command: Record<string, unknown>,
): Promise<void> {
  const requestId = randomUUID()
  const ask = (client: Client) => client.command(caseId, command, requestId)
  must(line, `${person} ${command.type}`, await untilAnswered(line, person, ask))
  line.ledger.commands.push({ requestId, person, caseId, command: String(command.type) })
}

async function handle(line: Line, { id, plan }: CaseView): Promise<void> {
  await give(line, 'clerk', id, { type: 'accept' })
  const findings = (plan.survey?.checklist ?? []).map((point) => ({ checkpoint: point.id, passed: true }))
  if (findings.length > 0)
    await give(line, 'surveyor', id, {
      type: 'record_survey',
      surveyors: ['surveyor', 'surveyor-2'],
      findings,
    })
  for (const stage of plan.approval.stages) {
    const grants = stage.map((item) => {
      const authority = plan.items.find((one) => one.id === item)?.authority.id
      return give(line, `approver-${authority}`, id, { type: 'grant', item })
    })
    const ended = await Promise.allSettled(grants)
    for (const one of ended) if (one.status === 'rejected') throw one.reason
  }
  await give(line, `chief-${plan.approval.lead}`, id, { type: 'conclude' })
}

const byPost = {
  type: 'choose_delivery',
  way: 'post',
  receiverName: '李晓梅',
  receiverPhone: '13863100000',
  receiverAddress: '威海市经济技术开发区文化东路 99 号',
} as const

/** A case from the first question to its licence, all authorities of a stage at once; true when it got there. */
export async function journey(line: Line, application: Application): Promise<boolean> {
  const person = line.number % 2 === 0 ? 'applicant' : 'applicant-2'
  try {
    const opened = await open(line, person, application)
    await fillIn(line, person, opened)
    const own = opened.plan.materials.filter((material) => material.provider === 'applicant')
    for (const material of own) await upload(line, person, opened.id, material.id)
    await give(line, person, opened.id, { type: 'submit', committed: true })
    await handle(line, opened)
    if (application.byPost) {
      await give(line, person, opened.id, byPost)
      await give(line, 'clerk', opened.id, { type: 'send_parcel' })
    }
    return true
  } catch (error) {
    if (error instanceof Over) return false
    throw error
  }
}
