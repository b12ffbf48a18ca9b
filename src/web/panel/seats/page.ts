/** Who sits on the Panel: co-opting an expert, naming the legal adviser, giving or taking a vote, ending a seat. */
import { leavePanelSeat } from '../../../commands/panel/leave-panel-seat.ts'
import { seatPanelMember } from '../../../commands/panel/seat-panel-member.ts'
import type { Issue } from '../../../domain/history.ts'
import { CAPACITIES, isCapacity } from '../../../domain/panel/seat.ts'
import { boardPeople } from '../../../store/commissioning/review-people.ts'
import type { Reader } from '../../../store/database.ts'
import { findPanel } from '../../../store/panel/find-panel.ts'
import { again, missing, redirect, view } from '../../answer.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { textOf } from '../../forms/posted.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { NO_ROW_CHANGE, textAt, type Spec, type Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { leaveSeat, panel, seats } from '../paths.ts'

const TEMPLATE = 'panel/seats/page.njk'

interface Typed { readonly seat: Values; readonly leave: { readonly personId: string; readonly reason: string } }
const NOTHING: Typed = { seat: {}, leave: { personId: '', reason: '' } }

async function specFor(reader: Reader): Promise<Spec> {
  const people = await boardPeople(reader)
  return {
    personId: { kind: 'select', label: 'Person', choices: people.map(person => ({ value: person.personId, text: person.agency === null ? person.name : `${person.name}, ${person.agency}` })) },
    capacity: { kind: 'radios', label: 'Sits as', choices: (['legal', 'expert', 'subcommittee'] as const).map(value => ({ value, text: CAPACITIES[value] })) },
    votes: { kind: 'tick', label: 'This seat carries a vote' },
    note: { kind: 'text', label: 'Expertise, or why the vote is given or taken', hint: 'Needed for a co-opted expert' },
  }
}

/** Null where no Panel was convened. */
async function shown(reader: Reader, caseId: string, typed: Typed, issues: readonly Issue[]): Promise<object | null> {
  const found = await findPanel(reader, caseId)
  if (!found) return null
  const leaving = found.seats.filter(seat => seat.capacity !== 'chair')
  return {
    back: { href: panel.to({ case: caseId }), text: 'Panel' }, here: seats.to({ case: caseId }), title: 'Who sits on the Panel', basedOn: null, button: 'Give this seat',
    lead: ['Voting is a property of the seat. The legal adviser advises and does not vote. To change a seat, choose the person again.'],
    seated: found.seats.map(seat => ({ ...seat, capacity: CAPACITIES[seat.capacity] })), fields: drawSpec(await specFor(reader), typed.seat, issues),
    leave: leaveSeat.to({ case: caseId }), leaving: leaving.map(seat => ({ value: seat.personId, text: seat.name, selected: seat.personId === typed.leave.personId })), reason: typed.leave.reason,
  }
}

export const seatsPage = page({
  path: seats,
  action: 'convene panel',
  records: { reads: 'seats of the Consideration Panel' },
  show: async ({ reader, params }) => {
    const found = await shown(reader, params.case, NOTHING, [])
    return found ? view(TEMPLATE, found) : missing
  },
})

export const giveSeat = act({
  path: seats,
  action: 'convene panel',
  handle: async visit => {
    const seat = readSpec(await visit.read(specFor), visit.posted, NO_ROW_CHANGE)
    const capacity = textAt(seat, 'capacity')
    return settle(await visit.run(seatPanelMember, { caseId: visit.params.case, personId: textAt(seat, 'personId'), capacity: isCapacity(capacity) ? capacity : null, votes: seat['votes'] === true, note: textAt(seat, 'note') }), {
      done: () => redirect(seats.to(visit.params), 'The seat is on record.'),
      refused: async issues => {
        const found = await visit.read(reader => shown(reader, visit.params.case, { ...NOTHING, seat }, issues))
        return found ? again(TEMPLATE, found, issues) : missing
      },
    })
  },
})

export const endSeat = act({
  path: leaveSeat,
  action: 'convene panel',
  handle: async visit => {
    const leave = { personId: textOf(visit.posted, 'leaving'), reason: textOf(visit.posted, 'reason') }
    return settle(await visit.run(leavePanelSeat, { caseId: visit.params.case, ...leave }), {
      done: () => redirect(seats.to(visit.params), 'The seat is ended. It stays on record.'),
      refused: async issues => {
        const found = await visit.read(reader => shown(reader, visit.params.case, { ...NOTHING, leave }, []))
        return found ? again(TEMPLATE, found, issues) : missing
      },
    })
  },
})
