import type { Sector } from '../../../domain/conflicts/review-team.ts'

/** What a member of the Review Team stands for, as people read it. */
export const SECTORS: Readonly<Record<Sector, string>> = {
  'social-care': 'Children’s Social Care', 'health': 'Health', 'board': 'The board', 'police': 'Police', 'education': 'Education', 'other': 'Another agency',
}

export function isSector(text: string): text is Sector { return Object.hasOwn(SECTORS, text) }
