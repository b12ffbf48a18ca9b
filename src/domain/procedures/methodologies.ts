/**
 * The learning models a board may choose from (R071): any that is consistent with the principles of the guidance.
 * The core model is the default (R069).
 */
export const METHODOLOGIES = {
  core: { name: 'Core partnership learning review model', about: 'The systems approach of the board’s own toolkit, with two Learning Events.' },
  systems: { name: 'Systems methodology (Munro)', about: 'The systems methodology recommended by Professor Munro, as in Learning Together.' },
  silp: { name: 'Significant Incident Learning Process', about: 'Agency reports and learning days with the practitioners and their managers.' },
  root_cause: { name: 'Root cause analysis', about: 'Works back from the event to contributory and root causes; common in health services.' },
  appreciative: { name: 'Appreciative inquiry', about: 'Begins with what worked well; suited to reviews of good practice.' },
  other: { name: 'Another model', about: 'Any other model that is consistent with the principles of the guidance; say which in the reason.' },
} as const

export type MethodologyKey = keyof typeof METHODOLOGIES
export const DEFAULT_METHODOLOGY: MethodologyKey = 'core'

export function isMethodology(text: string): text is MethodologyKey { return Object.hasOwn(METHODOLOGIES, text) }
