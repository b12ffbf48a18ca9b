/**
 * Everyone who may stand before a page: each role, held on the board, on this case, on another case or for another agency; over, or
 * yet to come; barred from the case; of another board; with an account and no role; with a session that has ended; signed out.
 */
import { randomUUID } from 'node:crypto'
import type { Action, Phase } from '../../src/domain/access.ts'
import { date } from '../../src/domain/plain-date.ts'
import { ALL_ROLES, ROLES, type Role } from '../../src/domain/roles.ts'
import type { Session } from '../../src/store/database.ts'
import { allowedByHand } from '../access/expected.ts'
import type { Cast } from '../support/cast.ts'

export interface Holding { readonly role: Role, readonly on: 'board' | 'this case' | 'another case', readonly agency: 'police' | 'health' | null }

export interface Member {
  readonly name: string
  /** Null: signed out. */
  readonly session: Session | null
  readonly board: 'own' | 'other'
  /** What they hold today. */
  readonly holds: readonly Holding[]
  readonly barred: boolean
  /** Signed out in truth, though their browser still holds a cookie. */
  readonly ended: boolean
  /** Where they differ from somebody who holds a role by one thing that shuts them out: they are asked about what that somebody may. */
  readonly shutOutFrom: Holding | null
}

export interface Cases { readonly byPhase: Readonly<Record<Phase, string>>, readonly another: string, readonly otherBoards: string }

const FOR_AGENCIES: ReadonlySet<Role> = new Set<Role>(['agency_lead', 'chief_officer', 'chronology_author', 'agency_senior_manager'])

/** Everyone, with their places on each of the cases. */
export async function everyone(the: Cast, cases: { readonly byPhase: Readonly<Partial<Record<Phase, string>>>, readonly another: string }): Promise<readonly Member[]> {
  const these = Object.values(cases.byPhase)
  const agencyId = (agency: Holding['agency']) => agency === null ? null : the[agency]
  const ended = async (): Promise<Session> => {
    const person = await member('', [{ role: 'board_manager', on: 'board', agency: null }])
    if (!person.session) throw new Error('has a session')
    await the.owner.query('update sessions set revoked_at = now() where person_id = $1', [person.session.personId])
    return person.session
  }

  async function member(name: string, holdings: readonly Holding[], more: { when?: 'over' | 'to come', barred?: boolean, shutOutFrom?: Holding } = {}): Promise<Member> {
    const session = await the.person(`${name} ${randomUUID().slice(0, 4)}`, agencyId(holdings[0]?.agency ?? null))
    const when = more.when === 'over' ? { until: date('2016-01-01') } : more.when === 'to come' ? { from: date('2999-01-01') } : {}
    for (const { role, on, agency } of holdings) {
      const on_cases = on === 'board' ? [null] : on === 'this case' ? these : [cases.another]
      for (const caseId of on_cases) {
        const forAgency = agencyId(agency)
        await the.appoint(session, role, { ...(caseId && { caseId }), ...(forAgency && { agencyId: forAgency }), ...when })
      }
    }
    if (more.barred) for (const caseId of these) await the.exclude(session, caseId)
    return { name, session, board: 'own', holds: more.when ? [] : holdings, barred: more.barred ?? false, ended: false, shutOutFrom: more.shutOutFrom ?? null }
  }

  const place = (role: Role): Holding => ({ role, on: ROLES[role].heldOn === 'board' ? 'board' : 'this case', agency: FOR_AGENCIES.has(role) ? 'police' : null })
  const found: Member[] = [
    { name: 'signed out', session: null, board: 'own', holds: [], barred: false, ended: false, shutOutFrom: null },
    { name: 'a Board Manager whose session has ended', session: await ended(), board: 'own', holds: [], barred: false, ended: true, shutOutFrom: null },
    await member('an account without a role', []),
    { name: 'the manager of another board', session: the.otherManager, board: 'other', holds: [{ role: 'board_manager', on: 'board', agency: null }], barred: false, ended: false, shutOutFrom: null },
  ]
  for (const role of ALL_ROLES) {
    const held = place(role)
    const name = ROLES[role].name
    found.push(await member(name, [held]))
    found.push(await member(`${name}, no longer`, [held], { when: 'over', shutOutFrom: held }))
    found.push(await member(`${name}, not yet`, [held], { when: 'to come', shutOutFrom: held }))
    found.push(await member(`${name}, barred`, [held], { barred: true, shutOutFrom: held }))
    if (held.on === 'this case') found.push(await member(`${name} of another case`, [{ ...held, on: 'another case' }], { shutOutFrom: held }))
    if (held.agency !== null) found.push(await member(`${name} of another agency`, [{ ...held, agency: 'health' }], { shutOutFrom: held }))
  }
  return found
}

/** Whether the hand-written table lets this member do this, to this case (null: to none) and for this agency (null: for none). */
export function mayByHand(member: Member, action: Action, about: { readonly phase: Phase, readonly isTheirBoards: boolean } | null, agency: 'police' | null): boolean {
  if (member.session === null || member.ended) return allowedByHand(action, 'stranger', null, about?.phase ?? null)
  if (about !== null && (!about.isTheirBoards || member.barred)) return false
  const phase = about?.phase ?? null
  if (allowedByHand(action, 'account', null, phase)) return true
  return member.holds.some(({ role, on, agency: theirs }) => {
    if (on === 'another case') return false
    if (on === 'this case' && about === null) return false
    return allowedByHand(action, on === 'board' ? 'board' : 'case', role, phase) || (agency !== null && theirs === agency && allowedByHand(action, 'agency', role, phase))
  })
}

/** Whether asking shows anything: somebody shut out is asked where they could come but for that. */
export function isTelling(member: Member, action: Action, about: Parameters<typeof mayByHand>[2], agency: 'police' | null): boolean {
  return member.shutOutFrom === null || mayByHand({ ...member, holds: [member.shutOutFrom], barred: false }, action, about, agency)
}
