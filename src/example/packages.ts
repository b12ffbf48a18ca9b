/**
 * What each agency of the worked example hands in beside its chronology: a summary of its author's comments, what
 * changed in the agency itself over the period, what it learns and will do, and who worked directly with the family.
 */
import type { InvolvedPractitioner, PackageParts } from '../domain/chronology/package.ts'
import { NO_PARTS } from '../domain/chronology/package.ts'
import type { AgencyKey } from './agencies.ts'

export interface ExamplePackage {
  /** Themes that emerged and potential learning (R093). */
  readonly summary: string
  /** The organisational chronology (R094): when, in words or figures, and what changed. */
  readonly organisation: readonly { readonly when: string; readonly what: string }[]
  /** Each learning point with what will be done, by whom and by when (R096). */
  readonly learning: readonly { readonly point: string; readonly action: string; readonly owner: string; readonly by: string }[]
  /** Practitioners with direct involvement (R116). */
  readonly practitioners: readonly InvolvedPractitioner[]
}

/** The forms of the package, as the author fills them in. */
export function partsOf(given: ExamplePackage): PackageParts {
  return {
    ...NO_PARTS,
    summary: { themes: given.summary, learning: given.learning.map(({ point }) => point).join('\n') },
    action_plan: { none: false, reason: '', actions: given.learning.map(({ point, action, owner, by }) => ({ learning: point, action, owner, due: by })) },
    practitioners: { none: false, reason: '', people: given.practitioners },
  }
}

