/** A Consideration Panel, walked by the product's own commands from its convening to its close. Each step does those before it. */
import { randomUUID } from 'node:crypto'
import { appointPanelChair } from '../../src/commands/panel/appoint-panel-chair.ts'
import { castVote } from '../../src/commands/panel/cast-vote.ts'
import { circulatePack } from '../../src/commands/panel/circulate-pack.ts'
import { closePanel } from '../../src/commands/panel/close-panel.ts'
import { closePanelInformation } from '../../src/commands/panel/close-panel-information.ts'
import { closeVote } from '../../src/commands/panel/close-vote.ts'
import { confirmUnderstood } from '../../src/commands/panel/confirm-understood.ts'
import { convenePanel } from '../../src/commands/panel/convene-panel.ts'
import { logAgencyEntry } from '../../src/commands/panel/log-agency-entry.ts'
import { minutePanelItem } from '../../src/commands/panel/minute-panel-item.ts'
import { planPanelMeeting } from '../../src/commands/panel/plan-panel-meeting.ts'
import { putQuestion } from '../../src/commands/panel/put-question.ts'
import { recordPanelMeeting } from '../../src/commands/panel/record-panel-meeting.ts'
import { seatPanelMember } from '../../src/commands/panel/seat-panel-member.ts'
import { writeRecommendation } from '../../src/commands/panel/write-recommendation.ts'
import { addDays } from '../../src/domain/plain-date.ts'
import type { Question, VoteAnswer } from '../../src/domain/panel/vote.ts'
import type { Session } from '../../src/store/database.ts'
import { agenciesConcerned } from '../../src/store/panel/declarations.ts'
import { panelOf } from '../../src/store/panel/panels.ts'
import { panelSeats, type NamedSeat } from '../../src/store/panel/seats.ts'
import type { Cast } from './cast.ts'
import { consideredCase, did } from './road.ts'

/** Who sits beside the Sub-Committee's own Chair and member: the police's and the community health's expert vote, the adviser does not. */
export interface PanelCase { readonly caseId: string; readonly chair: Session; readonly legal: Session; readonly police: Session; readonly health: Session }

export async function convenedPanel(the: Cast): Promise<PanelCase> {
  const [caseId, office] = [await consideredCase(the), await the.on('board_manager')]
  await did(the, convenePanel, office, { caseId })
  const [chair, legal] = [await the.person('Panel Chair from outside'), await the.person('Solicitor to the Panel')]
  const [police, health] = [await the.person('Detective Superintendent', the.police), await the.person('Designated Doctor', the.health)]
  await appointChair(the, caseId, chair)
  await did(the, seatPanelMember, office, { caseId, personId: legal.personId, capacity: 'legal', votes: false, note: '' })
  for (const expert of [police, health]) await did(the, seatPanelMember, office, { caseId, personId: expert.personId, capacity: 'expert', votes: true, note: 'Knows the field' })
  return { caseId, chair, legal, police, health }
}

export async function appointChair(the: Cast, caseId: string, chair: Session): Promise<void> {
  const office = await the.on('board_manager')
  const agencies = await the.frame.database.read(office, reader => agenciesConcerned(reader, caseId))
  const declaration = { ofAgencies: Object.fromEntries(agencies.map(agency => [agency.agencyId, true])), exceptions: {}, signedName: 'Panel Chair' }
  await did(the, appointPanelChair, office, { caseId, personId: chair.personId, votes: false, declaration })
}

/** Pack shared today, meeting planned for tomorrow. */
export async function sharedPanel(the: Cast): Promise<PanelCase> {
  const of = await convenedPanel(the)
  const { today } = the.frame.moment()
  await did(the, planPanelMeeting, of.chair, { caseId: of.caseId, meetsOn: addDays(today, 1), beginsAt: '10.00 am', place: 'County Hall' })
  await did(the, circulatePack, await the.on('board_manager'), { caseId: of.caseId })
  return of
}

export async function seatsOfPanel(the: Cast, caseId: string): Promise<readonly NamedSeat[]> {
  return the.frame.database.read(await the.on('board_manager'), async reader => panelSeats(reader, caseId, (await panelOf(reader, caseId))?.number ?? 0))
}

