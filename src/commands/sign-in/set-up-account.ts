/** Setting up an account by its one-time invitation: a password and an authenticator app. Setting it up again replaces both. */
import { issue } from '../../domain/history.ts'
import type { Issue } from '../../domain/history.ts'
import { passwordIssues } from '../../domain/password.ts'
import { atDoor } from '../../store/door.ts'
import type { Database } from '../../store/database.ts'
import { codeStep, isCodeSecret } from './one-time-code.ts'
import { openSession } from './open-session.ts'
import { hashPassword } from './password-hash.ts'
import { hashOf } from './token.ts'

export interface Invitation {
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly board: string
  readonly purpose: 'set up account' | 'sign in'
}

/** The invitation that the link's token opens; null where it is unknown, used or has run out. */
export async function invitationOf(database: Database, token: string): Promise<Invitation | null> {
  const [row] = await atDoor<{ person_id: string; name: string; email: string; board: string; purpose: Invitation['purpose'] }>(
    database, 'select * from app.door_invitation($1)', [hashOf(token)])
  return row ? { personId: row.person_id, name: row.name, email: row.email, board: row.board, purpose: row.purpose } : null
}

export interface NewProofs {
  readonly token: string
  readonly password: string
  readonly again: string
  readonly secret: string
  readonly code: string
  readonly before: string | null
}

export type SetUp = { readonly kind: 'in'; readonly token: string } | { readonly kind: 'refused'; readonly issues: readonly Issue[] } | { readonly kind: 'gone' }

export async function setUpAccount(database: Database, proofs: NewProofs, now: Date): Promise<SetUp> {
  const invitation = await invitationOf(database, proofs.token)
  if (invitation?.purpose !== 'set up account') return { kind: 'gone' }
  const step = isCodeSecret(proofs.secret) ? codeStep(proofs.secret, proofs.code, now) : null
  const issues = [...passwordIssues('password', proofs.password, invitation)]
  if (issues.length === 0 && proofs.password !== proofs.again) issues.push(issue('again', 'The two passwords differ. Type the same one twice.'))
  if (step === null) issues.push(issue('code', 'The code is not the one that the app shows now. Wait for the next one and type it in.'))
  if (issues.length > 0 || step === null) return { kind: 'refused', issues }
  const hash = await hashPassword(proofs.password)
  const [row] = await atDoor<{ person: string | null }>(database, 'select app.door_set_up_account($1, $2, $3, $4) as person',
    [hashOf(proofs.token), hash, proofs.secret, step])
  return row?.person ? { kind: 'in', token: await openSession(database, row.person, proofs.before) } : { kind: 'gone' }
}
