import { at } from '../paths.ts'

/** What agencies were asked about a case and have answered, for the board; asking more, for its office. */
export const information = at('/cases/:case/information')
/** Asking every agency concerned at once. */
export const askAll = at('/cases/:case/information/ask-all')
/** One request: what was said and done about it, for the office. */
export const request = at('/cases/:case/information/requests/:request')
export const reminder = at('/cases/:case/information/requests/:request/reminder')
export const goingOn = at('/cases/:case/information/requests/:request/go-on-without')
export const returnedFile = at('/cases/:case/information/requests/:request/files/:file')
/** All of it together, for those who consider the case. */
export const collated = at('/cases/:case/information/collated')
export const collatedWord = at('/cases/:case/information/collated/word')
/** Late answers on all cases. */
export const lateInformation = at('/late-information')
/** The same for one agency's own people. */
export const ownInformation = at('/cases/:case/agencies/:agency/information')
export const answerInformation = at('/cases/:case/agencies/:agency/information/:request')
export const ownReturnedFile = at('/cases/:case/agencies/:agency/information/:request/files/:file')
/** Giving out, and taking back, the link by which a named contact answers a request without an account. */
export const giveLink = at('/cases/:case/information/requests/:request/link')
export const takeBackLink = at('/cases/:case/information/requests/:request/link/take-back')
/** Where that link leads: whoever holds it, signed in or not. */
export const answerByLink = at('/answer/:token')
export const answerSent = at('/answer-sent')