/** Meets on the day after the pack was shared: the clock of the cast moves on by a day, and everybody comes. */
export async function meetingPanel(the: Cast): Promise<PanelCase> {
  const of = await sharedPanel(the)
  the.setToday(addDays(the.frame.moment().today, 1))
  const attended = Object.fromEntries((await seatsOfPanel(the, of.caseId)).map(seat => [seat.personId, 'attended' as const]))
  await did(the, recordPanelMeeting, of.chair, { caseId: of.caseId, heldOn: the.frame.moment().today, attended })
  return of
}

/** Steps 5 to 8 are on record. */
export async function informedPanel(the: Cast): Promise<PanelCase> {
  const of = await meetingPanel(the)
  const { caseId, chair, legal } = of
  await did(the, minutePanelItem, chair, { caseId, item: 'overview', content: { purpose: 'To say whether a review is needed', overview: 'A child died on 1 October' }, reason: '', basedOn: 0 })
  await did(the, minutePanelItem, legal, { caseId, item: 'legal', content: { options: 'A Serious Case Review, another review, or none', application: 'The criteria appear to be met' }, reason: '', basedOn: 0 })
  for (const agencyId of [the.police, the.health]) {
    await did(the, logAgencyEntry, chair, { caseId, agencyId, entry: { givenBy: 'Their member', information: 'Known since March', clear: true, clarification: '' }, reason: '', basedOn: 0 })
  }
  await did(the, closePanelInformation, chair, { caseId })
  await did(the, confirmUnderstood, chair, { caseId, note: '' })
  return of
}

export async function vote(the: Cast, caseId: string, person: Session, question: Question, answer: VoteAnswer, rationale = 'What is known of the case'): Promise<void> {
  const asked = question === 'need' && answer !== 'abstain'
  await did(the, castVote, person, { caseId, question, answer, criteriaMet: asked ? answer === 'yes' : null, learning: asked ? true : null, rationale })
}

/** All four vote on the first question: three say yes, unless told otherwise. */
export async function needSettled(the: Cast, answers: readonly VoteAnswer[] = ['yes', 'yes', 'yes', 'no']): Promise<PanelCase> {
  const of = await informedPanel(the)
  await did(the, putQuestion, of.chair, { caseId: of.caseId, question: 'need' })
  for (const [at, person] of (await votersIn(the, of)).entries()) await vote(the, of.caseId, person, 'need', answers[at] ?? 'abstain', `The circumstances, as voter ${at} sees them`)
  await did(the, closeVote, of.chair, { caseId: of.caseId, question: 'need', restsOnCase: true, withoutReason: '' })
  return of
}

export async function votersIn(the: Cast, { police, health }: PanelCase): Promise<readonly Session[]> {
  return [await the.on('subcommittee_chair'), await the.on('subcommittee_member'), police, health]
}

export async function kindSettled(the: Cast, answers: readonly VoteAnswer[] = ['scr', 'scr', 'scr', 'plr']): Promise<PanelCase> {
  const of = await needSettled(the)
  const { caseId, chair } = of
  const content = { discussion: 'Whether a wider review would tell more', legalAdvice: 'A Serious Case Review must follow if the criteria are met', issues: ['How agencies shared what they knew', 'The child’s voice'] }
  await did(the, minutePanelItem, chair, { caseId, item: 'kind', content, reason: '', basedOn: 0 })
  await did(the, putQuestion, chair, { caseId, question: 'kind' })
  for (const [at, person] of (await votersIn(the, of)).entries()) await vote(the, caseId, person, 'kind', answers[at] ?? 'abstain', `Proportionate, says voter ${at}`)
  await did(the, closeVote, chair, { caseId, question: 'kind', restsOnCase: true, withoutReason: '' })
  return of
}

export const RECOMMENDS = { considerations: 'What each agency knew', rationale: 'The criteria are met', disagreement: 'Health would have a smaller review', reasoning: 'Much may be learnt about sharing' }

export async function closedPanel(the: Cast): Promise<PanelCase> {
  const of = await kindSettled(the)
  await did(the, writeRecommendation, of.chair, { caseId: of.caseId, parts: RECOMMENDS, reason: '', basedOn: 0 })
  await did(the, closePanel, of.chair, { caseId: of.caseId })
  return of
}

/** An operation id for acts that are posted twice. */
export function operation(): string { return randomUUID() }
