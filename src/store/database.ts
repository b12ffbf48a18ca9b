/**
 * The way into PostgreSQL. Every transaction says who is asking by the hash of their session token and becomes the
 * role that the policies hold; a connection that forgets either sees nothing.
 */
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { Actor } from '../domain/actor.ts'
import type { Tables } from './tables.ts'

// A date is a calendar day, never an instant; a count fits a number.
pg.types.setTypeParser(pg.types.builtins.DATE, text => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** A signed-in person together with the proof: SHA-256 of the session token, in hex. */
export interface Session extends Actor { readonly key: string }

/** Reads only: neither the type nor the transaction can change anything. */
export type Reader = Pick<Transaction<Tables>, 'selectFrom' | 'selectNoFrom' | 'with' | 'fn' | 'getExecutor'>
export type Writer = Transaction<Tables>

export interface Database {
  read<T>(session: Pick<Session, 'key'> | null, work: (reader: Reader) => Promise<T>): Promise<T>
  write<T>(session: Pick<Session, 'key'> | null, work: (writer: Writer) => Promise<T>): Promise<T>
  /** For what must stay open long, such as a streamed download: the pool itself. */
  readonly pool: pg.Pool
  close(): Promise<void>
}

export function openDatabase(config: pg.PoolConfig): Database {
  const pool = new pg.Pool({ max: 10, statement_timeout: 30_000, connectionTimeoutMillis: 20_000, ...config })
  pool.on('error', () => { /* an idle connection was lost: the pool opens another when one is asked for */ })
  // One that is in use may be lost between two statements: the next statement fails and tells; the event alone must not end the process.
  pool.on('connect', client => { client.on('error', () => {}) })
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })

  async function transact<T>(mode: 'read only' | 'read write', key: string | null, work: (writer: Writer) => Promise<T>): Promise<T> {
    if (key !== null && !/^[0-9a-f]{64}$/.test(key)) throw new TypeError('not a session key')
    return kysely.transaction().setAccessMode(mode).execute(async transaction => {
      await sql`select set_config('role', 'sr_app', true), set_config('app.session', ${key ?? ''}, true)`.execute(transaction)
      return work(transaction)
    })
  }

  return {
    read: (session, work) => transact('read only', session?.key ?? null, work),
    write: (session, work) => transact('read write', session?.key ?? null, work),
    pool,
    close: () => kysely.destroy(),
  }
}
