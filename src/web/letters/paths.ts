import { at } from '../paths.ts'

export const letters = at('/cases/:case/letters')
export const letter = at('/cases/:case/letters/:letter')
export const letterDocument = at('/cases/:case/letters/:letter/document')
export const letterWords = at('/cases/:case/letters/:letter/words')
export const approve = at('/cases/:case/letters/:letter/approve')
export const send = at('/cases/:case/letters/:letter/send')
export const setAside = at('/cases/:case/letters/:letter/set-aside')

/** The board's own templates. */
export const templates = at('/settings/letters')
export const template = at('/settings/letters/:kind')
export const defaultFile = at('/settings/letters/:kind/default')
export const ownFile = at('/settings/letters/:kind/own')
export const backToDefault = at('/settings/letters/:kind/back')
