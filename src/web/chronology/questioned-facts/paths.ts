import { at } from '../../paths.ts'

/** Facts of the chronology that are questioned, and whether the facts are agreed. */
export const questionedFacts = at('/cases/:case/questioned-facts')
/** Questioning one entry. */
export const questionEntry = at('/cases/:case/questioned-facts/entries/:entry')
/** One questioned fact, and what is decided of it. */
export const questionedFact = at('/cases/:case/questioned-facts/:question')
