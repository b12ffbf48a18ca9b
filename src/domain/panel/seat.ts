/**
 * A seat on the Consideration Panel: who sits, for which agency, in which capacity, and whether the seat carries a vote
 * (AMB-7). The Panel is the Sub-Committee's members for that case, co-opted experts, a legal adviser and its Chair.
 */
import type { Issue } from '../history.ts'
import { issue } from '../history.ts'

export const CAPACITIES = { chair: 'Panel Chair', subcommittee: 'Sub-Committee member', expert: 'Co-opted expert', legal: 'Legal adviser' } as const
export type Capacity = keyof typeof CAPACITIES

export function isCapacity(text: string): text is Capacity { return Object.hasOwn(CAPACITIES, text) }

export interface PanelSeat {
  readonly personId: string
  readonly agencyId: string | null
  readonly capacity: Capacity
  readonly votes: boolean
  /** Why an expert is co-opted, or a vote is given or taken. */
  readonly note: string
}

/** A seat as somebody asks for it. Null capacity: none was chosen. */
export interface SeatTyped { readonly personId: string; readonly capacity: Capacity | null; readonly votes: boolean; readonly note: string }

/** What stops a seat from being given. The Panel Chair's comes with a declaration of independence, by an act of its own. */
export function seatIssues(typed: SeatTyped, seats: readonly PanelSeat[]): readonly Issue[] {
  const found: Issue[] = []
  if (typed.personId === '') found.push(issue('personId', 'Choose who is to sit on the Panel'))
  if (typed.capacity === null || typed.capacity === 'chair') found.push(issue('capacity', 'Choose in which capacity they sit'))
  if (typed.capacity === 'legal' && typed.votes) found.push(issue('votes', 'The legal adviser advises the Panel and does not vote'))
  if (typed.capacity === 'expert' && !typed.note.trim()) found.push(issue('note', 'Say what expertise the Panel needs them for'))
  if (seats.some(seat => seat.personId === typed.personId && seat.capacity === 'chair')) found.push(issue('personId', 'This person chairs the Panel'))
  return found
}

/** Those who may vote, in the order of their ids. */
export function votersOf(seats: readonly PanelSeat[]): readonly string[] { return seats.filter(seat => seat.votes).map(seat => seat.personId).sort() }

export function panelChairOf<Seat extends PanelSeat>(seats: readonly Seat[]): Seat | null { return seats.find(seat => seat.capacity === 'chair') ?? null }

/** Legal advice must be linked into the process (R041): the Panel goes nowhere without somebody named for it. */
export function legalAdviserOf<Seat extends PanelSeat>(seats: readonly Seat[]): Seat | null { return seats.find(seat => seat.capacity === 'legal') ?? null }
