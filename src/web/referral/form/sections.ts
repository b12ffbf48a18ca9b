/** The referral form, section by section, in the toolkit's words (Appendix 3). Fields that the printed form has not are marked in their hints. */
import { ETHNIC_ORIGINS } from '../../../domain/referral/ethnic-origins.ts'
import { REASONS } from '../../../domain/referral/reasons.ts'
import type { Referral } from '../../../domain/referral/referral.ts'
import { SECTIONS, type Section } from '../../../domain/referral/sections.ts'
import { kindName } from '../../../domain/review-kind.ts'
import type { Posted } from '../../forms/posted.ts'
import { answersOf, type AnsweredBlock } from '../../forms/answers.ts'
import { drawSpec, type DrawnField } from '../../forms/draw-spec.ts'
import { readSpec } from '../../forms/read-spec.ts'
import type { Field, RowChange, Spec, Values } from '../../forms/spec.ts'
import type { Issue } from '../../../domain/history.ts'

const YES_NO = [{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No' }] as const
const YES_NO_UNKNOWN = [...YES_NO, { value: 'not-known', text: 'Not known' }] as const
const PARTIAL = 'Give what is known: a year, a month and year, or the whole date. Leave the rest blank.'

const OFFICER: Spec = {
  name: { kind: 'text', label: 'Name' }, agency: { kind: 'text', label: 'Agency' }, designation: { kind: 'text', label: 'Designation', hint: 'Job title' },
  email: { kind: 'text', label: 'Email address', type: 'email' }, telephone: { kind: 'text', label: 'Telephone number', type: 'tel' },
}
const WHEN: Spec = { date: { kind: 'date', label: 'Date', hint: PARTIAL }, time: { kind: 'text', label: 'Time', hint: 'Where known, such as 14:30 or “evening”', width: 10 } }
const ORIGIN: Field = { kind: 'select', label: 'Ethnic origin', choices: ETHNIC_ORIGINS.map(text => ({ value: text, text })) }

const CHILD: Spec = {
  name: { kind: 'text', label: 'Name', hint: 'You can write “Unknown” or “Unborn”' },
  birth: { kind: 'date', label: 'Date of birth', hint: `${PARTIAL} For an unborn child, the expected date.` },
  unborn: { kind: 'tick', label: 'The child is not born yet' },
  death: { kind: 'group', label: 'Death, if applicable', of: WHEN },
  incidents: { kind: 'rows', label: 'Critical incident', another: 'Add another incident', of: { ...WHEN, what: { kind: 'text', label: 'What happened, in a few words' } } },
  addresses: { kind: 'rows', label: 'Home address', another: 'Add another address', of: {
    address: { kind: 'area', label: 'Address' }, from: { kind: 'date', label: 'Lived there from' }, to: { kind: 'date', label: 'Lived there until' } } },
  ethnicOrigin: ORIGIN,
  ethnicOriginWords: { kind: 'text', label: 'Ethnic origin in other words', hint: 'If none of the list fits' },
  protectionPlan: { kind: 'group', label: 'Child Protection Plan', of: {
    answer: { kind: 'radios', label: 'Is or was the child subject to a Child Protection Plan?', choices: YES_NO_UNKNOWN },
    standing: { kind: 'radios', label: 'If so, is the plan current or previous?', choices: [{ value: 'current', text: 'Current' }, { value: 'previous', text: 'Previous' }] },
    category: { kind: 'text', label: 'Category of the plan' }, dates: { kind: 'text', label: 'Dates of the plan' } } },
  whereabouts: { kind: 'area', label: 'Whereabouts at the time of the critical incident' },
  carers: { kind: 'lines', label: 'Carers at the time of the critical incident', hint: 'One on each line' },
}

const RELATIVE: Spec = {
  name: { kind: 'text', label: 'Name' }, relationship: { kind: 'text', label: 'Relationship to the child' }, birth: { kind: 'date', label: 'Date of birth', hint: PARTIAL },
  address: { kind: 'area', label: 'Address' }, proceedings: { kind: 'text', label: 'Legal status or current criminal proceedings' }, ethnicOrigin: { kind: 'text', label: 'Ethnic origin' },
  protectionPlan: { kind: 'radios', label: 'Is or was this person subject of a Child Protection Plan?', choices: YES_NO_UNKNOWN },
}

const REASON_FIELDS: Spec = Object.fromEntries(REASONS.map(reason => [reason.key, {
  kind: 'group', label: reason.mark, of: {
    answer: { kind: 'radios', label: reason.question, choices: YES_NO, ...reason.note ? { hint: reason.note } : {} },
    further: { kind: 'area', label: `Further information for ${reason.mark}`, hint: 'Needed if the answer is yes' } },
}]))

export const SECTION_SPECS: Readonly<Record<Section, Spec>> = {
  referrer: {
    referrer: { kind: 'group', label: 'Referrer', of: OFFICER },
    authoriser: { kind: 'group', label: 'Senior manager who has authorised this referral', hint: 'The referral must be fully supported by your agency.', of: OFFICER },
    discussedWith: { kind: 'group', label: 'Discussed with', hint: 'Your line manager or the designated child protection professional, where appropriate.', of: {
      name: { kind: 'text', label: 'Name' }, role: { kind: 'text', label: 'Role' }, on: { kind: 'date', label: 'Date of the discussion' } } },
    referredOn: { kind: 'date', label: 'Date of referral', whole: true },
  },
  children: { children: { kind: 'rows', label: 'Child', another: 'Add another child', of: CHILD } },
  family: {
    family: { kind: 'rows', label: 'Family member or significant other', another: 'Add another person', of: RELATIVE },
    otherChildren: { kind: 'group', label: 'Other resident children', of: {
      answer: { kind: 'radios', label: 'Are there other resident children who are or may be in need of safeguarding?', choices: YES_NO_UNKNOWN },
      arrangements: { kind: 'area', label: 'Arrangements in place for these children', hint: 'Needed if the answer is yes' } } },
  },
  opinion: {
    opinion: { kind: 'group', label: 'Your opinion', hint: 'This is your opinion only. The board decides.', of: {
      choice: { kind: 'radios', label: 'Type of review to be considered', choices: [{ value: 'scr', text: kindName('scr') }, { value: 'other', text: 'Another type: the case does not meet the threshold' }] },
      other: { kind: 'select', label: 'If another type, which', choices: [{ value: 'plr', text: kindName('plr') }, { value: 'audit', text: kindName('audit') }, { value: 'single', text: kindName('single') },
        { value: 'good-practice', text: 'Good practice' }, { value: 'something-else', text: 'Something else' }] },
      words: { kind: 'area', label: 'Anything to add about the type of review' } } },
  },
  agencies: { agencies: { kind: 'rows', label: 'Agency', another: 'Add another agency', of: {
    name: { kind: 'text', label: 'Name of the person to contact' }, agency: { kind: 'text', label: 'Agency' }, contact: { kind: 'text', label: 'Contact details' },
    stillInvolved: { kind: 'radios', label: 'Are they still involved?', choices: YES_NO_UNKNOWN } } } },
  reasons: {
    why: { kind: 'area', label: 'Why do you think a review is necessary?', hint: 'In your own words. The questions below then take you through the national criteria.' },
    reasons: { kind: 'group', label: 'Questions', of: REASON_FIELDS },
  },
  dates: { keyDates: { kind: 'rows', label: 'Key date', another: 'Add another date', of: { ...WHEN, event: { kind: 'area', label: 'Event' } } } },
}

export const SECTION_HINTS: Readonly<Record<Section, string>> = {
  referrer: '', children: 'Leave blank what you do not know. Do not delay the referral to find it out: you can add it later.',
  family: 'Everybody who matters to the child, one by one.', opinion: '', agencies: 'Each agency named here is told to secure its files when you send the referral.',
  reasons: 'Answer each question with yes or no.', dates: 'Only the dates that matter most. Chronologies come later.',
}

export function readSection(section: Section, posted: Posted, change: RowChange): Partial<Referral> {
  // The description has exactly the section's fields in the referral's own shape; the test of this file holds it to that.
  return readSpec(SECTION_SPECS[section], posted, change) as unknown as Partial<Referral>
}

export function drawSection(section: Section, content: Partial<Referral>, issues: readonly Issue[]): readonly DrawnField[] {
  return drawSpec(SECTION_SPECS[section], content as unknown as Values, issues)
}

export function sectionAnswers(section: Section, content: Partial<Referral>): readonly AnsweredBlock[] {
  return answersOf(SECTION_SPECS[section], content as unknown as Values)
}

/** The section that a field belongs to; null for none. */
export function sectionOfField(field: string | null): Section | null {
  const first = field?.split('-')[0] ?? ''
  return (Object.keys(SECTIONS) as Section[]).find(section => (SECTIONS[section].fields as readonly string[]).includes(first)) ?? null
}
