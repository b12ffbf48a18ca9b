import { at } from '../../paths.ts'

export const keyEventsPath = at('/cases/:case/key-events')
export const keyEventsFile = at('/cases/:case/key-events/files/:format')
export const keyEventPath = at('/cases/:case/key-events/entries/:entry')
