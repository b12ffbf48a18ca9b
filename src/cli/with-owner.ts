/** What an operator does at a terminal needs the owner of the tables: found here, whether or not the program is running beside. */
import path from 'node:path'
import { Client, type ClientConfig } from 'pg'
import type { DatabaseConfig } from '../config.ts'
import { migrate } from '../store/migrate.ts'
import { openCluster } from '../store/server/cluster.ts'
import { FolderInUse, openEmbedded } from '../store/server/embedded.ts'
import { loginsOf } from '../store/server/roles.ts'

/** Brings the database up to date first. @throws Error in plain words where DATABASE_OWNER_URL is needed and missing */
export async function withOwner<T>(config: DatabaseConfig, work: (owner: Client) => Promise<T>): Promise<T> {
  const { login, release } = await ownerLogin(config)
  const client = new Client(login)
  try {
    await migrate(login)
    await client.connect()
    return await work(client)
  } finally {
    await client.end()
    await release()
  }
}

async function ownerLogin(config: DatabaseConfig): Promise<{ readonly login: ClientConfig; readonly release: () => Promise<void> }> {
  if (config.kind === 'outside') {
    if (config.ownerUrl === null) throw new Error('Set DATABASE_OWNER_URL to a login that owns the tables, beside DATABASE_URL.')
    return { login: { connectionString: config.ownerUrl, options: '-c role=sr_owner' }, release: async () => {} }
  }
  try {
    const embedded = await openEmbedded(config.dataFolder)
    return { login: embedded.owner, release: () => embedded.stop() }
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error
    // The program is running on this folder: its server answers the owner's login all the same.
    const cluster = await openCluster(path.join(config.dataFolder, 'database'))
    return { login: loginsOf(cluster.address, cluster.secrets, 'safeguarding_reviews').owner, release: async () => {} }
  }
}
