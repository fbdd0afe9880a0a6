import type { ZodApp } from '../app.ts'

/** Every way in, from the server's own tree of routes: lines like `│   └── /:id (GET, HEAD)` become `GET /api/x/:id`. */
export function routesOf(app: ZodApp): string[] {
  const above: string[] = []
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', part = '', methods = ''] = /^(.*?)[├└]── (\S*)(?: \((.*)\))?$/.exec(line) ?? []
      const depth = indent.length / 4
      above.splice(depth, above.length, part)
      const named = methods.split(', ').filter((method) => method !== '' && method !== 'HEAD')
      return named.map((method) => `${method} ${above.join('')}`)
    })
    .filter((route) => !route.endsWith('*'))
}
