import { hasRole } from '@xinban/core/access/person'
import type { ScannerView } from '@xinban/core/api'
import { problem } from '@xinban/core/problem'
import type { ZodApp } from '../app.ts'
import type { Context } from '../context.ts'
import { personOf } from '../http/access.ts'
import { sendProblem } from '../http/send-problem.ts'

/** How the virus scanner is, for those who watch what leaves and enters the house. */
export function scannerRoutes(app: ZodApp, { edition, scanner }: Context): void {
  const config = { who: ['auditor', 'chief'] } as const
  app.get('/api/scanner', { config }, async (request, reply): Promise<ScannerView> => {
    const person = personOf(request)
    const oversees = hasRole(person, 'auditor') || hasRole(person, 'chief', edition.district.bureau)
    return oversees ? scanner.state() : sendProblem(reply, problem('forbidden'))
  })
}
