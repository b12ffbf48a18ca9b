/** Adds facts to a referral after it was sent, as an addendum of its own; agencies named for the first time are told to secure their files. */
import { addendumIssues } from '../../domain/referral/addendum.ts'
import { agenciesToTell } from '../../domain/referral/consequences.ts'
import type { Referral } from '../../domain/referral/referral.ts'
import { issueNotices, matchAgencies, noticesOf } from '../../store/referral/notices.ts'
import { insertAddendum, sentReferral, type SentReferral } from '../../store/referral/referrals.ts'
import { keepIncidentKeys } from '../../store/referral/same-incident.ts'
import type { Command } from '../run.ts'

export interface AddendumInput {
  readonly caseId: string
  readonly note: string
  readonly replaces: Partial<Referral>
  /** How many addenda the referral had when the form was made. */
  readonly basedOn: number
}
interface NewAddendum { readonly number: number; readonly note: string; readonly replaces: Partial<Referral>; readonly stands: Referral }

export const addToReferral: Command<AddendumInput, SentReferral, NewAddendum, { readonly number: number; readonly agenciesTold: number }> = {
  name: 'add-to-referral',
  action: 'add to referral',
  about: input => ({ caseId: input.caseId }),
  find: ({ writer }, { caseId }) => sentReferral(writer, caseId),
  decide({ stands, addenda }, { note, replaces, basedOn }) {
    if (basedOn !== addenda.length) return { conflict: { theirs: addenda.length } }
    const issues = addendumIssues(stands, { note, replaces })
    return issues.length > 0 ? { issues } : { change: { number: addenda.length + 1, note, replaces, stands: { ...stands, ...replaces } } }
  },
  async write({ writer, session, moment }, addendum, { caseId }) {
    await insertAddendum(writer, session, caseId, addendum, moment.now)
    await keepIncidentKeys(writer, session, caseId, addendum.stands)
    const told = new Set((await noticesOf(writer, caseId)).map(notice => notice.agencyName.toLowerCase()))
    const agencies = await matchAgencies(writer, agenciesToTell(addendum.stands).filter(name => !told.has(name.toLowerCase())))
    await issueNotices(writer, session, caseId, agencies, moment.today)
    return { number: addendum.number, agenciesTold: agencies.length }
  },
  history: (_change, result) => result,
}
