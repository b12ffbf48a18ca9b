/** The Consideration Panel: who sat on it and what they declared, what they were given to read and who opened it, what was said, how each voted and why. */
import { AGENDA, ITEMS } from '../panel/agenda.ts'
import type { KindCount, NeedCount, PanelCount } from '../panel/count.ts'
import { countSentence } from '../panel/count.ts'
import type { MinuteContents, MinuteItem } from '../panel/minutes.ts'
import { dissenters, PARTS, recommendationSentence, type Part, type Recommended, type RecommendationParts } from '../panel/recommendation.ts'
import { CAPACITIES, type Capacity } from '../panel/seat.ts'
import { answersTo, QUESTIONS, type Question, type Vote } from '../panel/vote.ts'
import { spokenInstant } from '../moment.ts'
import { spoken, type PlainDate } from '../plain-date.ts'
import { heading, text, type Block, type ProseSection } from '../prose.ts'
import { roleName } from '../roles.ts'
import { ATTENDED, type Attended } from '../subcommittee.ts'
import type { Materials } from './materials.ts'
import { nameOf, names, who, type People } from './people.ts'
import { parts, statement } from './statement.ts'

export interface BallotOnRecord {
  readonly question: Question
  readonly putOn: PlainDate
  /** Null while votes are taken: then none of them is here. */
  readonly closed: { readonly on: PlainDate; readonly by: string; readonly withoutReason: string; readonly count: PanelCount } | null
  readonly votes: readonly (Vote & { readonly revision: number; readonly castAt: Date })[]
}

export interface PanelOnRecord {
  readonly number: number
  readonly convenedOn: PlainDate
  readonly convenedBy: string
  readonly meetsOn: PlainDate | null
  readonly heldOn: PlainDate | null
  readonly closedOn: PlainDate | null
  readonly seats: readonly { readonly personId: string; readonly agency: string | null; readonly capacity: Capacity; readonly votes: boolean; readonly sits: boolean; readonly note: string }[]
  readonly declarations: readonly { readonly personId: string; readonly agencies: readonly string[]; readonly exceptions: readonly string[]; readonly signedName: string; readonly signedOn: PlainDate }[]
  readonly packs: readonly { readonly version: number; readonly on: PlainDate; readonly by: string; readonly holds: string }[]
  readonly readings: readonly { readonly personId: string; readonly firstAt: Date }[]
  readonly attendance: readonly { readonly personId: string; readonly attended: Attended }[]
  readonly minutes: readonly { readonly item: MinuteItem; readonly version: number; readonly content: MinuteContents[MinuteItem]; readonly reason: string; readonly by: string; readonly at: Date }[]
  readonly entries: readonly { readonly agency: string; readonly version: number; readonly givenBy: string; readonly information: string; readonly clear: boolean; readonly clarification: string; readonly reason: string; readonly by: string; readonly at: Date }[]
  readonly questions: readonly { readonly agency: string; readonly number: number; readonly version: number; readonly question: string; readonly answer: string; readonly by: string; readonly at: Date }[]
  readonly ballots: readonly BallotOnRecord[]
  readonly recommendations: readonly (Recommended & RecommendationParts & { readonly version: number; readonly reason: string; readonly on: PlainDate; readonly by: string })[]
}

export function panelSection({ panels, considerations, decisions, people }: Materials): ProseSection {
  const answer = considerations.at(-1)?.chair
  const none = answer?.panel === false ? `No Consideration Panel was convened: the Independent Chair so decided on ${spoken(answer.on)}.`
    : answer ? decisions.some(each => each.decision.outcome !== null) ? 'No Consideration Panel was convened before the decision. The decision says why.' : 'No Consideration Panel has been convened yet.' : 'No Consideration Panel was convened: the Independent Chair has not agreed to one.'
  return { id: 'panel', title: 'The Consideration Panel', blocks: panels.length === 0 ? [text(none)] : panels.flatMap(panel => onePanel(panel, people)) }
}

