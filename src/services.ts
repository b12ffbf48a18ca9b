/**
 * The one place where things are constructed: settings in, an open and migrated database and the clock out. Whoever
 * opens the services closes them.
 */
import type { ClientConfig } from 'pg'
import type { Frame } from './commands/run.ts'
import type { Config } from './config.ts'
import type { Moment } from './domain/actor.ts'
import { date } from './domain/plain-date.ts'
import { openDatabase } from './store/database.ts'
import { migrate, pendingMigrations } from './store/migrate.ts'
import { openEmbedded } from './store/server/embedded.ts'
import { refuseUnfit } from './store/server/outside.ts'

export interface Services extends Frame {
  readonly config: Config
  /** Owns the tables; null where the operator gives the program no such login. */
  readonly owner: ClientConfig | null
  close(): Promise<void>
}

/** @throws Error in plain words, for the terminal, where the database is not to be had or not fit */
export async function openServices(config: Config): Promise<Services> {
  const { owner, app, release } = await openStore(config)
  try {
    if (owner) await migrate(owner)
    await refuseOutdated(app)
  } catch (error) {
    await release()
    throw error
  }
  const database = openDatabase(app)
  return {
    config, owner, database, moment: () => systemMoment(),
    async close() {
      await database.close()
      await release()
    },
  }
}

async function refuseOutdated(app: ClientConfig): Promise<void> {
  const missing = await pendingMigrations(app)
  if (missing.length === 0) return
  throw new Error(`The database is not up to date: ${missing.length} migrations have not run. Run "npm run cli -- migrate" with DATABASE_OWNER_URL set.`)
}

interface Store { readonly owner: ClientConfig | null; readonly app: ClientConfig; readonly release: () => Promise<void> }

async function openStore({ database }: Config): Promise<Store> {
  if (database.kind === 'embedded') {
    const embedded = await openEmbedded(database.dataFolder)
    return { owner: embedded.owner, app: embedded.app, release: () => embedded.stop() }
  }
  await refuseUnfit(database.url)
  const owner = database.ownerUrl === null ? null : { connectionString: database.ownerUrl }
  return { owner, app: { connectionString: database.url }, release: async () => {} }
}

const LONDON_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' })

/** Now, and the day it is where boards are: after midnight in a British summer, UTC still says yesterday. */
export function systemMoment(now: Date = new Date()): Moment {
  return { now, today: date(LONDON_DAY.format(now)) }
}
