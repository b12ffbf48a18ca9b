import { at } from '../paths.ts'

/** The Consideration Panel of a case, from its convening to its recommendation. */
export const panel = at('/cases/:case/panel')
export const chair = at('/cases/:case/panel/chair')
export const seats = at('/cases/:case/panel/seats')
export const leaveSeat = at('/cases/:case/panel/seats/leave')
export const meeting = at('/cases/:case/panel/meeting')
export const pack = at('/cases/:case/panel/pack')
/** A file that came with an agency's information, in the pack. */
export const packFile = at('/cases/:case/panel/pack/files/:file')
export const attendance = at('/cases/:case/panel/attendance')
export const minute = {
  overview: at('/cases/:case/panel/overview'),
  legal: at('/cases/:case/panel/legal-advice'),
  kind: at('/cases/:case/panel/kind-of-review'),
} as const
export const information = at('/cases/:case/panel/information')
export const closeInformation = at('/cases/:case/panel/information/close')
export const understood = at('/cases/:case/panel/information/understood')
export const entry = at('/cases/:case/panel/agencies/:agency')
export const questions = at('/cases/:case/panel/agencies/:agency/questions')
export const vote = { need: at('/cases/:case/panel/need-vote'), kind: at('/cases/:case/panel/kind-vote') } as const
export const put = { need: at('/cases/:case/panel/need-vote/put'), kind: at('/cases/:case/panel/kind-vote/put') } as const
export const closeVote = { need: at('/cases/:case/panel/need-vote/close'), kind: at('/cases/:case/panel/kind-vote/close') } as const
export const recommendation = at('/cases/:case/panel/recommendation')
export const close = at('/cases/:case/panel/close')