function onePanel(panel: PanelOnRecord, people: People): readonly Block[] {
  const place = `record of Panel ${panel.number}`
  return [
    statement('A Consideration Panel was convened.', { by: who(people, panel.convenedBy, panel.convenedOn), on: panel.convenedOn, source: 'toolkit, Appendix 1, step 4' }),
    text(panel.heldOn === null ? panel.meetsOn === null ? 'It has not met.' : `It is to meet on ${spoken(panel.meetsOn)}.` : `It met on ${spoken(panel.heldOn)}${panel.closedOn === null ? '.' : ` and closed its record on ${spoken(panel.closedOn)}.`}`),
    heading('Seats and declarations'), seats(panel, people),
    ...panel.declarations.map(each => statement(`Declaration of independence, speaking of ${each.agencies.join('; ') || 'no agency'}.${each.exceptions.length === 0 ? ' No exception.' : ''}`,
      { by: who(people, each.personId, each.signedOn, roleName('panel_chair')), on: each.signedOn, source: `declaration signed “${each.signedName}”`, words: each.exceptions.join('\n') })),
    heading('What the Panel was given to read'),
    ...panel.packs.map(each => statement(`Pack ${each.version}: ${each.holds}`, { by: who(people, each.by, each.on), on: each.on, source: `pack, version ${each.version}` })),
    ...panel.packs.length === 0 ? [text('No pack was shared.')] : [opened(panel, people)],
    ...panel.attendance.length === 0 ? [] : [heading('Who came'), { kind: 'table', caption: 'Attendance', columns: [{ heading: 'Who', share: 2 }, { heading: 'Attendance', share: 1 }],
      rows: panel.attendance.map(each => [nameOf(people, each.personId), ATTENDED[each.attended]]) } as const],
    ...said(panel, people, place),
    ...panel.ballots.flatMap(ballot => oneBallot(ballot, people)),
    ...dissent(panel, people),
  ]
}

function seats(panel: PanelOnRecord, people: People): Block {
  return { kind: 'table', caption: 'Seats', columns: [{ heading: 'Who', share: 3 }, { heading: 'Capacity', share: 3 }, { heading: 'Vote', share: 1 }, { heading: 'Note', share: 3 }],
    rows: panel.seats.map(seat => [`${nameOf(people, seat.personId)}${seat.agency === null ? '' : `, ${seat.agency}`}`, `${CAPACITIES[seat.capacity]}${seat.sits ? '' : ' (left the seat)'}`, seat.votes ? 'Yes' : 'No', seat.note || '–']) }
}

function opened({ readings, seats: taken }: PanelOnRecord, people: People): Block {
  if (readings.length === 0) return text('No opening of the pack is on record for this reader to see. The log of it is open to the board’s office and the Panel Chair.')
  const first = new Map(readings.map(each => [each.personId, each.firstAt]))
  return { kind: 'table', caption: 'Who opened the pack, and when first', columns: [{ heading: 'Who', share: 2 }, { heading: 'First opened', share: 2 }],
    rows: taken.filter(seat => seat.sits).map(seat => { const at = first.get(seat.personId); return [nameOf(people, seat.personId), at ? spokenInstant(at) : 'Not opened'] }) }
}

const MINUTED: Readonly<Record<string, string>> = { purpose: 'Purpose of the meeting', overview: 'Overview of the case', options: 'The options', application: 'How they apply', note: 'Note', discussion: 'Discussion of the kind of review', legalAdvice: 'Legal advice', issues: 'Issues for the terms of reference' }

function said(panel: PanelOnRecord, people: People, place: string): readonly Block[] {
  const blocks = ITEMS.flatMap(item => {
    const minutes = panel.minutes.filter(minute => minute.item === item).flatMap(minute => parts(
      Object.entries(minute.content).map(([key, words]) => [`${MINUTED[key] ?? key}${minute.version === 1 ? '' : ` (version ${minute.version}: ${minute.reason || 'corrected'})`}`, Array.isArray(words) ? words.join('\n') : String(words)] as const),
      { by: who(people, minute.by, minute.at), on: minute.at, source: `${place}, agenda step ${AGENDA[item].step}, version ${minute.version}` }))
    const own = item === 'information' ? information(panel, people, place) : []
    return minutes.length + own.length === 0 ? [] : [heading(`${AGENDA[item].title} (toolkit, Appendix 1, step ${AGENDA[item].step})`), ...minutes, ...own]
  })
  return blocks.length > 0 ? blocks : [heading('What was said'), text('Nothing is minuted yet.')]
}

