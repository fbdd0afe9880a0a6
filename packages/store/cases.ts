export { readHistory } from './case-history.ts'
export { type Change, type Committed, commit } from './commit-case.ts'
export { type CaseRow, listCases } from './list-cases.ts'
export {
  type FoundCase,
  findCase,
  findCaseAndRequest,
  findRequest,
  readEvents,
  type StoredEvent,
  verifyChain,
} from './read-case.ts'
