import type { Edition } from '@xinban/core/catalogue/edition'
import { buildSearchIndex } from '@xinban/core/catalogue/search'
import type { Press } from '@xinban/documents/press/press'
import { pressHere } from '@xinban/documents/press/press-here'
import type { Db } from '@xinban/store/db'
import type { Context } from './context.ts'
import { courierOf } from './courier/courier.ts'
import { demoPeople } from './identity/demo-people.ts'
import { messengersOf } from './messages/messengers.ts'
import { scannerOf } from './scan/scanner.ts'
import { openSeal } from './seal/open-seal.ts'
import { openSm2 } from './seal/open-sm2.ts'
import type { Settings } from './settings.ts'
import { clockOn } from './time/clock.ts'

/** What a context is made from; a test brings its own clock and less patience. */
interface Given {
  readonly settings: Settings
  readonly db: Db
  readonly edition: Edition
  /** Where papers are printed: on this thread where none is given. */
  readonly press?: Press | undefined
  readonly now?: () => string
  /** Milliseconds that mail servers, gateways, couriers, the seal service and the scanner have for an answer. */
  readonly patience?: number | undefined
}

/** The context of the server, of a command on its data, and of a test. */
export async function makeContext({ settings, db, edition, press, now, patience }: Given): Promise<Context> {
  const clock = clockOn(now ?? (() => new Date().toISOString()))
  return {
    settings,
    db,
    edition,
    search: buildSearchIndex(edition),
    demoPeople: demoPeople(edition),
    messengers: messengersOf(settings, patience),
    sm2: await openSm2(settings.sm2),
    seal: await openSeal(settings, edition.district.name.zh, clock.now, patience),
    press: press ?? pressHere(),
    courier: courierOf(settings, patience),
    scanner: scannerOf(settings.clamd, patience),
    clock,
    now: clock.now,
  }
}
