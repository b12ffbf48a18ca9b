import { at } from '../../paths.ts'

export const editions = at('/cases/:case/editions')
/** Those that are made of the identity map. */
export const mapEditionPath = at('/cases/:case/editions/:name')
export const mapEditionFile = at('/cases/:case/editions/:name/files/:format')
