import { toLocalDate } from '@xinban/core/clock/local-date'
import type { Context } from './context.ts'

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

/** What a newcomer sees when everything runs: the address, demo people with their roles, how to stop. */
export function welcome(context: Context, port: string): string {
  const { edition, settings, clock } = context
  const { district } = edition
  const moved = clock.ahead() > 0 ? [`  Date    ${toLocalDate(clock.now())} (moved ahead)`] : []
  return [
    '',
    `Xinban 馨办 · ${district.name.zh} · ${edition.services.size} services, ${edition.items.size} items`,
    `  Open    http://localhost:${port}`,
    `  API     http://localhost:${port}/api/openapi.json`,
    `  Data    ${settings.data}`,
    ...moved,
    `  Stop    Ctrl+C`,
    '',
    'Demo mode 演示模式: sample people, no legal effect, uploads are not scanned for viruses. Sign in as:',
    ...mainPeople(context),
    '',
  ].join('\n')
}
