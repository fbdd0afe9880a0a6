/** Facts about a page for machines (JSON-LD, schema.org). A block of data is not a script: nothing of it is carried out. */
export function StructuredData({ data }: { data: Readonly<Record<string, unknown>> }) {
  const text = JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c')
  return <script type="application/ld+json">{text}</script>
}
