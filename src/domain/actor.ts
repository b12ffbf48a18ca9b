import type { PlainDate } from './plain-date.ts'

/** Who acts: a signed-in person of a board, on behalf of an agency or (where `agencyId` is null) of the board itself. */
export interface Actor {
  readonly boardId: string
  readonly personId: string
  readonly agencyId: string | null
  readonly name: string
}

/** When an act happens. Time comes in once, here: `today` is the day where boards are (Europe/London). */
export interface Moment {
  readonly now: Date
  readonly today: PlainDate
}
