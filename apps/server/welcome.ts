import type { Context } from './context.ts'

/** What a newcomer sees when everything runs: the address, the demo people with their roles, how to stop. */
export function welcome({ edition, settings, demoPeople }: Context, port: string): string {
  const { district } = edition
  const people = demoPeople.map((one) => `  ${one.person.padEnd(28)} ${one.name}  ${one.title.zh}`)
  return [
    '',
    `Xinban 馨办 · ${district.name.zh} · ${edition.services.size} services, ${edition.items.size} items`,
    `  Open    http://localhost:${port}`,
    `  API     http://localhost:${port}/api/openapi.json`,
    `  Data    ${settings.data}`,
    `  Stop    Ctrl+C`,
    '',
    'Demo mode 演示模式: sample people, no legal effect, uploads are not scanned for viruses. Sign in as:',
    ...people,
    '',
  ].join('\n')
}
