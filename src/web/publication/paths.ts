import { at } from '../paths.ts'

/** What the Board answered to a review and what the public is told of it. */
export const publication = at('/cases/:case/publication')
/** One act: `response`, `report`, `summary` or `non-publication`. */
export const publicationForm = at('/cases/:case/publication/:part')
