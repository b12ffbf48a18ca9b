/** Convenes the Consideration Panel: the Sub-Committee's members of that day take their seats for the case, with the votes that they have (R262, AMB-7). */
import { standing } from '../../domain/facts.ts'
import { issue } from '../../domain/history.ts'
import type { FactKind } from '../../domain/facts.ts'
import type { PanelSeat } from '../../domain/panel/seat.ts'
import { seatsOf } from '../../store/decision/considerations.ts'
import { factsOf } from '../../store/facts.ts'
import { insertPanel, panelOf, type Panel } from '../../store/panel/panels.ts'
import { insertSeats, openPart } from '../../store/panel/seats.ts'
import type { Command } from '../run.ts'

interface Found { readonly kinds: ReadonlySet<FactKind>; readonly last: Panel | null; readonly seats: readonly PanelSeat[] }
interface Change { readonly number: number; readonly seats: readonly PanelSeat[] }

export const convenePanel: Command<{ readonly caseId: string }, Found, Change, { readonly number: number; readonly seats: number }> = {
  name: 'convene-panel',
  action: 'convene panel',
  about: input => ({ caseId: input.caseId }),
  async find({ writer, moment: { today } }, { caseId }) {
    const held = (await seatsOf(writer, caseId)).filter(seat => !seat.excluded && seat.from <= today && (seat.until === null || today <= seat.until))
    // Who sits on the Sub-Committee twice, as its Chair and for an agency, has one seat; it votes where either does.
    const seats = [...Map.groupBy(held, seat => seat.personId)].map(([personId, own]): PanelSeat => ({
      personId, agencyId: own.find(seat => seat.agencyId !== null)?.agencyId ?? null, capacity: 'subcommittee', votes: own.some(seat => seat.votes), note: '',
    }))
    return { kinds: new Set(standing(await factsOf(writer, caseId)).keys()), last: await panelOf(writer, caseId), seats }
  },
  decide({ kinds, last, seats }) {
    if (!kinds.has('chair_agreed_panel')) return { issues: [issue(null, 'A Consideration Panel is convened once the Independent Chair has answered the Sub-Committee that there is to be one')] }
    if (last && last.closedOn === null) return { issues: [issue(null, 'The Consideration Panel is already convened')] }
    return { change: { number: (last?.number ?? 0) + 1, seats } }
  },
  async write({ writer, session, moment }, { number, seats }, { caseId }) {
    await insertPanel(writer, session, caseId, number, moment.today)
    await insertSeats(writer, session, caseId, number, seats.map(seat => ({ ...seat, revision: 1, sits: true })))
    for (const seat of seats) await openPart(writer, session, caseId, seat, moment.today)
    return { number, seats: seats.length }
  },
  history: ({ number, seats }) => ({ number, seats: seats.map(seat => seat.personId) }),
}
