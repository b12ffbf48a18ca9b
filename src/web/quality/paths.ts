import { at } from '../paths.ts'

/** The Sub-Committee's looks at the quality of a review. */
export const quality = at('/cases/:case/quality')
