import type { Verdict } from './verify.ts'

interface Shown {
  readonly legal: { readonly due: string; readonly provisional: boolean }
  readonly effective: { readonly due: string }
  readonly late: boolean
  readonly days: readonly { readonly date: string; readonly total: number; readonly reason: string }[]
  readonly stoppedOn: string | null
}

interface Computed {
  readonly asOf: string
  readonly acceptedOn: string
  readonly whole: Shown
  readonly parts: readonly (Shown & { readonly item: string })[]
}

const MOST_LINES = 40

const notCounted: Readonly<Record<string, readonly [string, string]>> = {
  weekend: ['周末', 'weekend'],
  holiday: ['法定节假日', 'holidays'],
  pause: ['特别程序', 'special procedures'],
  waiting: ['等待前置事项', 'waiting for another part'],
}

/** The same clock with the days that have gone by. */
function until<T extends Shown>(one: T, asOf: string): T {
  return { ...one, days: one.days.filter((day) => day.date <= asOf) }
}

function reasons({ days }: Shown, language: 0 | 1): string {
  const found = Object.entries(notCounted).flatMap(([reason, words]) => {
    const count = days.filter((day) => day.reason === reason).length
    return count > 0 ? [`${words[language]} ${count}`] : []
  })
  return found.join(language === 0 ? '、' : ', ')
}

function zh(name: string, one: Shown): string {
  const { legal, effective, late, stoppedOn, days } = one
  const out = reasons(one, 0)
  return [
    `${name}：法定期限 ${legal.due}${legal.provisional ? '（暂定）' : ''}，承诺办结 ${effective.due}`,
    `${stoppedOn ? `${stoppedOn} 办结` : '在办'}，已计 ${days.at(-1)?.total ?? 0} 天${out ? `，不计 ${out} 天` : ''}`,
    ...(late ? ['已逾期'] : []),
  ].join('；')
}

function en(name: string, one: Shown): string {
  const { legal, effective, late, stoppedOn, days } = one
  const out = reasons(one, 1)
  return [
    `${name}: legal limit ${legal.due}${legal.provisional ? ' (provisional)' : ''}, aimed at ${effective.due}`,
    `${stoppedOn ? `ended on ${stoppedOn}` : 'running'}, ${days.at(-1)?.total ?? 0} days counted${out ? `, not counted: ${out}` : ''}`,
    ...(late ? ['late'] : []),
  ].join('; ')
}

function agreement({ file }: Verdict): string[] {
  // The file agrees with what was expected of it, so that it has these members.
  const { asOf, acceptedOn, ...all } = file.computed as unknown as Computed
  const whole = until(all.whole, asOf)
  const parts = all.parts.map((part) => until(part, asOf))
  const name = file.number ?? file.case
  return [
    `一致：${name} 的期限与独立重算的结果一致（${acceptedOn} 受理，计算到 ${asOf}）`,
    `  ${zh('整件', whole)}`,
    ...parts.map((part) => `  ${zh(part.item, part)}`),
    `agrees: the clock of ${name} was recomputed from its calendar and events (accepted ${acceptedOn}, up to ${asOf})`,
    `  ${en('whole', whole)}`,
    ...parts.map((part) => `  ${en(part.item, part)}`),
    `${file.events.length} 个事件，末个校验值 last hash ${file.head}`,
  ]
}

function inShort(value: unknown): string {
  const text = JSON.stringify(value)
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}

/** The lines for people: the dates where the file agrees, else each place where it does not. */
export function summary(verdict: Verdict): string[] {
  const { file, differences } = verdict
  if (differences.length === 0) return agreement(verdict)
  const more = differences.length - MOST_LINES
  return [
    `不一致：${file.number ?? file.case}，${differences.length} 处 · does not agree, places: ${differences.length}`,
    ...differences
      .slice(0, MOST_LINES)
      .map(
        ({ path, expected, found }) =>
          `  ${path}: 应为 expected ${inShort(expected)}，实为 found ${inShort(found)}`,
      ),
    ...(more > 0 ? [`  … 还有 ${more} 处 · ${more} more`] : []),
  ]
}
