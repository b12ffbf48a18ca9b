/**
 * Minutes an item of the Panel's agenda: its purpose and overview (R265), the legal adviser's reminder (R266), the discussion of the
 * kind of review with its issues for the terms of reference (R275, R276). Written again, it is a later version.
 */
import type { FactKind } from '../../domain/facts.ts'
import { issue } from '../../domain/history.ts'
import { AGENDA, heldUpBy, mustComeFirst } from '../../domain/panel/agenda.ts'
import { amendmentIssues, minuteIssues, type MinuteContents, type WrittenItem } from '../../domain/panel/minutes.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { recordFact } from '../../store/facts.ts'
import { insertMinute, lastMinute, minutesOf, type Minute } from '../../store/panel/record.ts'
import type { Command } from '../run.ts'
import { findPanel, type PanelFound } from '../../store/panel/find-panel.ts'
import { mayMinute } from './may-minute.ts'

type Content = { readonly [Item in WrittenItem]: { readonly item: Item; readonly content: MinuteContents[Item] } }[WrittenItem]
type Input = Content & { readonly caseId: string; readonly reason: string; readonly basedOn: number }
interface Found extends PanelFound { readonly last: Minute | null; readonly allowed: boolean }
interface Change { readonly number: number; readonly written: Content; readonly version: number; readonly reason: string; readonly on: PlainDate }

/** The discussion of the kind is no fact by itself: the vote on it is. */
const FACTS: Readonly<Record<WrittenItem, FactKind | null>> = { overview: AGENDA.overview.fact, legal: AGENDA.legal.fact, kind: null }

export const minutePanelItem: Command<Input, Found, Change, { readonly version: number }> = {
  name: 'minute-panel-item',
  action: 'minute panel',
  about: input => ({ caseId: input.caseId }),
  async find(act, { caseId, item }) {
    const found = await findPanel(act.writer, caseId)
    if (!found) return null
    const allowed = await mayMinute(act, caseId, found.seats, item === 'legal')
    return { ...found, allowed, last: lastMinute(await minutesOf(act.writer, caseId, found.panel.number), item) }
  },
  decide({ panel, done, last, allowed }, { item, content, reason, basedOn }) {
    if (!allowed) return { issues: [issue(null, 'The Panel Chair or the board’s office minutes this item')] }
    if (panel.heldOn === null) return { issues: [issue(null, 'Record first that the Panel met')] }
    const first = heldUpBy(item, done)
    if (first) return { issues: [issue(null, mustComeFirst(first))] }
    const issues = [...minuteIssues(item, content), ...amendmentIssues(panel.closedOn !== null, reason)]
    if (issues.length > 0) return { issues }
    if ((last?.version ?? 0) !== basedOn) return { conflict: { theirs: { ...last?.content } } }
    return { change: { number: panel.number, written: { item, content } as Content, version: basedOn + 1, reason: reason.trim(), on: panel.heldOn } }
  },
  async write({ writer, session }, { number, written, version, reason, on }, { caseId }) {
    await insertMinute(writer, session, caseId, number, { ...written, version, reason })
    const fact = FACTS[written.item]
    if (fact && version === 1) await recordFact(writer, session, { caseId, kind: fact, on, details: { number } })
    return { version }
  },
  history: ({ number, written, version }) => ({ number, item: written.item, version }),
}
