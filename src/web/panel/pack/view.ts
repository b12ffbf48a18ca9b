import type { Action } from '../../../domain/access.ts'
import { packGaps, type PackContent } from '../../../domain/panel/pack.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import { ALL_SECTIONS, SECTIONS, sectionOf } from '../../../domain/referral/sections.ts'
import { boardAgencies } from '../../../store/commissioning/review-agencies.ts'
import type { Reader } from '../../../store/database.ts'
import { collatedForPanel } from '../../../store/panel/collated.ts'
import { findPanel } from '../../../store/panel/find-panel.ts'
import { packReadings, packsOf } from '../../../store/panel/packs.ts'
import { namesOf } from '../../../store/people/names.ts'
import { sectionAnswers } from '../../referral/form/sections.ts'
import { pack, packFile, panel } from '../paths.ts'

const HOLDINGS = { yes: 'Yes', presumed: 'Presumed', no: 'No', open: 'Not answered' } as const

type May = (action: Action) => boolean

/** The version asked for, or the last; before the first is shared, for whoever shares it, what would be in it now. Null where there is none to see. */
export async function packView(reader: Reader, caseId: string, asked: string | null, may: May, today: PlainDate): Promise<object | null> {
  const found = await findPanel(reader, caseId)
  if (!found) return null
  const packs = await packsOf(reader, caseId, found.panel.number)
  const shown = asked === null ? packs.at(-1) ?? null : packs.find(each => String(each.version) === asked)
  if (shown === undefined) return null
  const shares = may('convene panel') && found.panel.heldOn === null
  const content = shown?.content ?? await collatedForPanel(reader, caseId, today)
  return {
    back: { href: panel.to({ case: caseId }), text: 'Panel' }, here: pack.to({ case: caseId }), shared: shown ? { on: shown.on, version: shown.version } : null,
    versions: packs.length > 1 ? packs.map(each => ({ version: each.version, on: each.on, href: pack.to({ case: caseId }, { version: each.version }) })) : [],
    share: shares ? (packs.length === 0 ? 'Share this pack with the Panel' : 'Share again, as things stand now') : null,
    ...content && (shown || shares) ? { content: await readable(reader, caseId, content), gaps: packGaps(content) } : { content: null, gaps: [] },
    readers: may('run panel') && shown ? await opened(reader, caseId, found.seats.map(seat => ({ personId: seat.personId, name: seat.name }))) : [],
  }
}

async function readable(reader: Reader, caseId: string, { referral, views, information, awaited, criteria }: PackContent): Promise<object> {
  const names = await namesOf(reader, views?.given.map(each => each.personId) ?? [])
  const agencies = new Map((await boardAgencies(reader)).map(agency => [agency.agencyId, agency.name]))
  return {
    sections: ALL_SECTIONS.map(section => ({ title: SECTIONS[section].title, blocks: sectionAnswers(section, sectionOf(referral.stands, section)) })),
    views: views?.given.map(each => ({ name: names.get(each.personId) ?? '', view: each.warranted ? 'Warranted' : 'Not warranted', rationale: each.rationale })) ?? [],
    information: information.map(each => ({ ...each, agency: agencies.get(each.agencyId) ?? '', files: each.files.map(({ fileId, name }) => ({ name, href: packFile.to({ case: caseId, file: fileId }) })) })), awaited: awaited.map(id => agencies.get(id) ?? ''),
    criteria: { ...criteria, lines: criteria.lines.map(line => ({ ...line, holding: HOLDINGS[line.holding] })) },
  }
}

async function opened(reader: Reader, caseId: string, seated: readonly { readonly personId: string; readonly name: string }[]) {
  const readings = await packReadings(reader, caseId)
  return seated.map(({ personId, name }) => ({ name, first: readings.get(personId)?.firstAt ?? null, times: readings.get(personId)?.times ?? 0 }))
}
