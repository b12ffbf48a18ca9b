import { at } from '../../paths.ts'

export const packPath = at('/cases/:case/learning-event/pack')
export const packThemesFile = at('/cases/:case/learning-event/pack/key-themes/:format')
