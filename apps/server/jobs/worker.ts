import { appUrl } from '@xinban/store/db'
import { Logger, type Runner, run } from 'graphile-worker'
import type { Context } from '../context.ts'
import { makePaperJob } from './make-paper.ts'

/** Only what goes wrong is worth a line; payloads carry no personal data. */
const quiet = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') console.error(`jobs: ${message}`)
})

/** Runs the jobs that commands left in the database; a job that fails is tried again, later and later. */
export function startWorker(context: Context, queueUrl: string): Promise<Runner> {
  return run({
    connectionString: appUrl(queueUrl),
    concurrency: 2,
    pollInterval: 2000,
    noHandleSignals: true,
    parsedCronItems: [],
    logger: quiet,
    taskList: {
      make_paper: (payload) => makePaperJob(context, payload),
    },
  })
}