/** The organisational chronology as the file that the author sends. */
export function organisationalFile(given: ExamplePackage): Buffer {
  const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`
  const rows = given.organisation.map(({ when, what }) => [when, 'Senior manager', what])
  return Buffer.from([['Date', 'Source', 'What changed'], ...rows].map(row => row.map(quoted).join(',')).join('\r\n'))
}

/** Housing has not begun; the mental health trust's work is still being written. */
export const EXAMPLE_PACKAGES: Readonly<Record<Exclude<AgencyKey, 'housing'>, ExamplePackage>> = {
  'police': {
    summary: 'Officers repeatedly saw and described the children well. Calls were answered one at a time, so that a pattern of eleven calls in four years was not seen. '
      + 'Information about Partner 1 was found within two days and took eight weeks to reach Mother; it never reached the assessment in writing. '
      + 'The log of 6 August 2016 was closed without anybody having seen a child.',
    organisation: [
      { when: 'April 2013', what: 'Public protection unit formed from three teams; notices sent by batch, twice a week.' },
      { when: 'November 2014 to June 2015', what: 'New command and control system; history of an address not shown to call takers for seven months.' },
      { when: '2016', what: 'Grading tool for public protection notices replaced.' },
    ],
    learning: [
      { point: 'The history of an address is part of the risk.', action: 'Show earlier calls and child protection plans on the first screen of the log.', owner: 'Head of contact management', by: '31 March 2017' },
      { point: 'A disclosure can wait too long for a joint visit.', action: 'After 10 working days one agency makes the disclosure alone.', owner: 'Domestic abuse lead', by: '31 January 2017' },
    ],
    practitioners: [
      { name: 'Officer 6', role: 'Domestic abuse unit', involved: 'June to July 2014', contact: 'officer-6@police.example' },
      { name: 'Officer 9', role: 'Domestic violence disclosure scheme', involved: 'May to July 2016', contact: 'officer-9@police.example' },
      { name: 'Officer 11', role: 'Response officer', involved: '9 September 2016', contact: 'officer-11@police.example' },
    ],
  },
  'social-care': {
    summary: 'Individual workers knew the children and wrote down what they said. The children’s words did not shape plans or closings. Each change of worker lost what the one before had learnt, '
      + 'above all about Father. In 2016 three separate contacts were each found to be below the threshold; together they were not. The medical of July 2016 carried a decision it was not made to carry.',
    organisation: [
      { when: 'March 2014', what: 'Reorganisation from area teams to an assessment service and a longer-term service.' },
      { when: 'Summer 2015', what: 'Two of five early help posts vacant.' },
      { when: 'January to June 2016', what: 'Average caseload in the assessment service 27; four agency social workers.' },
    ],
    learning: [
      { point: 'What a child says belongs in the analysis, not only in the record.', action: 'Closing summaries must quote the child and say what was made of it.', owner: 'Principal social worker', by: '28 February 2017' },
      { point: 'Ending early help by text is information.', action: 'A closed early help case with an earlier plan is looked at by a manager within five days.', owner: 'Head of early help', by: '31 January 2017' },
    ],
    practitioners: [
      { name: 'Social worker 1', role: 'Social worker', involved: 'December 2013 to June 2014', contact: 'social-worker-1@social-care.example' },
      { name: 'Social worker 2', role: 'Social worker', involved: 'June 2014 to July 2015', contact: 'social-worker-2@social-care.example' },
      { name: 'Social worker 3', role: 'Social worker', involved: 'May to September 2016', contact: 'social-worker-3@social-care.example' },
      { name: 'Early help worker', role: 'Early help worker', involved: 'September to November 2015', contact: 'early-help@social-care.example' },
    ],
  },
  'community-health': {
    summary: 'Growth charts and careful observation helped other agencies to see the children. Between August 2015 and May 2016 no one health visitor held the family. '
      + 'Missed appointments were recorded as things parents did, seldom as things that happened to a child. The health visitor who saw the mark by the ear was not part of the discussion about it.',
    organisation: [
      { when: '2013', what: 'One of three health visitors in the team on long leave; caseloads of 520 children.' },
      { when: 'October 2015', what: 'Commissioning of health visiting moved to the local authority.' },
      { when: 'August 2015 to April 2016', what: 'Post advertised four times; corporate caseload.' },
    ],
    learning: [
      { point: 'Not brought is not the same as did not attend.', action: '“Was not brought” policy, and nobody on a plan is discharged by letter.', owner: 'Named nurse', by: '15 January 2017' },
      { point: 'Who saw the child should be in the room.', action: 'Agree with children’s social care that the referrer is invited to the strategy discussion.', owner: 'Named nurse', by: '28 February 2017' },
    ],
    practitioners: [
      { name: 'Health visitor 1', role: 'Health visitor', involved: 'May 2012 to May 2014', contact: 'health-visitor-1@community-health.example' },
      { name: 'Health visitor 2', role: 'Health visitor', involved: 'June 2014 to August 2015', contact: 'health-visitor-2@community-health.example' },
      { name: 'Health visitor 3', role: 'Health visitor', involved: 'May to September 2016', contact: 'health-visitor-3@community-health.example' },
    ],
  },
  'gp': {
    summary: 'Mother was met with warmth and was believed. We seldom asked who was at home. Information came to us in places that nobody looked at, and information that we held about others in the family stayed with us.',
    organisation: [
      { when: 'February 2015', what: 'Change of records system; printed dates of some earlier contacts cannot be trusted.' },
      { when: '1 April 2016', what: 'Merged with a neighbouring practice; 4,000 further patients.' },
    ],
    learning: [
      { point: 'A shared mailbox without an owner is a closed door.', action: 'List every mailbox with an owner and a deputy.', owner: 'Practice manager', by: '31 December 2016' },
    ],
    practitioners: [
      { name: 'GP 1', role: 'General practitioner', involved: '2012 to 2016', contact: 'gp-1@gp.example' },
      { name: 'GP 2', role: 'General practitioner', involved: '2012 to 2016', contact: 'gp-2@gp.example' },
      { name: 'Practice nurse', role: 'Nurse', involved: '2012 to 2016', contact: 'nurse@gp.example' },
    ],
  },
  'hospital': {
    summary: 'Responses in crisis were prompt, complete and kind. Attendances were looked at one by one; a flag was lost when the system changed. A finding with two halves left the hospital as one half.',
    organisation: [
      { when: 'November 2015', what: 'New emergency department system. Child protection flags were carried over for current plans only.' },
      { when: 'Winter 2015/16', what: 'Emergency department above capacity on 61 of 90 days.' },
    ],
    learning: [
      { point: 'A medical opinion must travel whole.', action: 'The written opinion is handed over the same day, in the words of the examining doctor.', owner: 'Named doctor', by: '31 January 2017' },
      { point: 'An earlier plan matters.', action: 'Restore flags for plans that ended within three years.', owner: 'Head of information', by: '30 April 2017' },
    ],
    practitioners: [
      { name: 'Paediatrician 1', role: 'Consultant paediatrician', involved: 'July to September 2016', contact: 'paediatrician-1@hospital.example' },
      { name: 'Specialist midwife', role: 'Midwife', involved: 'June to October 2014', contact: 'midwife@hospital.example' },
    ],
  },
  'education': {
    summary: 'Nursery knew Child A best of all. Its staff listened with skill, fed a hungry child and kept to the rule at the gate. What they knew stayed in notebooks, and when they disagreed they did not know how to say so with effect.',
    organisation: [
      { when: 'September 2014', what: 'First intake of two-year-olds; staff doubled in one term.' },
      { when: 'September 2016', what: 'Primary School 1: new designated safeguarding lead in post since 1 September.' },
    ],
    learning: [
      { point: 'Small daily signs add up.', action: 'One running record for each child, read each half term by the designated lead.', owner: 'Early years adviser', by: '17 February 2017' },
      { point: 'Disagreement needs a way.', action: 'One page with three names to every setting; practised once a year.', owner: 'Education safeguarding adviser', by: '16 December 2016' },
    ],
    practitioners: [
      { name: 'Key worker 1', role: 'Nursery nurse', involved: 'September 2014 to July 2015', contact: 'key-worker-1@education.example' },
      { name: 'Key worker 2', role: 'Nursery nurse', involved: 'September 2015 to July 2016', contact: 'key-worker-2@education.example' },
      { name: 'Designated safeguarding lead', role: 'Deputy head, Primary School 1', involved: 'September 2016', contact: 'dsl@education.example' },
    ],
  },
  'mental-health': {
    summary: 'Adults told our practitioners important things about children’s lives. Our records had room for the adult alone.',
    organisation: [{ when: '2015', what: 'Opt-in letters ended for parents of babies.' }],
    learning: [{ point: 'The child behind the patient.', action: 'First assessment names each child in the patient’s life.', owner: 'Named professional', by: '31 March 2017' }],
    practitioners: [{ name: 'CPN 1', role: 'Community psychiatric nurse', involved: 'June 2014 to February 2015', contact: 'cpn-1@mental-health.example' }],
  },
}
