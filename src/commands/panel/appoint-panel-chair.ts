/**
 * Appoints the Panel Chair on a signed declaration of independence of every agency concerned with the case (R262, R263), or
 * takes a fresh one once an agency has come in (R058). Somebody who is not independent chairs only with the reason on record.
 */
import { panelChairIssues, type NamedAgency, type PanelChairDeclaration } from '../../domain/conflicts/independence.ts'
import { issue } from '../../domain/history.ts'
import { panelChairOf, type PanelSeat } from '../../domain/panel/seat.ts'
import { addDays } from '../../domain/plain-date.ts'
import { boardPeople, endOnCase, type BoardPerson } from '../../store/commissioning/review-people.ts'
import { recordFact } from '../../store/facts.ts'
import { agenciesConcerned, insertChairDeclaration } from '../../store/panel/declarations.ts'
import { insertSeats, lastSeatRevision, openPart } from '../../store/panel/seats.ts'
import type { Command } from '../run.ts'
import { findPanel, type PanelFound } from '../../store/panel/find-panel.ts'

interface Input { readonly caseId: string; readonly personId: string; readonly votes: boolean; readonly declaration: PanelChairDeclaration }
interface Found extends PanelFound { readonly person: BoardPerson | null; readonly agencies: readonly NamedAgency[] }
interface Change {
  readonly number: number
  readonly seat: PanelSeat
  readonly before: PanelSeat | null
  readonly agencies: readonly string[]
  readonly exceptions: Readonly<Record<string, string>>
  readonly signedName: string
}

export const appointPanelChair: Command<Input, Found, Change, null> = {
  name: 'appoint-panel-chair',
  action: 'convene panel',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, { caseId, personId }) {
    const found = await findPanel(writer, caseId)
    return found && { ...found, person: (await boardPeople(writer)).find(each => each.personId === personId) ?? null, agencies: await agenciesConcerned(writer, caseId) }
  },
  decide({ panel, seats, person, agencies }, { declaration, votes }) {
    if (panel.closedOn !== null) return { issues: [issue(null, 'The Panel has closed')] }
    if (!person) return { issues: [issue('personId', 'Choose the person to chair the Panel')] }
    const issues = panelChairIssues(declaration, person.agencyId, agencies)
    if (issues.length > 0) return { issues }
    const excepted = agencies.filter(({ agencyId }) => declaration.ofAgencies[agencyId] === false || agencyId === person.agencyId)
    return { change: {
      number: panel.number, before: panelChairOf(seats), seat: { personId: person.personId, agencyId: person.agencyId, capacity: 'chair', votes, note: '' },
      agencies: agencies.map(agency => agency.agencyId), signedName: declaration.signedName,
      exceptions: Object.fromEntries(excepted.map(({ agencyId }) => [agencyId, declaration.exceptions[agencyId]?.trim() ?? ''])),
    } }
  },
  async write({ writer, session, moment }, { number, seat, before, agencies, exceptions, signedName }, { caseId }) {
    const { personId } = seat
    await insertChairDeclaration(writer, session, caseId, { personId, ofAgencies: agencies, exceptions, signedName, signedOn: moment.today })
    const yesterday = addDays(moment.today, -1)
    const isNew = before?.personId !== personId
    if (before && isNew) {
      await insertSeats(writer, session, caseId, number, [{ ...before, revision: await lastSeatRevision(writer, caseId, number, before.personId) + 1, sits: false }])
      await endOnCase(writer, caseId, before.personId, 'panel_chair', yesterday)
    }
    if (isNew || before?.votes !== seat.votes) {
      await insertSeats(writer, session, caseId, number, [{ ...seat, revision: await lastSeatRevision(writer, caseId, number, personId) + 1, sits: true }])
    }
    if (isNew) {
      await endOnCase(writer, caseId, personId, 'panel_member', yesterday)
      await openPart(writer, session, caseId, seat, moment.today)
      await recordFact(writer, session, { caseId, kind: 'panel_chair_appointed', on: moment.today, details: { number, personId } })
    }
    return null
  },
  history: ({ number, seat, before, agencies, exceptions }) => ({
    number, person: seat.personId, before: before?.personId ?? null, votes: seat.votes, declaredOf: agencies, exceptions: Object.keys(exceptions),
  }),
}
