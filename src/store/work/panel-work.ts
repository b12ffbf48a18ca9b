/** Of each case with a Panel, what it asks of the person who is asking. */
import { sql } from 'kysely'
import type { AgendaItem } from '../../domain/panel/agenda.ts'
import { legalAdviserOf } from '../../domain/panel/seat.ts'
import type { Question } from '../../domain/panel/vote.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader } from '../database.ts'
import { ballotsOf, votersSoFar } from '../panel/ballots.ts'
import { findPanel } from '../panel/find-panel.ts'
import { packsOf } from '../panel/packs.ts'
import { recommendationsOf } from '../panel/recommendations.ts'

export interface PanelWork {
  readonly sits: boolean
  readonly votes: boolean
  readonly advises: boolean
  readonly packOn: PlainDate | null
  readonly hasReadPack: boolean
  readonly meetsOn: PlainDate | null
  readonly heldOn: PlainDate | null
  readonly done: ReadonlySet<AgendaItem>
  /** The question that is being voted on. */
  readonly openBallot: Question | null
  readonly hasVoted: boolean
  readonly recommended: boolean
  readonly closed: boolean
}

/** Panels that have not closed are few at any time: each is read by itself. */
export async function panelWorkOf(reader: Reader, caseIds: readonly string[], personId: string): Promise<ReadonlyMap<string, PanelWork>> {
  if (caseIds.length === 0) return new Map()
  const open = await reader.selectFrom('panels as p').select('p.case_id').distinct().where('p.case_id', 'in', caseIds)
    .where(sql<boolean>`not exists (select from panel_closures c where c.case_id = p.case_id and c.number = p.number)`).execute()
  const found = new Map<string, PanelWork>()
  for (const { case_id: caseId } of open) {
    const work = await workOn(reader, caseId, personId)
    if (work) found.set(caseId, work)
  }
  return found
}

async function workOn(reader: Reader, caseId: string, personId: string): Promise<PanelWork | null> {
  const found = await findPanel(reader, caseId)
  if (!found) return null
  const { panel, seats, done } = found
  const own = seats.find(seat => seat.personId === personId)
  const { need, kind } = await ballotsOf(reader, caseId, panel.number)
  const openBallot = kind && !kind.closed ? 'kind' : need && !need.closed ? 'need' : null
  const pack = panel.heldOn === null ? (await packsOf(reader, caseId, panel.number)).at(-1) : undefined
  return {
    sits: own !== undefined, votes: own?.votes ?? false, advises: legalAdviserOf(seats)?.personId === personId, packOn: pack?.on ?? null,
    hasReadPack: pack !== undefined && own !== undefined && await hasRead(reader, caseId, pack.at), meetsOn: panel.meeting?.meetsOn ?? null, heldOn: panel.heldOn, done, openBallot,
    hasVoted: openBallot !== null && (await votersSoFar(reader, caseId, panel.number, openBallot)).has(personId),
    recommended: (await recommendationsOf(reader, caseId)).some(each => each.number === panel.number), closed: panel.closedOn !== null,
  }
}

async function hasRead(reader: Reader, caseId: string, since: Date): Promise<boolean> {
  const { rows } = await sql<{ read: boolean }>`select app.has_read_panel_pack(${caseId}, ${since}) as read`.execute(reader)
  return rows[0]?.read ?? false
}
