import { roleNames } from '@xinban/core/access/person'
import { rules } from '@xinban/core/case/rules'

/** The rules table of the case as Markdown: what docs/commands.md holds. */
export function rulesTable(): string {
  const rows = rules.map(({ command, label, from, by, basis }) => {
    const roles = roleNames.filter((role) => by.includes(role)).join(', ')
    return `| \`${command}\` | ${label.zh} · ${label.en} | ${from.join(', ')} | ${roles} | ${basis.join(', ')} |`
  })
  return [
    '# What may happen to a case',
    '',
    'Made from `packages/core/case/rules.ts` by `npx xinban rules`; the same table makes the buttons and the refusals.',
    'An approver acts on parts of the own authority, a chief for the lead, an applicant on the own case.',
    '',
    '| command | means | in status | by | rules |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}

/** Prints it. */
export async function printRules(): Promise<number> {
  process.stdout.write(rulesTable())
  return 0
}
