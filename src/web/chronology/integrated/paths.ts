import { at } from '../../paths.ts'

export const integrated = at('/cases/:case/integrated-chronology')
export const integratedWithComments = at('/cases/:case/integrated-chronology/with-comments')
export const download = at('/cases/:case/integrated-chronology/files/:format')
export const downloadWithComments = at('/cases/:case/integrated-chronology/with-comments/files/:format')
export const patterns = at('/cases/:case/integrated-chronology/patterns')
export const picture = at('/cases/:case/integrated-chronology/picture')
