/** The article behind each rule of the rules table, where one was read; local rules have the district's own basis. */
const laws: Readonly<Record<string, string>> = {
  'R-ACC-1': '第32条',
  'R-ACC-2': '第32条',
  'R-ACC-3': '第32条',
  'R-ACC-5': '第31条',
  'R-EXA-1': '第34条第2款',
  'R-EXA-2': '第34条第3款',
  'R-EXA-3': '第36条',
  'R-DEC-1': '第42条第1款',
  'R-DEC-2': '第42条第2款',
  'R-DEC-3': '第45条',
  'R-DEC-4': '第38条第2款',
  'R-DEC-5': '第44条',
  'R-REN-1': '第50条',
  'R-HEA-1': '第46条',
  'R-HEA-2': '第47条',
  'R-HEA-3': '第48条',
  'R-HEA-4': '第45条',
  'R-REV-1': '第69条',
  'R-PEN-1': '第78条',
  'R-PEN-2': '第79条',
  'R-SUP-1': '第61、62条',
}

/** The articles of the Administrative Licensing Law behind rules, each once; null where there are none. */
export function lawOfRules(rules: readonly string[]): string | null {
  const articles = [...new Set(rules.flatMap((rule) => laws[rule] ?? []))]
  return articles.length > 0 ? `行政许可法${articles.join('、')}` : null
}
