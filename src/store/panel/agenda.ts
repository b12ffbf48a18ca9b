/** How far a Panel's agenda has come, from what is on record of it. */
import type { AgendaItem } from '../../domain/panel/agenda.ts'
import type { Reader } from '../database.ts'
import { ballotsOf } from './ballots.ts'

/** The kind of review is done with where it was voted on, or where the Panel found no review needed and it was never put. */
export async function agendaDone(reader: Reader, caseId: string, number: number): Promise<ReadonlySet<AgendaItem>> {
  const minuted = await reader.selectFrom('panel_minutes').select('item').distinct().where('case_id', '=', caseId).where('number', '=', number).execute()
  const { need, kind } = await ballotsOf(reader, caseId, number)
  const done = new Set<AgendaItem>(minuted.map(row => row.item))
  done.delete('kind')
  if (need?.closed) done.add('need')
  if (kind?.closed || need?.closed?.count.outcome === 'no review') done.add('kind')
  return done
}