function information(panel: PanelOnRecord, people: People, place: string): readonly Block[] {
  return [
    ...panel.entries.flatMap(each => [statement(`${each.agency}, given by ${each.givenBy || 'a person not named'}${each.version === 1 ? '' : `; version ${each.version}: ${each.reason || 'corrected'}`}. ${each.clear ? 'Clear and unambiguous.' : 'Not clear.'}`,
      { by: who(people, each.by, each.at), on: each.at, source: `${place}, entry of the agency, version ${each.version}`, words: each.information }),
      ...parts([['How it was clarified', each.clarification]], { by: who(people, each.by, each.at), on: each.at, source: `${place}, entry of the agency, version ${each.version}` })]),
    ...panel.questions.map(each => statement(`Question ${each.number} to ${each.agency}: ${each.question}`,
      { by: who(people, each.by, each.at), on: each.at, source: `${place}, question ${each.number}, version ${each.version}`, words: each.answer })),
  ]
}

function oneBallot({ question, putOn, closed, votes }: BallotOnRecord, people: People): readonly Block[] {
  const title = heading(`Vote: ${QUESTIONS[question]}`)
  if (closed === null) return [title, text(`Put to the vote on ${spoken(putOn)}. The votes are part of this record once the vote is closed.`)]
  return [
    title,
    ...votes.map(vote => statement(`${nameOf(people, vote.personId)}: ${answersTo(question).find(each => each.value === vote.answer)?.text ?? vote.answer}.${findings(vote)}${votes.some(each => each.personId === vote.personId && each.revision > vote.revision) ? ' This vote was later changed, and is not counted.' : ''}`,
      { by: who(people, vote.personId, vote.castAt), on: vote.castAt, source: `vote, revision ${vote.revision}`, words: vote.rationale })),
    statement(countSentence(closed.count), { by: who(people, closed.by, closed.on, roleName('panel_chair')), on: closed.on, source: `the count, closed on ${spoken(closed.on)}`, words: closed.withoutReason }),
    { kind: 'table', caption: 'The count, seat by seat', columns: [{ heading: 'How counted', share: 3 }, { heading: 'Number', share: 1 }, { heading: 'Who', share: 5 }],
      rows: countRows(closed.count).map(([label, ids]) => [label, String(ids.length), names(people, ids)]) },
  ]
}

function findings({ criteriaMet, learning }: Vote): string {
  return criteriaMet === null || learning === null ? '' : ` The criteria are ${criteriaMet ? 'met' : 'not met'}; learning ${learning ? 'may' : 'is not expected to'} arise.`
}

function countRows(count: PanelCount): readonly (readonly [string, readonly string[]])[] {
  const rest = [['Abstained', count.abstained], ['Did not vote', count.silent], ['Voted without a voting seat', count.notCounted]] as const
  if (count.question === 'need') return [['Entitled to vote', count.entitled], ['A review is needed', count.yes], ['None is needed', count.no], ...rest]
  return [['Entitled to vote', count.entitled], ...answersTo('kind').flatMap(({ value, text: label }) => value in count.byKind ? [[label, count.byKind[value as keyof KindCount['byKind']]] as const] : []), ...rest]
}

function dissent({ ballots }: PanelOnRecord, people: People): readonly Block[] {
  const count = <Q extends Question>(question: Q) => ballots.find(each => each.question === question)?.closed?.count ?? null
  const need = count('need') as NeedCount | null
  if (need === null) return []
  const { need: against, kind } = dissenters(need, count('kind') as KindCount | null)
  return [heading('Who disagreed'), text(against.length + kind.length === 0 ? 'Nobody voted against what the Panel recommends.'
    : `On the first question: ${names(people, against, 'nobody')}. On the second: ${names(people, kind, 'nobody')}. Their own words stand with their votes above.`)]
}

export function recommendationSection({ panels, people }: Materials): ProseSection {
  const all = panels.flatMap(panel => panel.recommendations)
  return { id: 'recommendation', title: 'The Panel’s recommendation', blocks: all.length === 0 ? [text(panels.length === 0 ? 'There is no recommendation, because no Panel was convened.' : 'The Panel has recommended nothing yet.')]
    : all.flatMap(each => {
      const by = { by: who(people, each.by, each.on, roleName('panel_chair')), on: each.on, source: `recommendation, version ${each.version}` }
      return [statement(recommendationSentence(each), { ...by, words: each.reason }), ...parts((Object.keys(PARTS) as Part[]).map(part => [PARTS[part], each[part]] as const), by)]
    }) }
}
