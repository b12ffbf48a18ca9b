/** What the Consideration Panel of a case asks of this person now: of its Chair, of a member who has not voted, of the legal adviser, of the office. */
import { may } from '../../domain/access.ts'
import type { Action } from '../../domain/access.ts'
import { AGENDA, nextItem, type AgendaItem } from '../../domain/panel/agenda.ts'
import { QUESTIONS, type Question } from '../../domain/panel/vote.ts'
import { spoken } from '../../domain/plain-date.ts'
import type { Timetable } from '../../domain/timetable.ts'
import { caseName } from '../../store/cases/case-header.ts'
import { caseHome } from '../cases/paths.ts'
import { ITEM_PAGES } from '../panel/items.ts'
import * as panel from '../panel/paths.ts'
import type { PanelWork } from '../../store/work/panel-work.ts'
import type { Duty } from './duty.ts'
import type { OwnCase } from './read-own-cases.ts'

type Asked = Pick<Duty, 'what' | 'act' | 'href' | 'why' | 'due'>

export function panelDuties({ header, table, standing }: OwnCase, work: PanelWork | undefined): readonly Duty[] {
  if (!work || work.closed || !may('see panel', standing)) return []
  const known = { caseName: caseName(header), caseHref: may('see case', standing) ? caseHome.to({ case: header.caseId }) : null, own: true }
  return asked(header.caseId, table, work, action => may(action, standing)).map(duty => ({ ...known, ...duty }))
}

function asked(caseId: string, table: Timetable, work: PanelWork, allowed: (action: Action) => boolean): readonly Asked[] {
  const of = { case: caseId }
  const step = (key: string) => table.steps.find(each => each.key === key)
  const why = (key: string): Pick<Asked, 'why' | 'due'> => ({ why: step(key)?.explanation ?? '', due: step(key)?.due ?? null })
  if (work.heldOn === null) {
    const unread = work.sits && work.packOn !== null && !work.hasReadPack
    return unread ? [{ what: 'Read the pack before the Panel meets', act: 'Read the pack', href: panel.pack.to(of), due: work.meetsOn, why: `It was shared on ${spoken(work.packOn ?? '')}, so that the Panel rests on it (toolkit, Appendix 1, step 4).` }] : []
  }
  const voting = (['need', 'kind'] as const).filter(question => work.openBallot === question && work.votes && !work.hasVoted)
    .map((question: Question) => ({ what: `Vote: ${QUESTIONS[question]}`, act: 'Vote', href: panel.vote[question].to(of), ...why(question === 'need' ? 'a9_votes' : 'a10_kind') }))
  const item = nextItem(work.done)
  const stepOf: Readonly<Record<AgendaItem, string>> = { overview: 'a5_overview', legal: 'a6_legal', information: 'a7_information', discussion: 'a8_discussion', need: 'a9_votes', kind: 'a10_kind' }
  const runs = item !== null && (allowed('chair panel') || (item === 'legal' && work.advises) || (allowed('convene panel') && item !== 'need' && item !== 'kind' && item !== 'discussion'))
  if (item !== null) return [...voting, ...runs ? [{ what: AGENDA[item].title, act: 'Go to this item', href: ITEM_PAGES[item].to(of), ...why(stepOf[item]) }] : []]
  return allowed('chair panel') ? [{ what: work.recommended ? 'Close the Panel' : 'Write the Panel’s recommendation', act: work.recommended ? 'Close the Panel' : 'Write it', href: panel.recommendation.to(of), ...why('a11_letter') }] : []
}
