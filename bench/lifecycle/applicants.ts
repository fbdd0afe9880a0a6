import { randomUUID } from 'node:crypto'
import type { CaseView } from '@xinban/core/case/case-view'
import type { Answers } from '@xinban/core/compose/plan'
import { samplePdf } from '../../apps/server/testing/sample-files.ts'
import { sampleForm } from '../../apps/server/testing/sample-form.ts'
import { type Answer, type Visitor, visitor } from '../mix/visitor.ts'
import { stepsOf } from '../restaurant.ts'

/** Each demo person sits at so many machines: limits are counted by address. */
const MACHINES = 24

/** Everybody who has a hand in a case, signed in. */
export type People = (person: string, machine: number) => Visitor

/** Signs in the demo people, each at several machines with addresses of their own. */
export async function signIn(server: string, people: readonly string[]): Promise<People> {
  const all = new Map<string, Visitor[]>()
  for (const [index, person] of people.entries()) {
    const machines = Array.from({ length: MACHINES }, (_, at) =>
      visitor(server, `10.${index + 1}.0.${at + 1}`, person),
    )
    all.set(person, await Promise.all(machines))
  }
  return (person, machine) => {
    const found = all.get(person)?.[machine % MACHINES]
    if (!found) throw new Error(`${person} did not sign in`)
    return found
  }
}

/** Something that is asked of the server in the course of a case. */
export interface Asked {
  readonly name: string
  readonly ask: (view: CaseView) => Promise<Answer>
}

/** What follows the opening, in its order; what stands together is asked side by side. */
export function askedOf(people: People, machine: number, { plan }: CaseView): readonly (readonly Asked[])[] {
  const applicant = people('applicant', machine)
  const papers = plan.materials.filter((material) => material.provider === 'applicant')
  const draft = { form: sampleForm(plan), version: 0 }
  const command = (person: string, body: Readonly<Record<string, unknown>>): Asked => ({
    name: `${body.type}${body.item ? `:${body.item}` : ''}`,
    ask: ({ id }) =>
      people(person, machine).ask('POST', `/api/cases/${id}/commands`, { ...body, requestId: randomUUID() }),
  })
  return [
    [{ name: 'draft', ask: ({ id }) => applicant.ask('PUT', `/api/cases/${id}/draft`, draft) }],
    ...papers.map((material): Asked[] => [
      {
        name: `upload:${material.id}`,
        ask: ({ id }) =>
          applicant.upload(
            `/api/cases/${id}/files?material=${material.id}`,
            'paper.pdf',
            samplePdf(material.id),
          ),
      },
    ]),
    [command('applicant', { type: 'submit', committed: true })],
    ...stepsOf(plan).map((together) => together.map((step) => command(step.person, step.command))),
  ]
}

function demand(answer: Answer, name: string): Answer {
  if (answer.status >= 300) throw new Error(`${name}: ${answer.status} ${answer.text.slice(0, 300)}`)
  return answer
}

/** Opens a case. */
export async function open(people: People, machine: number, answers: Answers): Promise<CaseView> {
  const body = { service: 'i_restaurant', answers, requestId: randomUUID() }
  return JSON.parse(demand(await people('applicant', machine).ask('POST', '/api/cases', body), 'open').text)
}

/** Takes a case from its opening to the licence. */
export async function wholeCase(people: People, machine: number, answers: Answers): Promise<void> {
  const view = await open(people, machine, answers)
  for (const together of askedOf(people, machine, view)) {
    await Promise.all(together.map(async ({ name, ask }) => demand(await ask(view), name)))
  }
}

/** The same with one request after the other; what `look` sees after each, in the same groups. */
export async function slowCase<Seen extends object>(
  people: People,
  answers: Answers,
  look: (id: string, name: string) => Promise<Seen>,
): Promise<Awaited<Seen>[][]> {
  const view = await open(people, 0, answers)
  const seen = [[await look(view.id, 'open')]]
  for (const together of askedOf(people, 0, view)) {
    const group: Awaited<Seen>[] = []
    for (const { name, ask } of together) {
      demand(await ask(view), name)
      group.push(await look(view.id, name))
    }
    seen.push(group)
  }
  return seen
}
