/** What every act and page of a Consideration Panel begins with: the Panel, its seats, and how far its agenda has come. */
import type { AgendaItem } from '../../domain/panel/agenda.ts'
import type { Reader } from '../database.ts'
import { agendaDone } from './agenda.ts'
import { panelOf, type Panel } from './panels.ts'
import { panelSeats, type NamedSeat } from './seats.ts'

export interface PanelFound { readonly panel: Panel; readonly seats: readonly NamedSeat[]; readonly done: ReadonlySet<AgendaItem> }

/** Null where none was convened. */
export async function findPanel(reader: Reader, caseId: string): Promise<PanelFound | null> {
  const panel = await panelOf(reader, caseId)
  return panel && { panel, seats: await panelSeats(reader, caseId, panel.number), done: await agendaDone(reader, caseId, panel.number) }
}

/** Whether the person has a seat on a Panel that has not closed. */
export async function sitsOnOpenPanel(reader: Reader, caseId: string, personId: string): Promise<boolean> {
  const found = await findPanel(reader, caseId)
  return found !== null && found.panel.closedOn === null && found.seats.some(seat => seat.personId === personId)
}
