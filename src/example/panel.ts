/** How a Consideration Panel of the example is convened, given its pack, and led through its agenda to the votes. */
import { recordRead } from '../commands/record-read.ts'
import { appointPanelChair } from '../commands/panel/appoint-panel-chair.ts'
import { castVote } from '../commands/panel/cast-vote.ts'
import { circulatePack } from '../commands/panel/circulate-pack.ts'
import { closePanelInformation } from '../commands/panel/close-panel-information.ts'
import { closePanel } from '../commands/panel/close-panel.ts'
import { closeVote } from '../commands/panel/close-vote.ts'
import { confirmUnderstood } from '../commands/panel/confirm-understood.ts'
import { convenePanel } from '../commands/panel/convene-panel.ts'
import { logAgencyEntry } from '../commands/panel/log-agency-entry.ts'
import { minutePanelItem } from '../commands/panel/minute-panel-item.ts'
import { notePanelQuestion } from '../commands/panel/note-panel-question.ts'
import { planPanelMeeting } from '../commands/panel/plan-panel-meeting.ts'
import { putQuestion } from '../commands/panel/put-question.ts'
import { recordPanelMeeting } from '../commands/panel/record-panel-meeting.ts'
import { seatPanelMember } from '../commands/panel/seat-panel-member.ts'
import { writeRecommendation } from '../commands/panel/write-recommendation.ts'
import type { RecommendationParts } from '../domain/panel/recommendation.ts'
import type { Question, VoteAnswer } from '../domain/panel/vote.ts'
import { date } from '../domain/plain-date.ts'
import { agenciesConcerned } from '../store/panel/declarations.ts'
import { panelOf } from '../store/panel/panels.ts'
import { panelSeats } from '../store/panel/seats.ts'
import type { AgencyKey } from './agencies.ts'
import { BOARD_MANAGER, PANEL_CHAIR } from './people.ts'
import { known, type Stage } from './stage.ts'

const LEGAL = 'legal@board.example'
const EXPERT = 'designated-doctor@community-health.example'
const MANAGER = BOARD_MANAGER.email

export interface Sitting {
  readonly convenedOn: string
  readonly packOn: string
  readonly meetsOn: string
  readonly expertise: string
  /** Who opened the pack before the meeting, by address. */
  readonly opened: readonly string[]
  readonly apologies?: readonly string[]
}

export async function convene(stage: Stage, people: ReadonlyMap<string, string>, caseId: string, { convenedOn, packOn, meetsOn, expertise, opened }: Sitting): Promise<void> {
  stage.day(convenedOn)
  await stage.act(MANAGER, convenePanel, { caseId })
  const concerned = await stage.database.read(stage.as(MANAGER), reader => agenciesConcerned(reader, caseId))
  const declaration = { ofAgencies: Object.fromEntries(concerned.map(({ agencyId }) => [agencyId, true])), exceptions: {}, signedName: 'Panel Chair' }
  await stage.act(MANAGER, appointPanelChair, { caseId, personId: known(people, PANEL_CHAIR), votes: false, declaration })
  await stage.act(MANAGER, seatPanelMember, { caseId, personId: known(people, LEGAL), capacity: 'legal', votes: false, note: '' })
  await stage.act(MANAGER, seatPanelMember, { caseId, personId: known(people, EXPERT), capacity: 'expert', votes: true, note: expertise })
  await stage.act(PANEL_CHAIR, planPanelMeeting, { caseId, meetsOn: date(meetsOn), beginsAt: '10.00 am', place: 'The Board’s meeting room' })
  stage.day(packOn)
  await stage.act(MANAGER, circulatePack, { caseId })
  for (const reader of opened) await recordRead({ database: stage.database }, stage.as(reader), caseId, 'pack of the Consideration Panel', {})
}

export interface Agenda {
  readonly overview: string
  readonly advice: string
  /** What each agency tells; the last two say what is not clear, and how that was settled. */
  readonly told: readonly (readonly [agency: AgencyKey, givenBy: string, information: string, clarification?: string])[]
  readonly asked: readonly (readonly [agency: AgencyKey, question: string, answer: string])[]
}

