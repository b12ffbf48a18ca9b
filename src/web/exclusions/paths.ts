import { at } from '../paths.ts'

/** Who is shut out of one case. */
export const exclusions = at('/cases/:case/exclusions')
export const liftExclusionOf = at('/cases/:case/exclusions/:person/lift')
