/**
 * What happens before anybody can sign in: a board is founded, and its Manager's first session opened. Needs the owner
 * of the tables, which the running program is not: a terminal, the first start, the worked example and tests use it.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { ClientBase } from 'pg'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Session } from '../database.ts'

export interface NewBoard {
  readonly name: string
  readonly jurisdiction: 'england_and_wales' | 'scotland' | 'northern_ireland'
  readonly manager: { readonly name: string; readonly email: string }
  readonly settings?: Readonly<Record<string, string | number | boolean>>
  /** The day from which the Manager holds that role; today where it is left out. */
  readonly from?: PlainDate
}

/** Founds the board with its Board Manager, who holds that role from today by their own appointment. One transaction. */
export async function foundBoard(owner: ClientBase, board: NewBoard): Promise<{ readonly boardId: string; readonly managerId: string }> {
  const boardId = randomUUID()
  const managerId = randomUUID()
  await owner.query('begin')
  try {
    await owner.query('insert into boards (board_id, name, jurisdiction, settings) values ($1, $2, $3, $4)',
      [boardId, board.name, board.jurisdiction, JSON.stringify(board.settings ?? {})])
    await owner.query('insert into people (board_id, person_id, name, job_title, email) values ($1, $2, $3, $4, $5)',
      [boardId, managerId, board.manager.name, 'Board Manager', board.manager.email])
    await owner.query(`insert into appointments (board_id, appointment_id, person_id, role, from_date, appointed_by)
      values ($1, $2, $3, 'board_manager', coalesce($4, app.today()), $3)`, [boardId, randomUUID(), managerId, board.from ?? null])
    await owner.query(`insert into history (board_id, chain_id, actor_id, act, facts) values ($1, $1, $2, 'found-board', $3)`,
      [boardId, managerId, JSON.stringify({ manager: managerId })])
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
  return { boardId, managerId }
}

/** Opens a session for a person without asking for a password; `token` is the secret, of which only the hash is stored. */
export async function openSessionFor(owner: ClientBase, personId: string, hours = 12): Promise<{ readonly session: Session; readonly token: string }> {
  const token = randomBytes(32).toString('base64url')
  const hash = createHash('sha256').update(token).digest()
  const { rows } = await owner.query<{ board_id: string; agency_id: string | null; name: string }>(
    'select board_id, agency_id, name from people where person_id = $1', [personId])
  const person = rows[0]
  if (!person) throw new Error('no such person')
  await owner.query(`insert into sessions (token_hash, board_id, person_id, expires_at) values ($1, $2, $3, now() + make_interval(hours => $4))`,
    [hash, person.board_id, personId, hours])
  return { token, session: { key: hash.toString('hex'), boardId: person.board_id, personId, agencyId: person.agency_id, name: person.name } }
}

/** A link with which that person sets up their account, good once within 14 days; of its secret, returned here, only the hash is stored. */
export async function inviteFirst(owner: ClientBase, personId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const { rowCount } = await owner.query(`insert into invitations (token_hash, board_id, person_id, purpose, expires_at)
    select $1, board_id, person_id, 'set up account', now() + interval '14 days' from people where person_id = $2`,
    [createHash('sha256').update(token).digest(), personId])
  if (rowCount !== 1) throw new Error('no such person')
  return token
}
