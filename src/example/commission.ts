/** The example's third act: the review is commissioned, its Lead Reviewer and team appointed, the police spoken to and the agencies asked. */
import { appointLeadReviewer } from '../commands/commissioning/appoint-lead-reviewer.ts'
import { commissionReview } from '../commands/commissioning/commission-review.ts'
import { recordPoliceDiscussion } from '../commands/commissioning/record-police-discussion.ts'
import { sendAgencyLetters } from '../commands/commissioning/send-agency-letters.ts'
import { setReviewTeam } from '../commands/commissioning/set-review-team.ts'
import { appointToCase } from '../commands/people/appoint-to-case.ts'
import { recordFact } from '../commands/timetable/record-fact.ts'
import { EXAMPLE_AGENCIES } from './agencies.ts'
import { BOARD_MANAGER, EXAMPLE_PEOPLE } from './people.ts'
import { sendLetters } from './send-letters.ts'
import { agreeTermsOfFamilyN, signTermsOfFamilyN } from './terms.ts'
import { known, type Stage } from './stage.ts'

const MANAGER = BOARD_MANAGER.email
const BASIS = 'Section 14B of the Children Act 2004: the Board’s request for information to carry out its functions.'

export async function commission(stage: Stage, people: ReadonlyMap<string, string>, caseId: string): Promise<void> {
  stage.day('2016-10-27')
  await stage.act(MANAGER, commissionReview, {
    caseId,
    commission: {
      kind: 'scr', pseudonym: 'Family N', periodFrom: '2013-12-01', periodTo: '2016-09-30', backgroundFrom: '2012-01-01', practiceChanged: 'no', practiceChangedHow: '',
      agencies: EXAMPLE_AGENCIES.map(({ key, name }) => ({ agencyId: known(stage.agencies, key), name, inScope: true, basis: BASIS, nominatedMember: '' })),
      category: '', chairUnit: '', leadAgencyIds: [], otherBoards: '',
    },
    reasons: { period: 'The neglect was long, and the first child protection plan, which began in the winter of 2013/14, is part of what there is to learn from.' },
  })
  await appoint(stage, people, caseId)
  await scope(stage, caseId)
}

async function appoint(stage: Stage, people: ReadonlyMap<string, string>, caseId: string): Promise<void> {
  stage.day('2016-11-01')
  const independent = Object.fromEntries([...stage.agencies.values()].map(agencyId => [agencyId, true]))
  await stage.act(MANAGER, appointLeadReviewer, {
    caseId, personId: known(people, 'reviewer@independent.example'), isAuthor: true, declaration: { ofCase: true, ofBoard: true, ofAgencies: independent, signedName: 'Lead Reviewer' } })
  await stage.act(MANAGER, setReviewTeam, { caseId, reasons: {}, approvedOn: stage.today(), members: [
    { personId: known(people, 'review-team@board.example'), sector: 'board' },
    { personId: known(people, 'review-team@social-care.example'), sector: 'social-care' },
    { personId: known(people, 'review-team@community-health.example'), sector: 'health' },
    { personId: known(people, 'review-team@police.example'), sector: 'police' },
  ] })
  for (const { email, role } of EXAMPLE_PEOPLE) {
    if (role !== 'senior_investigating_officer' && role !== 'agency_senior_manager' && role !== 'practitioner' && role !== 'line_manager') continue
    await stage.act(MANAGER, appointToCase, { caseId, personId: known(people, email), role, from: stage.today(), until: null })
  }
}

async function scope(stage: Stage, caseId: string): Promise<void> {
  const police = stage.day('2016-11-03')
  await stage.act(MANAGER, recordPoliceDiscussion, { caseId, on: police, withWhom: 'Senior Investigating Officer',
    outcome: 'Mother and Partner 1 are on bail: no contact about the review until the officer agrees. Maternal grandmother may be written to. Agencies may begin their chronologies.' })
  const terms = stage.day('2016-11-08')
  await agreeTermsOfFamilyN(stage, caseId)
  await stage.act(MANAGER, recordFact, { caseId, kinds: ['process_agreed'], on: terms, note: '' })
  const scoping = stage.day('2016-11-10')
  await stage.act(MANAGER, recordFact, { caseId, kinds: ['scoping_meeting', 'tor_themes_set', 'timetable_set'], on: scoping, note: '' })
  await signTermsOfFamilyN(stage, caseId)
  stage.day('2016-11-11')
  await stage.act(MANAGER, sendAgencyLetters, { caseId })
  await sendLetters(stage, caseId)
}
