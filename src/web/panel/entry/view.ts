import { heldUpBy, mustComeFirst } from '../../../domain/panel/agenda.ts'
import { boardAgencies } from '../../../store/commissioning/review-agencies.ts'
import type { Reader } from '../../../store/database.ts'
import { findPanel } from '../../../store/panel/find-panel.ts'
import { entriesOf, questionsOf } from '../../../store/panel/record.ts'
import { namesOf } from '../../../store/people/names.ts'
import type { Params } from '../../paths.ts'
import { entry, information, questions } from '../paths.ts'

/** What was typed, where a form comes back. */
interface Typed { readonly values: Readonly<Record<string, string>>; readonly isOvertaken: boolean }

/** Null where there is no such agency, or no Panel. */
export async function entryView(reader: Reader, params: Params<typeof entry.pattern>, runs: boolean, typed: Typed | null): Promise<object | null> {
  const found = await findPanel(reader, params.case)
  const agency = (await boardAgencies(reader)).find(each => each.agencyId === params.agency)
  if (!found || !agency) return null
  const { panel, done } = found
  const versions = (await entriesOf(reader, params.case, panel.number)).filter(each => each.agencyId === params.agency)
  const last = versions.at(-1)
  const names = await namesOf(reader, versions.map(each => each.by))
  const first = heldUpBy('information', done)
  const asked = (await questionsOf(reader, params.case, panel.number)).filter(each => each.agencyId === params.agency)
  return {
    back: { href: information.to({ case: params.case }), text: 'Agencies’ information' }, here: entry.to(params), agency: agency.name, basedOn: last?.version ?? 0, isOvertaken: typed?.isOvertaken ?? false,
    waits: panel.heldOn === null ? 'Record first that the Panel met.' : first ? `${mustComeFirst(first)}.` : null,
    writes: runs && panel.heldOn !== null && first === null, closed: done.has('information') || panel.closedOn !== null, questionsClosed: done.has('discussion') || panel.closedOn !== null,
    values: typed?.values ?? (last ? { givenBy: last.givenBy, information: last.information, clear: last.clear ? 'yes' : 'no', clarification: last.clarification } : {}),
    ask: last ? questions.to(params) : null, asked, versions: versions.toReversed().map(each => ({ ...each, by: names.get(each.by) ?? '' })),
  }
}
