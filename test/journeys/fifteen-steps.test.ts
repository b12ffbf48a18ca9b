/**
 * One case through the fifteen steps of the toolkit's Appendix 1, from nothing, by everybody who has a part in it, on the pages alone: each finds
 * what is theirs under "Your work" or by a link of the page they are on. On the way the Board Manager looks at the timetable on both readings of AMB-3.
 */
import { after } from 'node:test'
import type { Reading } from '../../src/domain/procedures/procedure.ts'
import { journey } from '../support/browser.ts'
import { cast } from '../support/cast.ts'
import * as decision from './fifteen-steps/decision.ts'
import * as information from './fifteen-steps/information.ts'
import { approveAndSend, approveLetters, sendLetters } from './fifteen-steps/letters.ts'
import { lookAt, type Point } from './fifteen-steps/look.ts'
import * as panel from './fifteen-steps/panel.ts'
import { atWindows, sessionsOf } from './fifteen-steps/people.ts'
import * as points from './fifteen-steps/points.ts'
import * as referral from './fifteen-steps/referral.ts'
import * as review from './fifteen-steps/review.ts'
import * as subcommittee from './fifteen-steps/subcommittee.ts'

const the = await cast({ after })
const sessions = await sessionsOf(the)

journey('R250, R262, R278 and R285: one case goes through all fifteen steps of Appendix 1 on the pages alone, and the timetable explains every date on both readings', the, async ({ as }) => {
  const { referrer, social, office, lead, chair, members, panelChair, legal, expert, reviewer, stranger } = await atWindows(sessions, as)
  const facts = new Map<string, string>()
  let reading: Reading = 'cumulative'
  const look = async (point: Point): Promise<void> => { reading = await lookAt(office, facts, point, reading) }

  // Step 1
  await office.open('/')
  await referrer.open('/')
  await referral.refer(referrer)
  facts.set('the referral was received', '3 October 2016').set('the incident happened', '1 October 2016')
  await look(points.REFERRED)

  the.setToday('2016-10-04')
  await referral.secureFiles([referrer, social], office)

  // Step 2
  the.setToday('2016-10-05')
  await referral.nationalNotification(office)
  facts.set('the local authority was made aware of the incident', '3 October 2016').set('Ofsted and the DfE were notified of the incident', '5 October 2016')
  await subcommittee.reviewReferral(lead)
  await subcommittee.reviewReferral(office)
  await subcommittee.circulate(office)
  facts.set('the referral was circulated to the Sub-Committee', '5 October 2016')
  await look(points.CIRCULATED)

  // Step 3
  the.setToday('2016-10-07')
  await subcommittee.giveView(members[0], 'yes', 'A child has died and neglect is suspected')
  await subcommittee.giveView(members[1], 'yes', 'Three agencies held part of the picture')
  await subcommittee.giveView(members[2], 'no', 'A case audit would be enough')
  the.setToday('2016-10-10')
  await subcommittee.closeConsideration(office)
  facts.set('the Independent Chair was advised of the Sub-Committee\'s comments', '10 October 2016')
  await look(points.COUNTED)
  the.setToday('2016-10-11')
  await subcommittee.agreePanel(chair)

  // Step 3(i)
  the.setToday('2016-10-12')
  await information.askAgencies(office)
  const link = await information.linkFor(office, 'Community health')
  await approveAndSend(office, 3, '12 10 2016')
  the.setToday('2016-10-14')
  await information.answerByLink(await stranger(), link)
  await information.answerInformation(referrer, 'Called to the home twice in 2016')
  the.setToday('2016-10-18')
  await look(points.INFORMATION_AWAITED)
  the.setToday('2016-10-20')
  await information.answerInformation(social, 'A referral in March was not taken further')
  facts.set('the agencies\' written information was returned', '20 October 2016')
  await look(points.INFORMED)

  // Step 4
  the.setToday('2016-10-21')
  await panel.convene(office, { chair: 'Panel Chair from outside', legal: 'Solicitor to the Panel', expert: 'Designated doctor, Community health' })
  the.setToday('2016-11-01')
  await panel.planAndShare(panelChair, office)
  await approveAndSend(office, 6, 'by e-mail')
  for (const member of [...members, expert]) await panel.readPack(member)
  await look(points.PANEL_PLANNED)

  // Steps 5 to 10
  the.setToday('2016-11-03')
  await panel.meet(panelChair)
  facts.set('the Consideration Panel was held', '3 November 2016')
  await panel.hear(panelChair, legal)
  await panel.voteOn('need', panelChair, [[members[0], 'yes'], [members[1], 'yes'], [members[2], 'no'], [expert, 'yes']])
  await panel.voteOn('kind', panelChair, [[members[0], 'scr'], [members[1], 'scr'], [members[2], 'audit'], [expert, 'scr']])
  await panel.recommend(panelChair)
  await look(points.PANEL_CLOSED)

  // Step 11
  the.setToday('2016-11-08')
  await approveLetters(panelChair, 1)
  await sendLetters(office, 1, '8 11 2016')
  facts.set('the Panel Chair\'s letter was sent to the Independent Chair', '8 November 2016')
  await look(points.LETTER_SENT)

  // Steps 12 to 14
  the.setToday('2016-11-15')
  await decision.decide(chair)
  facts.set('the decision was made by the Independent Chair', '15 November 2016')
  the.setToday('2016-11-16')
  await decision.draftConfirmation(office)
  await approveLetters(chair, 2)
  await sendLetters(office, 2, '16 11 2016')
  await decision.commission(office)
  facts.set('the review was commissioned in writing', '15 November 2016')
  await look(points.COMMISSIONED)

  // Step 15
  the.setToday('2016-11-18')
  await review.speakToPolice(office)
  await review.appointLeadReviewer(office, 'Independent Reviewer')
  facts.set('the Lead Reviewer was appointed', '18 November 2016')
  await review.setTeam(office, [['Head of safeguarding, social care, Children’s social care', 'Children’s Social Care'], ['Designated doctor, Community health', 'Health'], ['Director or Lead for Safeguarding', 'The board']])
  the.setToday('2016-11-21')
  await review.writeTerms(office)
  await review.readTerms(reviewer)
  await review.agreeTerms(lead)
  await review.signTerms(panelChair)
  await look(points.SIGNED_OFF)
})
