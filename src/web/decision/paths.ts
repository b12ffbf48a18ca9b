import { at } from '../paths.ts'

/** From referral to decision: each step of the straight road. */
export const initialReview = at('/cases/:case/initial-review')
export const circulation = at('/cases/:case/circulation')
export const closeCirculation = at('/cases/:case/circulation/close')
export const ownView = at('/cases/:case/view')
export const views = at('/cases/:case/views')
export const chairAnswer = at('/cases/:case/answer-to-sub-committee')
export const noPanelLetter = at('/cases/:case/no-panel-letter')
/** The criteria as they are answered before the Chair decides. */
export const criteria = at('/cases/:case/criteria')
export const answerCriteria = at('/cases/:case/criteria/answer')
/** What the Chair asks before deciding; the answer of the office or the Panel Chair; the answer of an agency. */
export const clarifications = at('/cases/:case/clarifications')
export const answerClarification = at('/cases/:case/clarifications/:clarification')
export const agencyAnswer = at('/cases/:case/agencies/:agency/clarifications/:question')
export const decide = at('/cases/:case/decide')
export const decisionRecord = at('/cases/:case/decision')
/** The decision from referral to letter in one document, as a page and to keep. */
export const wholeDecision = at('/cases/:case/decision/whole')
export const wholeDecisionWord = at('/cases/:case/decision/whole/word')
export const wholeDecisionPdf = at('/cases/:case/decision/whole/pdf')
export const confirmInWriting = at('/cases/:case/decision/confirm')
export const attendance = at('/cases/:case/attendance')
/** A member's view as the office puts it on record at the meeting. */
export const memberView = at('/cases/:case/views/:person')
/** All comments of the Sub-Committee in one document, as a page and as Word. */
export const collatedComments = at('/cases/:case/collated-comments')
export const collatedWord = at('/cases/:case/collated-comments/word')
/** Over all cases. */
export const attendanceReport = at('/attendance')
