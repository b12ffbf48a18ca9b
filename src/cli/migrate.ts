/** `cli migrate`: brings the database up to date, as the owner of its tables. */
import { readConfig, type DatabaseConfig } from '../config.ts'
import { migrate } from '../store/migrate.ts'
import { openEmbedded } from '../store/server/embedded.ts'

/** @returns the lines to print */
export async function migrateDatabase(config: DatabaseConfig = readConfig().database): Promise<readonly string[]> {
  if (config.kind === 'embedded') {
    const embedded = await openEmbedded(config.dataFolder)
    try {
      return told(await migrate(embedded.owner))
    } finally {
      await embedded.stop()
    }
  }
  if (config.ownerUrl === null) throw new Error('Set DATABASE_OWNER_URL to a login that owns the tables, beside DATABASE_URL.')
  return told(await migrate({ connectionString: config.ownerUrl }))
}

function told(ran: readonly string[]): readonly string[] {
  return ran.length === 0 ? ['The database is up to date: nothing to do.'] : [...ran.map(name => `Ran ${name}`), 'The database is up to date.']
}
