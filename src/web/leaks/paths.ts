import { at } from '../paths.ts'

/** Files of a review that are to be published, and the form to check another. */
export const leakChecks = at('/cases/:case/leak-checks')
export const leakCheck = at('/cases/:case/leak-checks/:check')
export const readAgain = at('/cases/:case/leak-checks/:check/read')
export const answerAt = at('/cases/:case/leak-checks/:check/answer')
export const approveAt = at('/cases/:case/leak-checks/:check/approve')
export const checkedFileAt = at('/cases/:case/leak-checks/:check/file')
