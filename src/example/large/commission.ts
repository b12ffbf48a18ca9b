/** The review of Family W is commissioned, its Lead Reviewer and team appointed, and twelve agencies asked for their chronologies. */
import { appointLeadReviewer } from '../../commands/commissioning/appoint-lead-reviewer.ts'
import { commissionReview } from '../../commands/commissioning/commission-review.ts'
import { recordPoliceDiscussion } from '../../commands/commissioning/record-police-discussion.ts'
import { sendAgencyLetters } from '../../commands/commissioning/send-agency-letters.ts'
import { setReviewTeam } from '../../commands/commissioning/set-review-team.ts'
import { listFamily } from '../../commands/family/list-family.ts'
import { appointToCase } from '../../commands/people/appoint-to-case.ts'
import { recordFact } from '../../commands/timetable/record-fact.ts'
import { BOARD_MANAGER } from '../people.ts'
import { sendLetters } from '../send-letters.ts'
import { known } from '../stage.ts'
import { LARGE_AGENCIES } from './agencies.ts'
import type { LargeStage } from './make-large.ts'
import { LARGE_PERIOD } from './story.ts'

const MANAGER = BOARD_MANAGER.email
const BASIS = 'Section 14B of the Children Act 2004: the Board’s request for information to carry out its functions.'

export async function commissionFamilyW({ stage, people, agencies }: LargeStage, caseId: string): Promise<void> {
  stage.day('2016-10-13')
  await stage.act(MANAGER, commissionReview, {
    caseId,
    commission: {
      kind: 'scr', pseudonym: 'Family W', periodFrom: LARGE_PERIOD.from, periodTo: LARGE_PERIOD.to, backgroundFrom: '', practiceChanged: 'no', practiceChangedHow: '',
      agencies: LARGE_AGENCIES.map(({ key, name }) => ({ agencyId: known(agencies, key), name, inScope: true, basis: BASIS, nominatedMember: '' })), category: '', chairUnit: '', leadAgencyIds: [], otherBoards: '',
    },
    reasons: { period: 'Much that led to the injury began years before it.' },
  })
  stage.day('2016-10-17')
  const independent = Object.fromEntries([...agencies.values()].map(agencyId => [agencyId, true]))
  await stage.act(MANAGER, appointLeadReviewer, { caseId, personId: known(people, 'reviewer@independent.example'), isAuthor: true, declaration: { ofCase: true, ofBoard: true, ofAgencies: independent, signedName: 'Lead Reviewer' } })
  await stage.act(MANAGER, setReviewTeam, { caseId, reasons: {}, approvedOn: stage.today(), members: [
    { personId: known(people, 'review-team@board.example'), sector: 'board' }, { personId: known(people, 'review-team@social-care.example'), sector: 'social-care' },
    { personId: known(people, 'review-team@community-health.example'), sector: 'health' }, { personId: known(people, 'review-team@police.example'), sector: 'police' },
  ] })
  const on = (email: string, role: 'senior_investigating_officer' | 'practitioner' | 'agency_senior_manager') => stage.act(MANAGER, appointToCase, { caseId, personId: known(people, email), role, from: stage.today(), until: null })
  await on('sio@police.example', 'senior_investigating_officer')
  await on('health-visitor-2@community-health.example', 'practitioner')
  for (const { key } of LARGE_AGENCIES) await on(`senior-manager@${key}.example`, 'agency_senior_manager')
  const police = stage.day('2016-10-18')
  await stage.act(MANAGER, recordPoliceDiscussion, { caseId, on: police, withWhom: 'Senior Investigating Officer', outcome: 'Mother and Dale Corrigan are on bail. Agencies may begin their chronologies.' })
  await stage.act(MANAGER, listFamily, { caseId })
  await stage.act(MANAGER, recordFact, { caseId, kinds: ['scoping_meeting', 'tor_themes_set', 'timetable_set', 'process_agreed'], on: stage.day('2016-10-20'), note: '' })
  await stage.act(MANAGER, sendAgencyLetters, { caseId })
  await sendLetters(stage, caseId)
}
