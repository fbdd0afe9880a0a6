/** A text with numbers for the names of its parameters (@name), and the names in the order of the numbers. */
export interface Numbered {
  readonly text: string
  readonly order: readonly string[]
}

/** Numbers the parameters of a statement: PostgreSQL knows only $1, $2 … */
export function numbered(named: string): Numbered {
  const order: string[] = []
  const text = named.replace(/@(\w+)/g, (_, name: string) => {
    if (!order.includes(name)) order.push(name)
    return `$${order.indexOf(name) + 1}`
  })
  return { text, order }
}

/** The values of a numbered statement, in its order; a missing one is a programming error. */
export function valuesOf({ order }: Numbered, values: Readonly<Record<string, unknown>>): unknown[] {
  return order.map((name) => {
    if (!(name in values)) throw new Error(`no value for the parameter ${name}`)
    return values[name]
  })
}
