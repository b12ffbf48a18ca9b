/** What every act of a Consideration Panel begins with: the Panel, its seats, and how far its agenda has come. */
import type { AgendaItem } from '../../domain/panel/agenda.ts'
import type { Reader } from '../../store/database.ts'
import { agendaDone } from '../../store/panel/agenda.ts'
import { panelOf, type Panel } from '../../store/panel/panels.ts'
import { panelSeats, type NamedSeat } from '../../store/panel/seats.ts'

export interface PanelFound { readonly panel: Panel; readonly seats: readonly NamedSeat[]; readonly done: ReadonlySet<AgendaItem> }

/** Null where none was convened. */
export async function findPanel(reader: Reader, caseId: string): Promise<PanelFound | null> {
  const panel = await panelOf(reader, caseId)
  return panel && { panel, seats: await panelSeats(reader, caseId, panel.number), done: await agendaDone(reader, caseId, panel.number) }
}
