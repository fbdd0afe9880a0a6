import type { DemoPerson } from '@xinban/core/api'
import type { Edition } from '@xinban/core/catalogue/edition'
import type { SearchIndex } from '@xinban/core/catalogue/search'
import type { Press } from '@xinban/documents/press/press'
import type { Sm2Key } from '@xinban/documents/sign/sm2'
import type { Db } from '@xinban/store/db'
import type { Courier } from './courier/courier.ts'
import type { Messengers } from './messages/messengers.ts'
import type { Scanner } from './scan/scanner.ts'
import type { Seal } from './seal/seal.ts'
import type { Settings } from './settings.ts'
import type { Clock } from './time/clock.ts'

/** What routes and jobs work with; made once by make-context.ts. */
export interface Context {
  readonly settings: Settings
  readonly db: Db
  readonly edition: Edition
  readonly search: SearchIndex
  readonly demoPeople: readonly DemoPerson[]
  readonly messengers: Messengers
  readonly seal: Seal
  /** Signs archives by the national algorithms besides; null: not configured. */
  readonly sm2: Sm2Key | null
  /** Where papers and publications are printed. */
  readonly press: Press
  readonly courier: Courier
  /** Looks for viruses in uploads. */
  readonly scanner: Scanner
  readonly clock: Clock
  /** The clock: an instant in UTC. */
  readonly now: () => string
}
