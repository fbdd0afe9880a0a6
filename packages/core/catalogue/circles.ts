/** What each thing waits for. */
export type Graph = ReadonlyMap<string, readonly string[]>

function reachableFrom(graph: Graph, start: string): Set<string> {
  const reached = new Set<string>()
  const open = [start]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const next of graph.get(at) ?? []) {
      if (reached.has(next)) continue
      reached.add(next)
      open.push(next)
    }
  }
  return reached
}

/**
 * The circles of a graph, each once and as a list: `[a, b]` when a waits for b and b for a; at most `limit`. What is
 * in no circle is never walked, so a large graph without circles costs little.
 */
export function circlesOf(graph: Graph, limit = 100): string[][] {
  const reach = new Map([...graph.keys()].map((id) => [id, reachableFrom(graph, id)]))
  const order = new Map([...graph.keys()].map((id, index) => [id, index]))
  const circles: string[][] = []
  const walk = (first: string, path: readonly string[]): void => {
    for (const next of graph.get(path.at(-1) ?? first) ?? []) {
      if (circles.length >= limit) return
      const later = (order.get(next) ?? -1) > (order.get(first) ?? 0)
      if (next === first) circles.push([...path])
      else if (later && !path.includes(next) && reach.get(next)?.has(first)) walk(first, [...path, next])
    }
  }
  for (const id of graph.keys()) if (reach.get(id)?.has(id)) walk(id, [id])
  return circles
}
