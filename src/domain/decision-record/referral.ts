/** The referral as it was sent, and everything added to it since. */
import { SECTIONS, ALL_SECTIONS, sectionOf, type Section } from '../referral/sections.ts'
import type { Referral } from '../referral/referral.ts'
import { heading, text, type Block, type ProseSection } from '../prose.ts'
import type { Materials, SentReferral, TellReferral } from './materials.ts'
import { who, type People } from './people.ts'
import { questionsAndAnswers, statement } from './statement.ts'

export function referralSection({ referral, people }: Materials, tell: TellReferral): ProseSection {
  return { id: 'referral', title: 'The referral', blocks: referral === null ? [text('No referral was sent.')] : [
    statement('The referral was signed and sent.', { by: referrer(referral, referral.sentBy, people, referral.sentAt), on: referral.sentAt, source: 'the referral as sent, version 0' }),
    text('What is not in the tables below was left blank on the form.'),
    ...ALL_SECTIONS.flatMap(section => partOf(section, sectionOf(referral.sent, section), tell, SECTIONS[section].title)),
    ...added(referral, people, tell),
  ] }
}

function added(referral: SentReferral, people: People, tell: TellReferral): readonly Block[] {
  if (referral.addenda.length === 0) return [heading('Added since'), text('Nothing was added to the referral after it was sent.')]
  return [heading('Added since'), ...referral.addenda.flatMap((addendum, at) => [
    statement(`Addendum ${at + 1}`, { by: referrer(referral, addendum.byPersonId, people, new Date(addendum.at)), on: new Date(addendum.at), source: `the referral, version ${at + 1}`, words: addendum.note }),
    ...ALL_SECTIONS.filter(section => SECTIONS[section].fields.some(field => field in addendum.replaces))
      .flatMap(section => partOf(section, addendum.replaces, tell, `${SECTIONS[section].title}, as of addendum ${at + 1}`)),
  ])]
}

/** Whoever refers without an account is known by the name they signed with. */
function referrer({ sentBy, signed }: SentReferral, personId: string, people: People, at: Date): string {
  return signed !== null && personId === sentBy ? `${signed}, who signed it without an account` : who(people, personId, at)
}

/** One table for each section. Blank answers are left out: a form of this length is read for what it says. */
function partOf(section: Section, content: Partial<Referral>, tell: TellReferral, title: string): readonly Block[] {
  const rows = tell(section, content).flatMap(block => block.answers.filter(answer => answer.text.trim() !== '')
    .map(answer => [block.title === null ? answer.label : `${block.title}: ${answer.label}`, answer.text] as const))
  return rows.length === 0 ? [heading(title), text('Nothing was written here.')] : [questionsAndAnswers(title, rows)]
}
