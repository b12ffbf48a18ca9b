/** Minutes one item of the Panel's agenda; read by everybody on the Panel, written by its Chair, the office or, their own advice, the legal adviser. */
import { minutePanelItem } from '../../../commands/panel/minute-panel-item.ts'
import type { Issue } from '../../../domain/history.ts'
import { AGENDA, heldUpBy, mustComeFirst } from '../../../domain/panel/agenda.ts'
import type { WrittenItem } from '../../../domain/panel/minutes.ts'
import type { Reader, Session } from '../../../store/database.ts'
import { findPanel } from '../../../store/panel/find-panel.ts'
import { lastMinute, minutesOf } from '../../../store/panel/record.ts'
import { namesOf } from '../../../store/people/names.ts'
import { again, missing, overtaken, redirect, view } from '../../answer.ts'
import { answersOf } from '../../forms/answers.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { textOf } from '../../forms/posted.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { NO_ROW_CHANGE, type Values } from '../../forms/spec.ts'
import { act, page, type Route, type Visit } from '../../route.ts'
import { settle } from '../../settle.ts'
import * as paths from '../paths.ts'
import { MINUTE_FORMS } from './forms.ts'

const TEMPLATE = 'panel/minute/page.njk'

interface Asking { readonly caseId: string; readonly actor: Session; readonly standing: Visit['standing'] }
interface Typed { readonly values: Values; readonly reason: string }

/** Null where there is no Panel. `typed` is null where nothing was: the last version is then filled in. */
async function shown(reader: Reader, item: WrittenItem, { caseId, actor, standing }: Asking, typed: Typed | null, issues: readonly Issue[], isOvertaken = false): Promise<object | null> {
  const found = await findPanel(reader, caseId)
  if (!found) return null
  const { panel, seats, done } = found
  const minutes = (await minutesOf(reader, caseId, panel.number)).filter(each => each.item === item)
  const last = lastMinute(minutes, item)
  const { spec, lead } = MINUTE_FORMS[item]
  const names = await namesOf(reader, minutes.map(each => each.by))
  const writes = standing.onCase.has('panel_chair') || standing.onBoard.has('board_manager') || standing.onBoard.has('support_team')
    || (item === 'legal' && seats.some(seat => seat.personId === actor.personId && seat.capacity === 'legal'))
  const heldUp = heldUpBy(item, done)
  const first = panel.heldOn === null ? 'Record first that the Panel met.' : heldUp ? `${mustComeFirst(heldUp)}.` : null
  return {
    back: { href: paths.panel.to({ case: caseId }), text: 'Panel' }, here: paths.minute[item].to({ case: caseId }), basedOn: last?.version ?? 0, lead: [lead],
    title: item === 'kind' ? 'The kind of review: discussion' : AGENDA[item].title, button: writes && first === null ? (last ? 'Save a new version' : 'Put on record') : null, waits: last ? null : first,
    fields: drawSpec(spec, typed?.values ?? (last?.content ?? {}) as Values, issues), closed: panel.closedOn !== null, reason: typed?.reason ?? '', isOvertaken,
    versions: minutes.toReversed().map(each => ({ version: each.version, by: names.get(each.by) ?? '', at: each.at, reason: each.reason, blocks: answersOf(spec, each.content as Values) })),
    vote: item === 'kind' && last ? paths.vote.kind.to({ case: caseId }) : null,
  }
}

function asking(visit: Visit<'/cases/:case/panel/overview'>): Asking { return { caseId: visit.params.case, actor: visit.actor, standing: visit.standing } }

function minutePage(item: WrittenItem): Route {
  return page({
    path: paths.minute[item],
    action: 'see panel',
    records: { reads: 'minutes of the Consideration Panel' },
    show: async visit => {
      const found = await shown(visit.reader, item, asking(visit), null, [])
      return found ? view(TEMPLATE, found) : missing
    },
  })
}

function minuteAct<Item extends WrittenItem>(item: Item): Route {
  return act({
    path: paths.minute[item],
    action: 'minute panel',
    handle: async visit => {
      const values = readSpec(MINUTE_FORMS[item].spec, visit.posted, NO_ROW_CHANGE)
      const typed = { values, reason: textOf(visit.posted, 'reason') }
      const input = { caseId: visit.params.case, item, content: MINUTE_FORMS[item].read(values), reason: typed.reason, basedOn: Number(visit.basedOn ?? 0) } as Parameters<typeof minutePanelItem.about>[0]
      const formAgain = (issues: readonly Issue[], theirs: boolean) => visit.read(reader => shown(reader, item, asking(visit), typed, issues, theirs))
      return settle(await visit.run(minutePanelItem, input), {
        done: () => redirect(item === 'kind' ? paths.vote.kind.to(visit.params) : paths.panel.to(visit.params), 'The minute is on record.'),
        refused: async issues => { const found = await formAgain(issues, false); return found ? again(TEMPLATE, found, issues) : missing },
        overtaken: async () => { const found = await formAgain([], true); return found ? overtaken(TEMPLATE, found) : missing },
      })
    },
  })
}

export const MINUTE_ROUTES: readonly Route[] = (['overview', 'legal', 'kind'] as const).flatMap(item => [minutePage(item), minuteAct(item)])
