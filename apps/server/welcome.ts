import { toLocalDate } from '@xinban/core/clock/local-date'
import type { Context } from './context.ts'
import type { Part } from './parts.ts'

/** Those without an authority, and those of the bureau: with them a whole case can be seen; the page lists all. */
function mainPeople({ edition, demoPeople }: Context): string[] {
  const { bureau } = edition.district
  const main = demoPeople.filter((one) => one.roles.every(({ authority = bureau }) => authority === bureau))
  const lines = main.map((one) => `  ${one.person.padEnd(28)} ${one.name}  ${one.title.zh}`)
  const rest = demoPeople.length - main.length
  return rest === 0
    ? lines
    : [...lines, `  and ${rest} people of other authorities: the sign-in page lists them`]
}

/** Where it answers, or what it does instead, and that others have to do the rest. */
function whatRuns(parts: ReadonlySet<Part>, port: string | null): string[] {
  if (port === null)
    return ['  Jobs    are worked on here; another process answers HTTP: npx xinban server --only api']
  const rest = '  Jobs    are not worked on here: npx xinban server --only jobs'
  return [
    `  Open    http://localhost:${port}`,
    `  API     http://localhost:${port}/api/openapi.json`,
    ...(parts.has('jobs') ? [] : [rest]),
  ]
}
const unscanned = ({ scanner }: Context) =>
  scanner.driver === 'off' ? ', uploads are not scanned for viruses' : ''

/** What a newcomer sees when everything runs: the address, demo people with their roles, how to stop. */
export function welcome(context: Context, parts: ReadonlySet<Part>, port: string | null): string {
  const { edition, settings, clock } = context
  const { district } = edition
  const moved = clock.ahead() > 0 ? [`  Date    ${toLocalDate(clock.now())} (moved ahead)`] : []
  const people = [
    'Demo mode 演示模式: sample people, no legal effect, uploads are not scanned for viruses. Sign in as:',
    ...mainPeople(context),
    '',
  ]
  return [
    '',
    `Xinban 馨办 · ${district.name.zh} · ${edition.services.size} services, ${edition.items.size} items`,
    ...whatRuns(parts, port),
    `  Data    ${settings.data}`,
    ...moved,
    `  Stop    Ctrl+C`,
    '',
    ...(parts.has('api') ? people : []),
    `Demo mode 演示模式: sample people, no legal effect${unscanned(context)}. Sign in as:`,
    ...mainPeople(context),
    '',
  ].join('\n')
}
