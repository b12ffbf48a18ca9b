/**
 * How mail leaves the outbox: by the door, without a person. A message is held by its sender's transaction until it is told how it went, so
 * that of many senders, in many processes, no two hold the same one. A sender that dies lets go of it, and it is sent again: at least once.
 */
import type { PoolClient } from 'pg'
import type { Database } from '../database.ts'

export interface WaitingMail { readonly mailId: string; readonly to: string; readonly purpose: string; readonly link: string; readonly tries: number }

/** `fault` in a few words without the address; `againIn` in minutes, null where it is not tried again. */
export type Went = { readonly left: true } | { readonly left: false; readonly fault: string; readonly againIn: number | null }

/** Sends the message that has waited longest. False where none is due. */
export async function sendNext(database: Database, send: (mail: WaitingMail) => Promise<Went>): Promise<boolean> {
  const client = await database.pool.connect()
  try {
    await client.query('begin')
    await client.query('set local role sr_door')
    const found = await taken(client)
    if (found) await settle(client, found, await send(found))
    await client.query('commit')
    return found !== null
  } catch (error) {
    await client.query('rollback').catch(() => { /* the connection is gone: there is nothing to roll back */ })
    throw error
  } finally {
    client.release()
  }
}

async function taken(client: PoolClient): Promise<WaitingMail | null> {
  const { rows: [row] } = await client.query<{ mail_id: string; to_address: string; purpose: string; link: string; tries: number }>('select * from app.door_next_mail()')
  return row ? { mailId: row.mail_id, to: row.to_address, purpose: row.purpose, link: row.link, tries: row.tries } : null
}

async function settle(client: PoolClient, mail: WaitingMail, went: Went): Promise<void> {
  if (went.left) await client.query('select app.door_mail_left($1)', [mail.mailId])
  else await client.query(`select app.door_mail_stayed($1, $2, make_interval(mins => $3))`, [mail.mailId, went.fault, went.againIn])
}
