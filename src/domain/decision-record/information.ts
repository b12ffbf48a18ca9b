/** Agencies' written information: who was asked and why, with what consent, what came back and when, and what was done about what was late. */
import { CONSENTS, type Consent } from '../information/request.ts'
import { spoken, type PlainDate } from '../plain-date.ts'
import { heading, text, type Block, type ProseSection } from '../prose.ts'
import { roleName } from '../roles.ts'
import type { DisagreementOnRecord, Materials } from './materials.ts'
import { who, type People } from './people.ts'
import { parts, statement } from './statement.ts'

export interface AskedAgency {
  readonly agency: string
  readonly question: string
  readonly purpose: string
  readonly relevance: string
  readonly consent: Consent
  readonly justification: string
  readonly askedOn: PlainDate
  readonly askedBy: string
  readonly dueOn: PlainDate | null
  /** What came back, oldest first: `words` as the agency put it. */
  readonly returns: readonly { readonly version: number; readonly note: string; readonly words: string; readonly files: readonly string[]; readonly on: PlainDate; readonly by: string }[]
  readonly chased: readonly { readonly what: string; readonly note: string; readonly on: PlainDate; readonly by: string }[]
  /** Why and when the case went on without it. */
  readonly goneOn: { readonly reason: string; readonly on: PlainDate; readonly by: string } | null
}

export function informationSection({ information, disagreements, people }: Materials): ProseSection {
  const asked = information.length === 0 ? [text('No agency was asked for written information.')] : [summary(information), ...information.flatMap(each => oneAgency(each, people))]
  return { id: 'information', title: 'Agencies’ written information', blocks: [...asked, ...disagreements.flatMap(each => escalated(each, people))] }
}

function escalated({ agency, concern, on, by, as, steps }: DisagreementOnRecord, people: People): readonly Block[] {
  return [heading(`Disagreement with ${agency}`), statement('Level 1: referred to the Board Manager.', { by: who(people, by, on, roleName(as)), on, source: 'toolkit, Strategy, lines 131 to 133', words: concern }),
    ...steps.map(step => statement(`Level ${step.level}: raised with ${step.contact} (${step.manner.toLowerCase()}). ${step.outcome}.`, { by: who(people, step.by, step.on), on: step.on, source: 'the record of the escalation', words: step.said }))]
}

function summary(asked: readonly AskedAgency[]): Block {
  return { kind: 'table', caption: 'Who was asked, and what came back when', columns: [{ heading: 'Agency', share: 3 }, { heading: 'Asked', share: 2 }, { heading: 'Due', share: 2 }, { heading: 'Returned', share: 3 }],
    rows: asked.map(each => [each.agency, spoken(each.askedOn), each.dueOn === null ? 'No day named' : spoken(each.dueOn), returned(each)]) }
}

function returned({ returns: [first], dueOn, goneOn }: AskedAgency): string {
  if (!first) return goneOn === null ? 'Not returned' : `Not returned; gone on without it on ${spoken(goneOn.on)}`
  return `${spoken(first.on)}${dueOn !== null && first.on > dueOn ? ', late' : ''}`
}

function oneAgency(of: AskedAgency, people: People): readonly Block[] {
  const asking = { by: who(people, of.askedBy, of.askedOn), on: of.askedOn, source: 'request for written information; Children Act 2004, section 14B' }
  return [
    heading(of.agency), statement('The agency was asked for written information.', { ...asking, words: of.question }),
    ...parts([['For what purpose', of.purpose], ['Why this agency is likely to hold it', of.relevance], [`Consent: ${CONSENTS[of.consent].toLowerCase()}. Why it is asked for all the same`, of.justification]], asking),
    ...of.justification.trim() === '' ? [text(`Consent: ${CONSENTS[of.consent].toLowerCase()}.`)] : [],
    ...of.returns.flatMap(each => [
      statement(`Written information, version ${each.version}${each.note === '' ? '' : ` (${each.note})`}`, { by: each.by, on: each.on, source: `the agency's return, version ${each.version}`, words: each.words }),
      ...each.files.length === 0 ? [] : [text(`With it came: ${each.files.join('; ')}`)],
    ]),
    ...of.chased.map(each => statement(each.what, { by: each.by, on: each.on, source: 'the record of what was late', words: each.note })),
    ...of.goneOn === null ? [] : [statement('The case went on without this agency’s information.', { by: of.goneOn.by, on: of.goneOn.on, source: 'the record of what was late', words: of.goneOn.reason })],
  ]
}
