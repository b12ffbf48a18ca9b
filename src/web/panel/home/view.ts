import { undeclared } from '../../../domain/conflicts/independence.ts'
import type { Action } from '../../../domain/access.ts'
import { AGENDA, ITEMS, nextItem } from '../../../domain/panel/agenda.ts'
import { recommendationSentence } from '../../../domain/panel/recommendation.ts'
import { CAPACITIES, legalAdviserOf, panelChairOf } from '../../../domain/panel/seat.ts'
import { spoken, type PlainDate } from '../../../domain/plain-date.ts'
import { ATTENDED } from '../../../domain/subcommittee.ts'
import type { Reader } from '../../../store/database.ts'
import { agenciesConcerned, chairDeclaration } from '../../../store/panel/declarations.ts'
import { findPanel, type PanelFound } from '../../../store/panel/find-panel.ts'
import { packsOf } from '../../../store/panel/packs.ts'
import { panelAttendance } from '../../../store/panel/record.ts'
import { recommendationsOf } from '../../../store/panel/recommendations.ts'
import { caseHome } from '../../cases/paths.ts'
import type { Link } from '../../route.ts'
import { ITEM_PAGES } from '../items.ts'
import * as paths from '../paths.ts'

type May = (action: Action) => boolean

export function notConvened(caseId: string, may: May): object {
  return { back: may('see case') ? { href: caseHome.to({ case: caseId }), text: 'Case' } : null, convene: may('convene panel') ? paths.panel.to({ case: caseId }) : null }
}

/** Null where no Panel was convened. */
export async function homeView(reader: Reader, caseId: string, may: May, today: PlainDate): Promise<object | null> {
  const found = await findPanel(reader, caseId)
  if (!found) return null
  const { panel, seats, done } = found
  const of = { case: caseId }
  const packs = await packsOf(reader, caseId, panel.number)
  const came = new Map((await panelAttendance(reader, caseId, panel.number)).map(each => [each.personId, ATTENDED[each.attended]]))
  const made = (await recommendationsOf(reader, caseId)).findLast(each => each.number === panel.number) ?? null
  const chair = panelChairOf(seats)
  const declaration = chair ? await chairDeclaration(reader, caseId, chair.personId) : null
  return {
    back: may('see case') ? { href: caseHome.to(of), text: 'Case' } : null,
    stands: standsWhere(found, packs[0]?.on ?? null, today),
    next: nextLink(found, { caseId, packed: packs.length > 0, recommended: made !== null, may }),
    seats: seats.map(seat => ({ ...seat, capacity: CAPACITIES[seat.capacity], came: came.get(seat.personId) ?? null })),
    exceptions: declaration ? Object.values(declaration.exceptions).filter(reason => reason !== '').length : 0,
    fresh: chair ? undeclared(declaration?.ofAgencies ?? [], await agenciesConcerned(reader, caseId)).map(agency => agency.name) : [],
    chairLink: may('convene panel') && panel.closedOn === null ? paths.chair.to(of) : null,
    links: links(found, caseId, may),
    agenda: panel.heldOn === null ? [] : ITEMS.map(item => ({ step: AGENDA[item].step, title: AGENDA[item].title, done: done.has(item), next: nextItem(done) === item, href: ITEM_PAGES[item].to(of) })),
    kindMinute: paths.minute.kind.to(of),
    pack: packs.length > 0 ? { href: paths.pack.to(of), on: packs[0]?.on ?? null, versions: packs.length } : null,
    recommendation: made ? { sentence: recommendationSentence(made), href: paths.recommendation.to(of), on: made.on } : null,
    meeting: panel.meeting, held: panel.heldOn, closed: panel.closedOn,
  }
}

function standsWhere({ panel, done }: PanelFound, packOn: PlainDate | null, today: PlainDate): string {
  if (panel.closedOn !== null) return `The Panel closed on ${spoken(panel.closedOn)}.`
  if (panel.heldOn !== null) {
    const item = nextItem(done)
    return item ? `The Panel is meeting. It has come to: ${AGENDA[item].title}` : 'The Panel has been through its agenda. Its recommendation is to be written.'
  }
  const meets = panel.meeting ? ` It ${panel.meeting.meetsOn < today ? 'was to meet' : 'meets'} on ${spoken(panel.meeting.meetsOn)}.` : ' Its meeting is not planned yet.'
  return packOn ? `The pack was shared on ${spoken(packOn)}.${meets}` : `The Panel was convened on ${spoken(panel.convenedOn)}.${meets}`
}

interface Next { readonly caseId: string; readonly packed: boolean; readonly recommended: boolean; readonly may: May }

/** The one thing that this person can do next; null where others are to act. */
export function nextLink({ panel, seats, done }: PanelFound, { caseId, packed, recommended, may }: Next): Link | null {
  const of = { case: caseId }
  if (panel.closedOn !== null) return null
  if (panel.heldOn === null) {
    if (may('convene panel') && !panelChairOf(seats)) return { text: 'Appoint the Panel Chair', href: paths.chair.to(of) }
    if (may('convene panel') && !legalAdviserOf(seats)) return { text: 'Name the legal adviser', href: paths.seats.to(of) }
    if (may('run panel') && panel.meeting === null) return { text: 'Plan the meeting', href: paths.meeting.to(of) }
    if (may('convene panel') && !packed) return { text: 'Share the pack', href: paths.pack.to(of) }
    if (may('run panel') && packed) return { text: 'Record that the Panel meets, and who came', href: paths.attendance.to(of) }
    return packed ? { text: 'Read the pack', href: paths.pack.to(of) } : null
  }
  const item = nextItem(done)
  if (item) return { text: AGENDA[item].title, href: ITEM_PAGES[item].to(of) }
  return may('chair panel') ? { text: recommended ? 'Close the Panel' : 'Write the recommendation', href: paths.recommendation.to(of) } : null
}

function links({ panel }: PanelFound, caseId: string, may: May): readonly Link[] {
  const of = { case: caseId }
  const isOpen = panel.closedOn === null
  return [
    ...may('convene panel') && isOpen ? [{ text: 'Change who sits on the Panel', href: paths.seats.to(of) }] : [],
    ...may('run panel') && panel.heldOn === null ? [{ text: panel.meeting ? 'Move the meeting' : 'Plan the meeting', href: paths.meeting.to(of) }] : [],
    ...may('convene panel') && panel.heldOn === null ? [{ text: 'Pack for the Panel', href: paths.pack.to(of) }] : [],
    ...may('run panel') && isOpen ? [{ text: 'Who came to the meeting', href: paths.attendance.to(of) }] : [],
  ]
}
