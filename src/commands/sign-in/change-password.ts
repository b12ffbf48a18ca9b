/** A signed-in person changes their own password, having proved anew who they are. Every other session of theirs ends. */
import { issue } from '../../domain/history.ts'
import type { Issue } from '../../domain/history.ts'
import { passwordIssues } from '../../domain/password.ts'
import { atDoor } from '../../store/door.ts'
import type { Database, Session } from '../../store/database.ts'
import { findPerson } from '../../store/people/people.ts'
import { hashPassword } from './password-hash.ts'
import { prove } from './sign-in.ts'

export interface PasswordChange {
  readonly current: string
  readonly code: string
  readonly password: string
  readonly again: string
  /** The visitor's network address. */
  readonly from: string
}

export type Changed = { readonly kind: 'changed' } | { readonly kind: 'refused'; readonly issues: readonly Issue[] } | { readonly kind: 'shut'; readonly until: Date }

export async function changePassword(database: Database, session: Session, typed: PasswordChange, now: Date): Promise<Changed> {
  const person = await database.read(session, reader => findPerson(reader, session.personId))
  if (!person) throw new Error('Somebody signed in is none of the board’s people')
  const issues = [...passwordIssues('password', typed.password, person)]
  if (issues.length === 0 && typed.password !== typed.again) issues.push(issue('again', 'The two passwords differ. Type the same one twice.'))
  if (issues.length > 0) return { kind: 'refused', issues }
  const proved = await prove(database, { email: person.email, password: typed.current, code: typed.code, from: typed.from }, now)
  if (proved.kind === 'shut') return proved
  if (proved.kind === 'wrong' || proved.personId !== session.personId) return { kind: 'refused', issues: [issue('current', 'Your present password or the code is not right. Each code works once: wait for the next.')] }
  await atDoor(database, 'select app.door_change_password($1, $2, $3)', [session.personId, await hashPassword(typed.password), Buffer.from(session.key, 'hex')])
  return { kind: 'changed' }
}
