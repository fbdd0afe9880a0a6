import type { Config } from '@react-router/dev/config'

export default {
  ssr: true,
  // Every link is a whole page load, so no route has to be discovered later.
  routeDiscovery: { mode: 'initial' },
  // The server refuses cross-site requests itself, by host; behind a TLS proxy the origins of one site differ.
  allowedActionOrigins: ['**'],
} satisfies Config
