import { at } from '../paths.ts'

/** How the agencies of a review stand with their chronologies. */
export const packages = at('/cases/:case/agencies')
/** One agency's package, from nominating its author to the sign-off. */
export const packageHome = at('/cases/:case/agencies/:agency')
export const authors = at('/cases/:case/agencies/:agency/authors')
export const signingManager = at('/cases/:case/agencies/:agency/signing-manager')
export const colleague = at('/cases/:case/agencies/:agency/colleague')
export const sharing = at('/cases/:case/agencies/:agency/sharing')
/** `chronology` is `events` or `organisational`. */
export const chronology = at('/cases/:case/agencies/:agency/chronologies/:chronology')
export const upload = at('/cases/:case/agencies/:agency/chronologies/:chronology/files')
export const newEntry = at('/cases/:case/agencies/:agency/chronologies/:chronology/new-entry')
/** Several entries at once, as the rows of a table; and one of its rows, kept as it is typed. */
export const table = at('/cases/:case/agencies/:agency/chronologies/:chronology/table')
export const tableRow = at('/cases/:case/agencies/:agency/chronologies/:chronology/table/:entry')
/** A table copied from Word or Excel, pasted in. */
export const paste = at('/cases/:case/agencies/:agency/chronologies/:chronology/paste')
export const template = at('/cases/:case/agencies/:agency/template/:template')
/** The chronology as it now stands, on the template: to work on elsewhere, and to send again. */
export const copy = at('/cases/:case/agencies/:agency/chronologies/:chronology/copy/:template')
export const entry = at('/cases/:case/agencies/:agency/entries/:entry')
export const takeOut = at('/cases/:case/agencies/:agency/entries/:entry/take-out')
/** Dates pointed out, to be looked at, and those that somebody looked at. */
export const dates = at('/cases/:case/agencies/:agency/chronologies/:chronology/dates')
export const lookedAt = at('/cases/:case/agencies/:agency/entries/:entry/date')
/** Entries taken out or replaced, which can be put back. */
export const takenOut = at('/cases/:case/agencies/:agency/chronologies/:chronology/taken-out')
export const putBackEarlier = at('/cases/:case/agencies/:agency/entries/:entry/put-back-version')
/** What the abbreviations of an agency's chronology mean. */
export const glossary = at('/cases/:case/agencies/:agency/glossary')
/** A period in which the agency had nothing to do with the family. */
export const noContact = at('/cases/:case/agencies/:agency/chronologies/:chronology/no-contact')
export const putBack = at('/cases/:case/agencies/:agency/entries/:entry/put-back')
export const staging = at('/cases/:case/agencies/:agency/files/:upload')
export const answerTo = at('/cases/:case/agencies/:agency/files/:upload/answers/:answer')
export const accept = at('/cases/:case/agencies/:agency/files/:upload/accept')
export const readAgain = at('/cases/:case/agencies/:agency/files/:upload/read')
export const originalFile = at('/cases/:case/agencies/:agency/files/:upload/original')
/** The departments of a large agency, and how each stands with its collator. */
export const departments = at('/cases/:case/agencies/:agency/departments')
export const departmentAuthors = at('/cases/:case/agencies/:agency/departments/authors')
export const departmentSubmission = at('/cases/:case/agencies/:agency/departments/submission')
export const departmentSettling = at('/cases/:case/agencies/:agency/departments/:department/settling')
export const part = at('/cases/:case/agencies/:agency/parts/:part')
export const submission = at('/cases/:case/agencies/:agency/submission')
/** What differs between one hand-in of the package and another, or what stands now. */
export const changes = at('/cases/:case/agencies/:agency/changes')
export const signOff = at('/cases/:case/agencies/:agency/sign-off')
export const judgement = at('/cases/:case/agencies/:agency/judgement')
/** Further columns that the review asks for in every chronology. */
export const columns = at('/cases/:case/chronology-columns')
/** What the review asks the agency beside its package, and the answers. */
export const requests = at('/cases/:case/agencies/:agency/requests')
export const requestAnswer = at('/cases/:case/agencies/:agency/requests/:request')
export const commitment = at('/cases/:case/agencies/:agency/commitment')
export const goOnWithout = at('/cases/:case/agencies/:agency/go-on-without')
/** Everybody whom the agencies name for the Learning Event. */
export const practitioners = at('/cases/:case/practitioners')
export const practitionersFile = at('/cases/:case/practitioners/list')
/** How it stands with inviting one of them. */
export const invitation = at('/cases/:case/practitioners/:practitioner/invitation')
