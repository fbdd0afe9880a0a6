/** Who tries every door: people of the demo, by what they are to the case of the applicant. */
export const callers = {
  nobody: null,
  owner: 'applicant',
  stranger: 'applicant-2',
  clerk: 'clerk',
  approver: 'approver-a_bureau',
  'approver of another authority': 'approver-a_post',
  surveyor: 'surveyor',
  chief: 'chief-a_bureau',
  'chief of another authority': 'chief-a_post',
  supervisor: 'supervisor-s_market',
  leader: 'leader',
  auditor: 'auditor',
} as const
export type Caller = keyof typeof callers

/** Who sees a case in each of its states; for everybody else it does not exist. */
export const seers = {
  draft: ['owner'],
  submitted: ['owner', 'clerk', 'auditor'],
  concluded: ['owner', 'clerk', 'auditor', 'approver', 'surveyor', 'chief', 'leader'],
  invented: [],
} as const satisfies Record<string, readonly Caller[]>
export type CaseState = keyof typeof seers

const signedIn = Object.keys(callers).filter((caller) => caller !== 'nobody') as Caller[]
const staff = signedIn.filter((caller) => caller !== 'owner' && caller !== 'stranger')
const reader: readonly Caller[] = ['owner', 'clerk', 'chief']

/** Doors that are open to the same people for the same reason. Of a case: to those among them who see it. */
export interface Doors {
  readonly to: 'everybody' | readonly Caller[]
  readonly why: string
  readonly routes: readonly string[]
}

