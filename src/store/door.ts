/**
 * The door of the database: signing people in and out, by the few functions that the role sr_door may call. A transaction at the door
 * sees no table at all, and a transaction behind it can call none of these functions.
 */
import type { Database } from './database.ts'

type Value = string | number | bigint | Buffer | readonly Buffer[] | readonly string[] | null

/** Calls one function of the door and returns its rows. `statement` is one of ours, never made of anybody's words. */
export async function atDoor<Row extends Record<string, unknown>>(database: Database, statement: string, values: readonly Value[]): Promise<Row[]> {
  const client = await database.pool.connect()
  try {
    await client.query('begin')
    await client.query('set local role sr_door')
    const { rows } = await client.query<Row>(statement, [...values])
    await client.query('commit')
    return rows
  } catch (error) {
    await client.query('rollback').catch(() => { /* the connection is gone: there is nothing to roll back */ })
    throw error
  } finally {
    client.release()
  }
}
