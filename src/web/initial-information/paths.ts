import { at } from '../paths.ts'

/** What agencies were asked about a case and have answered, for the board; asking more, for its office. */
export const information = at('/cases/:case/information')
/** The same for one agency's own people. */
export const ownInformation = at('/cases/:case/agencies/:agency/information')
export const answerInformation = at('/cases/:case/agencies/:agency/information/:request')
