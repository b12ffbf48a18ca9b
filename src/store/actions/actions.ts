/** Actions that follow from reviews, each with its last update; those of one review, or of all within reach, paged by key. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { SqlBool } from 'kysely'
import type { ActionOrigin, ActionState, ActionText } from '../../domain/actions.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { ReviewKind } from '../../domain/review-kind.ts'
import type { Reader, Session, Writer } from '../database.ts'

export interface ActionRow extends ActionText {
  readonly actionId: string; readonly caseId: string; readonly pseudonym: string; readonly review: ReviewKind
  /** Null for the board's own. */
  readonly agency: { readonly agencyId: string; readonly name: string; readonly code: string; readonly colour: number } | null
  readonly origin: ActionOrigin; readonly addedOn: PlainDate; readonly state: ActionState; readonly updatedOn: PlainDate | null; readonly impact: string
}

export interface ActionQuery {
  readonly caseId: string | null
  /** `open` is all but the closed. */
  readonly state: ActionState | 'open' | null
  readonly overdueOn: PlainDate | null
  readonly agencyId: string | null
  readonly board: boolean
  readonly review: ReviewKind | null
  readonly actionId: string | null
  /** The last action of the page before; null for the first page. */
  readonly after: string | null
  readonly size: number
}

export const EVERY_ACTION: Omit<ActionQuery, 'size'> = { caseId: null, state: null, overdueOn: null, agencyId: null, board: false, review: null, actionId: null, after: null }

/** Newest first, one row more than `size` where there is a further page. */
export async function actionRows(reader: Reader, query: ActionQuery): Promise<readonly ActionRow[]> {
  const state = sql<ActionState>`coalesce(last.state, 'not started')`
  let select = reader.selectFrom('review_actions as act').innerJoin('reviews as review', 'review.case_id', 'act.case_id').leftJoin('agencies as agency', 'agency.agency_id', 'act.agency_id')
    .leftJoinLateral(eb => eb.selectFrom('action_updates as update').select(['update.state', 'update.reported_on', 'update.impact'])
      .whereRef('update.board_id', '=', 'act.board_id').whereRef('update.case_id', '=', 'act.case_id').whereRef('update.action_id', '=', 'act.action_id').orderBy('update.number', 'desc').limit(1).as('last'), join => join.onTrue())
    .selectAll('act').select(['review.pseudonym', 'review.kind', 'agency.name', 'agency.code', 'agency.colour', state.as('state'), 'last.reported_on', 'last.impact'])
  if (query.caseId !== null) select = select.where('act.case_id', '=', query.caseId)
  if (query.actionId !== null) select = select.where('act.action_id', '=', query.actionId)
  if (query.agencyId !== null) select = select.where('act.agency_id', '=', query.agencyId)
  if (query.board) select = select.where('act.agency_id', 'is', null)
  if (query.review !== null) select = select.where('review.kind', '=', query.review)
  if (query.state === 'open') select = select.where(sql<SqlBool>`${state} <> 'closed'`)
  else if (query.state !== null) select = select.where(sql<SqlBool>`${state} = ${query.state}`)
  if (query.overdueOn !== null) select = select.where('act.due_on', '<', query.overdueOn).where(sql<SqlBool>`${state} in ('not started', 'in progress')`)
  if (query.after !== null) select = select.where(sql<SqlBool>`(act.added_at, act.action_id) < (select b.added_at, b.action_id from review_actions b where b.action_id = ${query.after})`)
  const rows = await select.orderBy('act.added_at', 'desc').orderBy('act.action_id', 'desc').limit(query.size + 1).execute()
  return rows.map(row => ({
    actionId: row.action_id, caseId: row.case_id, pseudonym: row.pseudonym, review: row.kind, origin: row.origin, learning: row.learning, action: row.action, owner: row.owner,
    dueWords: row.due_words, dueOn: row.due_on, addedOn: row.added_on, state: row.state, updatedOn: row.reported_on, impact: row.impact ?? '',
    agency: row.agency_id === null ? null : { agencyId: row.agency_id, name: row.name ?? '', code: row.code ?? '', colour: row.colour ?? 0 },
  }))
}

/** More than one review has. */
const MOST = 5_000

export async function actionsOf(reader: Reader, caseId: string): Promise<readonly ActionRow[]> { return actionRows(reader, { ...EVERY_ACTION, caseId, size: MOST }) }

export interface ActionUpdate { readonly number: number; readonly state: ActionState; readonly progress: string; readonly impact: string; readonly on: PlainDate; readonly by: string; readonly at: Date }

/** Newest first. */
export async function updatesOf(reader: Reader, caseId: string, actionId: string): Promise<readonly ActionUpdate[]> {
  const rows = await reader.selectFrom('action_updates').selectAll().where('case_id', '=', caseId).where('action_id', '=', actionId).orderBy('number', 'desc').execute()
  return rows.map(row => ({ number: row.number, state: row.state, progress: row.progress, impact: row.impact, on: row.reported_on, by: row.recorded_by, at: row.recorded_at }))
}

export interface NewAction extends ActionText { readonly agencyId: string | null; readonly origin: ActionOrigin; readonly partVersion: number | null; readonly position: number | null; readonly on: PlainDate }

export async function insertActions(writer: Writer, session: Session, caseId: string, actions: readonly NewAction[]): Promise<readonly string[]> {
  const ids: string[] = []
  for (const action of actions) {
    const id = randomUUID()
    await writer.insertInto('review_actions').values({
      board_id: session.boardId, case_id: caseId, action_id: id, agency_id: action.agencyId, origin: action.origin, learning: action.learning, action: action.action, owner: action.owner,
      due_words: action.dueWords, due_on: action.dueOn, section: action.partVersion === null ? null : 'action_plan', part_version: action.partVersion, position: action.position, added_on: action.on, added_by: session.personId,
    }).execute()
    ids.push(id)
  }
  return ids
}

export async function insertUpdate(writer: Writer, session: Session, of: { readonly caseId: string; readonly actionId: string }, update: Pick<ActionUpdate, 'number' | 'state' | 'progress' | 'impact' | 'on'>): Promise<void> {
  await writer.insertInto('action_updates').values({
    board_id: session.boardId, case_id: of.caseId, action_id: of.actionId, number: update.number, state: update.state, progress: update.progress, impact: update.impact,
    reported_on: update.on, recorded_by: session.personId,
  }).execute()
}
