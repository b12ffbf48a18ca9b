import { at } from '../../paths.ts'

/** Accounts of different agencies that tell of one event: those put side by side, and what is suggested month by month. */
export const sameEvents = at('/cases/:case/same-events')
/** One event with its accounts, and where they stand. */
export const sameEvent = at('/cases/:case/same-events/:event')
