/** What the board's office owes until every agency told to secure its files has confirmed it: one thing on each case (R308). */
import { may } from '../../domain/access.ts'
import type { Jurisdiction } from '../../domain/bank-holidays.ts'
import { confirmationDue } from '../../domain/referral/secure-files.ts'
import type { UnconfirmedNotice } from '../../store/work/awaited.ts'
import { caseName } from '../../store/cases/case-header.ts'
import { caseHome } from '../cases/paths.ts'
import { filesSecured } from '../referral/paths.ts'
import type { Duty } from './duty.ts'
import { isOffice } from './read-own-cases.ts'
import type { OwnCase } from './read-own-cases.ts'
import { listed } from '../listed.ts'
import { agencies } from './wording.ts'

/** `unconfirmed` are the notices whose confirmation is missing; it is asked for by the day on which the first of them becomes late. */
export function noticeDuty(own: OwnCase, unconfirmed: readonly UnconfirmedNotice[], jurisdiction: Jurisdiction): readonly Duty[] {
  if (unconfirmed.length === 0 || !isOffice(own) || !may('record fact', own.standing)) return []
  const due = unconfirmed.map(notice => confirmationDue(notice.issuedOn, jurisdiction)).sort()[0] ?? null
  const [header, params] = [own.header, { case: own.header.caseId }]
  return [{
    caseName: caseName(header), caseHref: caseHome.to(params), what: `See that ${agencies(unconfirmed.length)} ${unconfirmed.length === 1 ? 'secures its' : 'secure their'} files and ${unconfirmed.length === 1 ? 'confirms' : 'confirm'} it`,
    act: 'See who has not confirmed', href: filesSecured.to(params), due, own: true,
    why: `Not confirmed yet: ${listed(unconfirmed.map(notice => notice.agencyName))}. Files are secured as soon as an agency knows that a review might take place (toolkit, Appendix 3).`,
  }]
}