/** Everything that is open. What is not here is shut; a route that is nowhere here fails the test. */
export const openDoors: readonly Doors[] = [
  {
    to: 'everybody',
    why: 'the catalogue, what is published of it, and its search are for the public',
    routes: [
      'GET /api/services',
      'GET /api/services/:id',
      'POST /api/services/:id/questions',
      'POST /api/services/:id/plan',
      'GET /api/services/:id/guide',
      'GET /api/services/:id/poster',
      'GET /api/services/:id/flow-chart.svg',
      'GET /api/services/:id/poster-chart.svg',
      'GET /api/services/:id/publications/:file',
      'GET /api/catalogue',
      'GET /api/items',
      'GET /api/items/:id',
      'GET /api/authorities',
      'GET /api/authorities/:id',
      'GET /api/materials/:id',
      'GET /api/search',
      'GET /api/commitments',
      'GET /robots.txt',
      'GET /sitemap.xml',
      'GET /api/openapi.json',
    ],
  },
  {
    to: 'everybody',
    why: 'decisions, credit records, figures and daily roots are published, natural persons masked',
    routes: [
      'GET /api/decisions',
      'GET /api/statistics',
      'GET /api/credit',
      'GET /api/chain-roots',
      'GET /api/chain-roots/:day',
      'GET /api/open-data',
      ...['services', 'items', 'materials', 'authorities', 'commitments', 'decisions'].flatMap((name) => [
        `GET /api/open-data/${name}.json`,
        `GET /api/open-data/${name}.csv`,
      ]),
      'GET /api/open-data/cpsv-ap.jsonld',
    ],
  },
  {
    to: 'everybody',
    why: 'anybody may check a licence or a paper that is shown to them',
    routes: [
      'GET /api/licences/:number',
      'GET /api/shown-licences/:code',
      'GET /api/issuer',
      'GET /api/issuer/keys',
      'GET /api/status-lists/:list/:purpose',
      'GET /api/licence-check',
      'POST /api/paper-check',
    ],
  },
  {
    to: 'everybody',
    why: 'probes, and the way in and out',
    routes: [
      'GET /api/health/live',
      'GET /api/health/ready',
      'GET /api/session',
      'POST /api/session',
      'DELETE /api/session',
      'GET /api/session/people',
      'GET /api/time',
    ],
  },
  {
    to: signedIn,
    why: 'one’s own cases, work and messages; in demo mode the clock. They hold what this person sees and no more',
    routes: ['GET /api/cases', 'GET /api/tasks', 'GET /api/messages', 'POST /api/time'],
  },
  {
    to: signedIn,
    why: 'where one is signed in oneself, and ending it; nobody else’s sessions are there',
    routes: [
      'GET /api/session/everywhere',
      'DELETE /api/session/everywhere',
      'DELETE /api/session/everywhere/:id',
    ],
  },
  {
    to: signedIn,
    why: 'whoever is known here may take along what is held of them; nothing of anybody else is in it',
    routes: ['GET /api/me/export'],
  },
  {
    to: staff,
    why: 'a desk finds a case by what is said there, among those that it sees; each search is noted',
    routes: ['POST /api/cases/search'],
  },
  {
    to: staff,
    why: 'the desk’s page of it; the paper is public',
    routes: ['GET /api/services/:id/work-rule'],
  },
  { to: ['owner', 'stranger'], why: 'applicants apply', routes: ['POST /api/cases'] },
  {
    to: signedIn,
    why: 'whoever sees a case follows it: its state, papers, clock, delivery, and the proof of its history',
    routes: [
      'GET /api/cases/:id',
      'GET /api/cases/:id/clock',
      'GET /api/cases/:id/delivery',
      'GET /api/cases/:id/proof',
      'GET /api/cases/:id/files/:file',
      'GET /api/cases/:id/documents/:paper',
      'GET /api/licences/:number/pdf',
      'GET /api/licences/:number/credential',
    ],
  },
  {
    to: reader,
    why: 'an archive holds the whole application: only for those who read all of it',
    routes: ['GET /api/cases/:id/archive'],
  },
  {
    to: ['owner'],
    why: 'only the applicant fills in, deletes before handing in, shows the licence, collects, and learns who asked and read',
    routes: [
      'DELETE /api/cases/:id',
      'POST /api/cases/:id/commands',
      'GET /api/cases/:id/draft',
      'PUT /api/cases/:id/draft',
      'POST /api/cases/:id/files',
      'DELETE /api/cases/:id/files/:file',
      'GET /api/cases/:id/handling',
      'POST /api/cases/:id/pick-up-code',
      'GET /api/cases/:id/shown-licence',
      'GET /api/cases/:id/licence-asks',
      'GET /api/cases/:id/readings',
      'POST /api/messages/:id/read',
    ],
  },
  { to: ['surveyor'], why: 'a survey names its surveyors', routes: ['GET /api/people/surveyors'] },
  { to: ['supervisor'], why: 'a verification names who was there', routes: ['GET /api/people/verifiers'] },
  {
    to: ['approver', 'approver of another authority'],
    why: 'a hearing names its host, who must not be the examiner',
    routes: ['GET /api/people/hosts'],
  },
  {
    to: ['chief', 'auditor'],
    why: 'the bureau’s chief keeps house, the auditor looks on',
    routes: ['GET /api/parcels', 'GET /api/outbox', 'GET /api/scanner', 'POST /api/calendar/preview'],
  },
  {
    to: ['chief'],
    why: 'only the bureau’s chief sends again what did not arrive',
    routes: ['POST /api/parcels/:id/:parcel/again', 'POST /api/outbox/:id/again'],
  },
]

/** Where the thing itself may be missing, or not be there yet, for those who may have it. */
export const mayBeMissing: readonly string[] = [
  'DELETE /api/session/everywhere/:id',
  'GET /api/services/:id/publications/:file',
  'GET /api/chain-roots/:day',
  'GET /api/status-lists/:list/:purpose',
  'GET /api/cases/:id/clock',
  'GET /api/cases/:id/files/:file',
  'GET /api/cases/:id/documents/:paper',
  'GET /api/cases/:id/shown-licence',
  'GET /api/cases/:id/licence-asks',
  'POST /api/parcels/:id/:parcel/again',
  'POST /api/outbox/:id/again',
]
