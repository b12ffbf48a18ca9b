/** Signing in by e-mail address, password and one-time code. Whichever of them is wrong, the answer and its time are the same. */
import { atDoor } from '../../store/door.ts'
import type { Database } from '../../store/database.ts'
import { networkOf } from './network.ts'
import { codeStep } from './one-time-code.ts'
import { openSession } from './open-session.ts'
import { isPassword } from './password-hash.ts'
import { hashOf } from './token.ts'

export interface Proofs {
  readonly email: string
  readonly password: string
  readonly code: string
  /** The visitor's network address. */
  readonly from: string
  /** The key of the session that the same browser held; it ends. */
  readonly before: string | null
}

export type SignedIn =
  | { readonly kind: 'in'; readonly token: string }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'shut'; readonly until: Date }

/** Failures in a row before the door shuts for a while: on one account, and from one network, which a whole office may share. */
const FREE = { account: 5, address: 20 } as const

interface Account extends Record<string, unknown> { person_id: string; password_hash: string; totp_secret: string }

function accountSubject(email: string): Buffer { return hashOf(`account:${email.trim().toLowerCase()}`) }
function addressSubject(from: string): Buffer { return hashOf(`address:${networkOf(from)}`) }
function placeSubject(email: string, from: string): Buffer { return hashOf(`place:${networkOf(from)} ${email.trim().toLowerCase()}`) }

export async function signIn(database: Database, proofs: Proofs, now: Date): Promise<SignedIn> {
  const proved = await prove(database, proofs, now)
  return proved.kind === 'proved' ? { kind: 'in', token: await openSession(database, proved.personId, proofs.before) } : proved
}

export type Proved = { readonly kind: 'proved'; readonly personId: string } | Exclude<SignedIn, { kind: 'in' }>

/**
 * Whose proofs they are. Tries are counted before they are judged: from a network from which the account was signed in to within 90 days
 * apart from all others, so that no stranger can keep the person out by failing on purpose.
 */
export async function prove(database: Database, proofs: Omit<Proofs, 'before'>, now: Date): Promise<Proved> {
  const [place, address] = [placeSubject(proofs.email, proofs.from), addressSubject(proofs.from)]
  const account = await isKnown(database, place) ? place : accountSubject(proofs.email)
  const until = await attempt(database, address, FREE.address) ?? await attempt(database, account, FREE.account)
  if (until) return { kind: 'shut', until }
  const personId = await judge(database, proofs, now)
  if (personId === null) return { kind: 'wrong' }
  await atDoor(database, 'select app.door_succeeded($1, $2)', [account, address])
  await atDoor(database, 'select app.door_remember_place($1)', [place])
  return { kind: 'proved', personId }
}

async function judge(database: Database, proofs: Omit<Proofs, 'before'>, now: Date): Promise<string | null> {
  const [known] = await atDoor<Account>(database, 'select * from app.door_account($1)', [proofs.email.trim()])
  const isRight = await isPassword(proofs.password, known?.password_hash ?? null)
  const step = known ? codeStep(known.totp_secret, proofs.code, now) : null
  if (!known || !isRight || step === null) return null
  const [used] = await atDoor<{ fresh: boolean }>(database, 'select app.door_use_code($1, $2) as fresh', [known.person_id, step])
  return used?.fresh ? known.person_id : null
}

async function isKnown(database: Database, place: Buffer): Promise<boolean> {
  const [row] = await atDoor<{ known: boolean }>(database, 'select app.door_knows_place($1) as known', [place])
  return row?.known ?? false
}

async function attempt(database: Database, whose: Buffer, free: number): Promise<Date | null> {
  const [row] = await atDoor<{ until: Date | null }>(database, 'select app.door_attempt($1, $2) as until', [whose, free])
  return row?.until ?? null
}
