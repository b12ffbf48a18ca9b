/**
 * The cast: everyone who can stand to a case in some way, on a board of their own. Built as the owner of the tables,
 * so that a test starts in a moment; what a test is about it does through the product's own commands.
 */
import { randomUUID } from 'node:crypto'
import { Client, type ClientConfig } from 'pg'
import type { Frame } from '../../src/commands/run.ts'
import type { FactKind } from '../../src/domain/facts.ts'
import { date, type PlainDate } from '../../src/domain/plain-date.ts'
import { ROLES, type Role } from '../../src/domain/roles.ts'
import { openDatabase, type Session } from '../../src/store/database.ts'
import { foundBoard, openSessionFor } from '../../src/store/owner/found-board.ts'
import { freshDatabase } from './database.ts'

export interface Cast {
  readonly frame: Frame
  readonly owner: Client
  /** How another process of the program would reach the same database. */
  readonly app: ClientConfig
  readonly boardId: string
  /** Another board of the same installation, and its manager. */
  readonly otherBoardId: string
  readonly otherManager: Session
  readonly police: string
  readonly health: string
  readonly socialCare: string
  /** The person who holds the role on the board (agency roles: for the police). */
  on(role: Role): Promise<Session>
  /** Adds a person of an agency (null: of the board) without any role. */
  person(name: string, agencyId?: string | null): Promise<Session>
  appoint(person: Session, role: Role, where?: { caseId?: string; agencyId?: string; from?: PlainDate; until?: PlainDate }): Promise<void>
  exclude(person: Session, caseId: string): Promise<void>
  /** A case with these facts on record, submitted unless told otherwise. */
  openCase(facts?: readonly (readonly [kind: FactKind, on: string])[], submitted?: boolean): Promise<string>
  /** The secret of a signed-in person's session cookie. */
  token(person: Session): string
  setToday(day: string): void
}

export async function cast(ending: { after(work: () => Promise<void>): void }, today = '2016-10-03'): Promise<Cast> {
  let drop = async () => {}
  const test = await freshDatabase({ after: work => { drop = work } })
  const owner = new Client(test.owner)
  await owner.connect()
  const database = openDatabase(test.app)
  ending.after(async () => { await database.close(); await owner.end(); await drop() })
  const tokens = new Map<string, string>()
  const known = new Map<Role, Session>()
  let day = date(today)

  async function signIn(personId: string): Promise<Session> {
    const { session, token } = await openSessionFor(owner, personId)
    tokens.set(session.key, token)
    return session
  }
  async function agency(name: string, code: string, colour: number, kind: string): Promise<string> {
    const id = randomUUID()
    await owner.query('insert into agencies values ($1, $2, $3, $4, $5, $6)', [boardId, id, name, code, colour, kind])
    return id
  }

  const { boardId, managerId } = await foundBoard(owner, {
    name: 'Test Safeguarding Children Board', jurisdiction: 'england_and_wales', manager: { name: 'Board Manager', email: 'manager@board.example' } })
  const manager = await signIn(managerId)
  known.set('board_manager', manager)
  const other = await foundBoard(owner, {
    name: 'Another Board', jurisdiction: 'england_and_wales', manager: { name: 'Another Manager', email: 'manager@other.example' } })
  const police = await agency('Police', 'POL', 0, 'police')
  const health = await agency('Community health', 'HLTH', 1, 'health')
  const socialCare = await agency('Children’s social care', 'CSC', 2, 'social_care')

  const self: Cast = {
    frame: { database, moment: () => ({ now: new Date(`${day}T10:00:00Z`), today: day }) },
    owner, app: test.app, boardId, otherBoardId: other.boardId, otherManager: await signIn(other.managerId), police, health, socialCare,
    async person(name, agencyId = null) {
      const id = randomUUID()
      await owner.query('insert into people (board_id, person_id, agency_id, name, email) values ($1, $2, $3, $4, $5)',
        [boardId, id, agencyId, name, `${id}@people.example`])
      return signIn(id)
    },
    async appoint(person, role, where = {}) {
      await owner.query(`insert into appointments (board_id, appointment_id, person_id, role, case_id, agency_id, from_date, until_date, appointed_by)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [boardId, randomUUID(), person.personId, role, where.caseId ?? null, where.agencyId ?? null, where.from ?? '2015-01-01', where.until ?? null, managerId])
    },
    async on(role) {
      const before = known.get(role)
      if (before) return before
      const forAgency = role === 'chief_officer' || role === 'agency_lead'
      const person = await self.person(ROLES[role].name, forAgency ? police : null)
      await self.appoint(person, role, forAgency ? { agencyId: police } : {})
      known.set(role, person)
      return person
    },
    async exclude(person, caseId) {
      await owner.query('insert into exclusions (board_id, case_id, person_id, reason, excluded_by) values ($1, $2, $3, $4, $5)',
        [boardId, caseId, person.personId, 'a conflict of interest', managerId])
    },
    async openCase(facts = [], submitted = true) {
      const id = randomUUID()
      await owner.query('insert into cases (board_id, case_id, reference, submitted_at) values ($1, $2, $3, $4)',
        [boardId, id, `TEST-${id.slice(0, 8)}`, submitted ? new Date('2016-10-03T09:00:00Z') : null])
      for (const [kind, on] of facts) {
        await owner.query('insert into case_facts (board_id, case_id, fact_id, kind, happened_on, recorded_by) values ($1, $2, $3, $4, $5, $6)',
          [boardId, id, randomUUID(), kind, on, managerId])
      }
      return id
    },
    token(person) {
      const token = tokens.get(person.key)
      if (!token) throw new Error('not signed in by this cast')
      return token
    },
    setToday(next) { day = date(next) },
  }
  return self
}
