/** Takes away a worked example whose making was cut short, by emptying the database: there is nothing in it but invention. */
import type { ClientBase, ClientConfig } from 'pg'
import { migrate } from '../store/migrate.ts'
import { OWNER } from '../store/server/roles.ts'

/** @throws Error and empties nothing where there is any board but one unfinished example */
export async function wipeUnfinished(owner: ClientBase, login: ClientConfig): Promise<void> {
  const { rows } = await owner.query(`select settings ->> 'example' as example, settings ->> 'exampleReady' as ready from boards`)
  if (rows.length !== 1 || rows[0].example !== 'true' || rows[0].ready === 'true') throw new Error('This database holds more than an unfinished worked example.')
  await owner.query(`begin; drop schema app cascade; drop schema public cascade; create schema public authorization ${OWNER}; commit`)
  await migrate(login)
}
