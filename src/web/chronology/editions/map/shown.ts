/** What the page of such an edition shows: its choices, its entries as they will stand in the file, and how it is had. */
import { PAPERS } from '../../../../domain/chronology/edition-cells.ts'
import { DATE_RULES } from '../../../../domain/chronology/general-date.ts'
import { countIntegrated, integratedEntries } from '../../../../store/chronology/integrated.ts'
import type { Reader } from '../../../../store/database.ts'
import { keyFrom, keyText } from '../../integrated/asked.ts'
import { fileChoices, fileLinks } from '../../integrated/formats.ts'
import { mentions } from '../../../identity/paths.ts'
import { editions, mapEditionFile, mapEditionPath } from '../paths.ts'
import type { MapEditionMade, Typed } from './made.ts'
import type { UnsettledName } from './unsettled.ts'

const PAGE_SIZE = 50
/** A list to work from, not to scroll through. */
const MOST_NAMES = 100

export interface Asking { readonly params: { readonly case: string; readonly name: string }; readonly typed: Typed; readonly query: URLSearchParams; readonly checks: boolean; readonly unsettled: readonly UnsettledName[] }

export async function editionShown(reader: Reader, made: MapEditionMade, { params, typed, query, checks, unsettled }: Asking): Promise<object> {
  const { rule, dates, child } = made
  const chosen = { child: child?.identityId ?? null, dates }
  const colours = new Map(made.head.agencies.map(each => [each.name, each]))
  const after = keyFrom(query.get('after'))
  const found = made.missing === null ? await integratedEntries(reader, made.query, { size: PAGE_SIZE, ...after ? { after } : {} }) : []
  const { total, earlier } = made.missing === null ? await countIntegrated(reader, made.query, false, found[0]?.key ?? null) : { total: 0, earlier: 0 }
  const rows = await made.tell(reader, found)
  const last = found.at(-1)
  return {
    back: { href: editions.to({ case: params.case }), text: 'Editions of the chronology' }, name: made.name, title: rule.title, about: rule.about, here: mapEditionPath.to(params), missing: made.missing, total,
    shown: found.length > 0 ? `${earlier + 1} to ${earlier + found.length} of ${total}` : '',
    children: rule.entries === 'about one child' || rule.dates === 'by rule' ? made.children.map(each => ({ value: each.identityId, text: each.label, selected: each.identityId === (child?.identityId ?? typed.child) })) : [],
    rules: rule.dates === 'by rule' ? Object.entries(DATE_RULES).map(([value, text]) => ({ value, text, checked: value === typed.dates })) : [],
    hasLabels: rule.labels !== 'nobody', hasAge: rule.columns.includes('age'), hasTime: rule.columns.includes('time'), hasSource: rule.columns.includes('source'),
    rows: rows.map(row => ({ colour: colours.get(row.agency)?.colour ?? 0, code: colours.get(row.agency)?.code ?? '', agency: row.agency, date: row.date.text || 'No date given', age: row.age ?? '', time: row.time?.text ?? '', source: row.source, event: row.event, questioned: row.questioned ?? [] })),
    next: last && earlier + found.length < total ? { text: 'Later entries', href: mapEditionPath.to(params, { ...chosen, after: keyText(last.key) }) } : null,
    files: rule.leaves || made.missing !== null ? [] : fileLinks(total, chosen, (format, more) => mapEditionFile.to({ ...params, format }, more)),
    leaves: rule.leaves, checks: checks && made.missing === null, chosen,
    formats: fileChoices(total).map((each, at) => ({ ...each, checked: at === 0 })), papers: PAPERS.map((value, at) => ({ value, text: value.toUpperCase(), checked: at === 0 })),
    settle: mentions.to({ case: params.case }), unsettled: unsettled.slice(0, MOST_NAMES), further: Math.max(0, unsettled.length - MOST_NAMES),
  }
}
