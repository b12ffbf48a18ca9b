/** Tries from one network are counted before they are judged, as at sign-in, apart for codes and for forms begun: a stranger is slowed, whatever they try. */
import { atDoor } from '../../store/door.ts'
import type { Database } from '../../store/database.ts'
import { networkOf } from '../sign-in/network.ts'
import { hashOf } from '../sign-in/token.ts'

/** What one network, which a whole agency may share, may do in a row before it has to wait; a form that is sent is taken off again. */
const FREE = { code: 10, begin: 20 } as const
type Tried = keyof typeof FREE

function subject(what: Tried, from: string): Buffer { return hashOf(`referral ${what}:${networkOf(from)}`) }

/** Null: go on. Otherwise shut until then. */
export async function countTry(database: Database, what: Tried, from: string): Promise<Date | null> {
  const [row] = await atDoor<{ until: Date | null }>(database, 'select app.door_attempt($1, $2) as until', [subject(what, from), FREE[what]])
  return row?.until ?? null
}

/** It was a true one: this one is taken off, and others that failed before it are not. */
export async function wasTrue(database: Database, what: Tried, from: string): Promise<void> {
  await atDoor(database, 'select app.door_succeeded($1, $2)', [hashOf('referral: nobody’s account'), subject(what, from)])
}