/** The Panel meets, and its agenda is taken as far as the agencies' information, questioned and understood. */
export async function meet(stage: Stage, people: ReadonlyMap<string, string>, caseId: string, { meetsOn, apologies = [] }: Sitting, agenda: Agenda): Promise<void> {
  const heldOn = stage.day(meetsOn)
  const seats = await stage.database.read(stage.as(PANEL_CHAIR), async reader => panelSeats(reader, caseId, (await panelOf(reader, caseId))?.number ?? 0))
  const away = new Set(apologies.map(email => known(people, email)))
  const attended = Object.fromEntries(seats.map(({ personId }) => [personId, away.has(personId) ? 'apologies' as const : 'attended' as const]))
  await stage.act(PANEL_CHAIR, recordPanelMeeting, { caseId, heldOn, attended })
  const purpose = 'To advise the Independent Chair whether the case should be reviewed and, if so, how. The Panel judges nobody.'
  await stage.act(PANEL_CHAIR, minutePanelItem, { caseId, item: 'overview', content: { purpose, overview: agenda.overview }, reason: '', basedOn: 0 })
  const options = 'A Serious Case Review, a Partnership Learning Review, a Partnership Case Audit, a Single Agency Review, or none.'
  await stage.act(LEGAL, minutePanelItem, { caseId, item: 'legal', content: { options, application: agenda.advice }, reason: '', basedOn: 0 })
  for (const [agency, givenBy, information, clarification = ''] of agenda.told) {
    await stage.act(PANEL_CHAIR, logAgencyEntry, { caseId, agencyId: known(stage.agencies, agency), entry: { givenBy, information, clear: clarification === '', clarification }, reason: '', basedOn: 0 })
  }
  for (const [agency, question, answer] of agenda.asked) {
    await stage.act(PANEL_CHAIR, notePanelQuestion, { caseId, agencyId: known(stage.agencies, agency), questionNumber: null, question, answer, reason: '' })
  }
  await stage.act(PANEL_CHAIR, closePanelInformation, { caseId })
  await stage.act(PANEL_CHAIR, confirmUnderstood, { caseId, note: '' })
}

export type Votes = readonly (readonly [voter: string, answer: VoteAnswer, rationale: string])[]

/** A question is put, and these vote on it. */
export async function ballot(stage: Stage, caseId: string, question: Question, votes: Votes): Promise<void> {
  await stage.act(PANEL_CHAIR, putQuestion, { caseId, question })
  for (const [voter, answer, rationale] of votes) {
    const asked = question === 'need' && answer !== 'abstain'
    await stage.act(voter, castVote, { caseId, question, answer, criteriaMet: asked ? answer === 'yes' : null, learning: asked ? true : null, rationale })
  }
}

export interface Conclusion {
  readonly need: Votes
  readonly discussion: string
  readonly legalAdvice: string
  readonly issues: readonly string[]
  readonly kind: Votes
  readonly withoutReason: string
  readonly parts: RecommendationParts
}

/** Both questions are voted on, one after the other, and the Panel closes with its recommendation; its letter is drafted. */
export async function conclude(stage: Stage, caseId: string, { need, discussion, legalAdvice, issues, kind, withoutReason, parts }: Conclusion): Promise<void> {
  await ballot(stage, caseId, 'need', need)
  await stage.act(PANEL_CHAIR, closeVote, { caseId, question: 'need', restsOnCase: true, withoutReason })
  await stage.act(PANEL_CHAIR, minutePanelItem, { caseId, item: 'kind', content: { discussion, legalAdvice, issues }, reason: '', basedOn: 0 })
  await ballot(stage, caseId, 'kind', kind)
  await stage.act(PANEL_CHAIR, closeVote, { caseId, question: 'kind', restsOnCase: true, withoutReason })
  await stage.act(PANEL_CHAIR, writeRecommendation, { caseId, parts, reason: '', basedOn: 0 })
  await stage.act(PANEL_CHAIR, closePanel, { caseId })
}
