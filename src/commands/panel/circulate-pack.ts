/**
 * Shares with the Panel, before it meets, what was collated: the referral as it stands, the Sub-Committee's views, the agencies' written
 * information, the criteria (R264). It is kept word for word. Each member is told by mail, which holds a link alone, and the
 * invitation is drafted. What comes in later is shared by a further version, until the Panel meets.
 */
import { issue } from '../../domain/history.ts'
import { packIssues } from '../../domain/panel/meeting.ts'
import type { PackContent } from '../../domain/panel/pack.ts'
import { CAPACITIES, panelChairOf } from '../../domain/panel/seat.ts'
import { spoken } from '../../domain/plain-date.ts'
import { recordFact } from '../../store/facts.ts'
import { draftLetter } from '../../store/letters/draft-letter.ts'
import { queueMail } from '../../store/mail/outbox.ts'
import { collatedForPanel } from '../../store/panel/collated.ts'
import { insertPack, packsOf } from '../../store/panel/packs.ts'
import { findPerson } from '../../store/people/people.ts'
import type { Command } from '../run.ts'
import { findPanel, type PanelFound } from '../../store/panel/find-panel.ts'

interface Found extends PanelFound { readonly content: PackContent; readonly versions: number }
interface Change extends Found { readonly version: number }

export const circulatePack: Command<{ readonly caseId: string }, Found, Change, { readonly version: number; readonly told: number }> = {
  name: 'circulate-pack',
  action: 'convene panel',
  about: input => ({ caseId: input.caseId }),
  async find({ writer, moment }, { caseId }) {
    const found = await findPanel(writer, caseId)
    if (!found) return null
    const content = await collatedForPanel(writer, caseId, moment.today)
    if (!content) return null
    return { ...found, content, versions: (await packsOf(writer, caseId, found.panel.number)).length }
  },
  decide(found, _input, { today }) {
    const { panel, seats, versions } = found
    if (panel.heldOn !== null) return { issues: [issue(null, 'The Panel has met: what comes in now goes to the Panel Chair')] }
    const issues = packIssues(seats, panel.meeting?.meetsOn ?? null, today)
    return issues.length > 0 ? { issues } : { change: { ...found, version: versions + 1 } }
  },
  async write({ writer, session, moment }, { panel, seats, content, version }, { caseId }) {
    await insertPack(writer, session, caseId, panel.number, { version, content, on: moment.today })
    if (version === 1) await recordFact(writer, session, { caseId, kind: 'panel_pack_circulated', on: moment.today, details: { number: panel.number } })
    const { meeting, number } = panel
    for (const seat of seats) {
      const person = await findPerson(writer, seat.personId)
      if (!person) continue
      await queueMail(writer, { to: person.email, purpose: 'read', link: `/cases/${caseId}/panel/pack` })
      if (version > 1 || !meeting) continue
      await draftLetter(writer, session, {
        caseId, kind: 'panel_invitation', about: `panel ${number}`, on: moment.today, to: { name: person.name, email: person.email, personId: person.personId, agencyId: null },
        values: {
          capacity: CAPACITIES[seat.capacity], meets_on: spoken(meeting.meetsOn), begins_at: meeting.beginsAt || 'at a time still to be told', place: meeting.place,
          panel_chair: panelChairOf(seats)?.name ?? '',
        },
      })
    }
    return { version, told: seats.length }
  },
  history: ({ panel, seats, version, content }) => ({
    number: panel.number, version, told: seats.map(seat => seat.personId), referralVersion: content.referral.version, information: content.information.length, awaited: content.awaited.length,
  }),
}
