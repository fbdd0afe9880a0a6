import type { IncomingMessage, ServerResponse } from 'node:http'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
  type RawServerDefault,
} from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { v7 as uuid } from 'uuid'
import type { Context } from './context.ts'
import { demandAccess } from './http/access.ts'
import { refuseCrossSite } from './http/cross-site.ts'
import { malformedAddress } from './http/malformed-address.ts'
import { describe, openapi } from './http/openapi.ts'
import { addSecurityHeaders } from './http/security-headers.ts'
import { answerProblems, sendProblem } from './http/send-problem.ts'
import { readSessions } from './http/session.ts'
import { visitorOf } from './http/visitor-of.ts'
import { addPages, type Pages } from './pages/add-pages.ts'
import { archiveRoutes } from './routes/archive.ts'
import { calendarRoutes } from './routes/calendar.ts'
import { caseRoutes } from './routes/cases.ts'
import { chainRootRoutes } from './routes/chain-roots.ts'
import { crawlerRoutes } from './routes/crawlers.ts'
import { creditRoutes } from './routes/credit.ts'
import { decisionRoutes } from './routes/decisions.ts'
import { deliveryRoutes } from './routes/deliveries.ts'
import { documentRoutes } from './routes/documents.ts'
import { draftRoutes } from './routes/drafts.ts'
import { fileRoutes } from './routes/files.ts'
import { healthRoutes } from './routes/health.ts'
import { lawRoutes } from './routes/law.ts'
import { licenceProofRoutes } from './routes/licence-proofs.ts'
import { licenceRoutes } from './routes/licences.ts'
import { messageRoutes } from './routes/messages.ts'
import { myDataRoutes } from './routes/my-data.ts'
import { openDataRoutes } from './routes/open-data.ts'
import { paperCheckRoutes } from './routes/paper-check.ts'
import { publicationRoutes } from './routes/publications.ts'
import { scannerRoutes } from './routes/scanner.ts'
import { searchCaseRoutes } from './routes/search-cases.ts'
import { serviceRoutes } from './routes/services.ts'
import { sessionRoutes } from './routes/session.ts'
import { shownLicenceRoutes } from './routes/shown-licences.ts'
import { signInRoutes } from './routes/sign-ins.ts'
import { siteRoutes } from './routes/site.ts'
import { taskRoutes } from './routes/tasks.ts'
import { timeRoutes } from './routes/time.ts'

/** The HTTP server, with Zod schemas on its routes. */
export type ZodApp = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>

/** Milliseconds within which a request has to be here: a paper of 20 MB over a line of 1 Mbit/s. */
const longestRequest = 180_000
/** Milliseconds that a connection may be silent while it is needed: longer than the database may take. */
const longestSilence = 60_000

/** Builds the server: one door for pages, scripts, kiosks and other systems. `pages` is null in API tests. */
export async function buildApp(context: Context, pages: Pages | null, log: boolean): Promise<ZodApp> {
  const unreadable = malformedAddress(context.settings)
  const app: ZodApp = Fastify({
    logger: log && { level: 'warn', redact: ['req.headers.cookie', 'req.headers.authorization'] },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => uuid(),
    bodyLimit: 2 * 1024 * 1024,
    trustProxy: context.settings.proxies.length > 0 && [...context.settings.proxies],
    requestTimeout: longestRequest,
    connectionTimeout: longestSilence,
    routerOptions: { maxParamLength: 300 },
    frameworkErrors: (error, request, reply) =>
      unreadable(error, request as FastifyRequest, reply as FastifyReply),
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  answerProblems(app)
  await addSecurityHeaders(app, context.settings)
  await app.register(cookie)
  await app.register(rateLimit, { max: 6000, timeWindow: '1 minute', keyGenerator: visitorOf })
  await app.register(multipart)
  await app.register(swagger, { openapi, transform: describe })
  refuseCrossSite(app, context.settings.publicUrl)
  readSessions(app, context)
  demandAccess(app)
  await app.register(async (api: ZodApp) => {
    strictApi(api)
    for (const add of routes) add(api, context)
  })
  if (pages) await addPages(app, context, pages)
  return app
}

const routes = [
  healthRoutes,
  sessionRoutes,
  signInRoutes,
  myDataRoutes,
  serviceRoutes,
  publicationRoutes,
  siteRoutes,
  decisionRoutes,
  openDataRoutes,
  crawlerRoutes,
  caseRoutes,
  searchCaseRoutes,
  draftRoutes,
  fileRoutes,
  scannerRoutes,
  documentRoutes,
  archiveRoutes,
  deliveryRoutes,
  taskRoutes,
  licenceRoutes,
  licenceProofRoutes,
  shownLicenceRoutes,
  paperCheckRoutes,
  lawRoutes,
  calendarRoutes,
  messageRoutes,
  creditRoutes,
  chainRootRoutes,
  timeRoutes,
  openapiRoute,
]

/** Answers of the API are data: never cached, never shown as a page, and an unknown path is a problem. */
function strictApi(api: ZodApp): void {
  // A form of another site can send text without asking first; nothing here reads it.
  api.removeContentTypeParser('text/plain')
  api.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
    if (!reply.hasHeader('content-security-policy'))
      reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
  })
  api.all('/api/*', { config: { who: 'public' }, schema: { hide: true } }, async (_request, reply) => {
    return sendProblem(reply, { kind: 'not-found' })
  })
}

function openapiRoute(app: ZodApp): void {
  app.get('/api/openapi.json', { config: { who: 'public' }, schema: { hide: true } }, async () =>
    app.swagger(),
  )
}
