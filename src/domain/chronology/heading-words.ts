/**
 * The words by which agencies head the columns of their chronologies, each with the meaning it speaks for and how
 * strongly (0 to 100). Data, so that a heading met in practice is added in one line.
 */

/** What a column holds. `other` is a further column of the agency's own, kept under its heading. */
export type Meaning = 'date' | 'time' | 'end date' | 'end time' | 'sequence' | 'source' | 'event' | 'comment' | 'other'

export const MEANINGS: readonly Meaning[] = ['date', 'time', 'end date', 'end time', 'sequence', 'source', 'event', 'comment', 'other']

interface HeadingWord { readonly meaning: Meaning; readonly weight: number; readonly words: RegExp }

/** Words that make a column the author's comment whatever else its heading says: better held back than leaked (R179). */
export const SURE_COMMENT = new RegExp([
  'comment\\w*', 'sylwadau', 'dadansoddiad', 'analys\\w*', 'reflect\\w*', 'opinions?', 'critique', 'critical (thinking|apprais\\w*)', 'learning', 'lessons?', 'hindsight',
  'evaluat\\w*', 'apprais\\w*', '(?<!(gp|medical|general|dental|the) )practice(?! (nurses?|names?|managers?|events?|episodes?))', 'missed opportunit\\w*', 'judge?ments?',
  'strengths?', 'weakness\\w*', 'improve\\w*', 'recommend\\w*', 'imr', 'iar', '(authors?|reviewers?|panels?|writers?) (views?|notes?|remarks?|observations?|thoughts?)',
  'so what', 'what (went|worked|could|else|might)', 'even better', 'hypothes\\w*', 'lines? of enquiry', 'kloes?', 'panel', 'c(o?m)?mts?', 'effectiveness', 'quality', 'gaps', 'deficits?', 'could have', 'procedures? followed',
  'in line with', 'adequa\\w*', 'appropriate\\w*', 'compliance', 'red flags?', 'office use', 'review team', 'inferences?', 'perceptions?', 'queries',
  'significance', 'relevance', 'implications?', 'questions? (for|to|raised|arising)', 'we think', 'thinking', 'thoughts', 'what should', 'why', 'professional observations?', 'themes?',
].map((words) => `\\b${words}\\b`).join('|'))

/** Words that may head a comment or a fact. Beside a column of events they are taken for comment. */
export const PERHAPS_COMMENT =
  /^(further |additional |general |other )?(notes?|remarks?|observations?|thoughts?|views?|issues?|concerns?|assessments?|impact|impacts|rationale|interpretations?|context|feedback|explanations?)\b/

export const HEADING_WORDS: readonly HeadingWord[] = [
  { meaning: 'end date', weight: 100, words: /^((end|finish|finishing|to|until) dates?|date (to|end|ended|ends|until|finish|finished)|event end date)\b/ },
  { meaning: 'end date', weight: 95, words: /^(to|until|end|ended|finish|finished|date to)$/ },
  { meaning: 'end time', weight: 100, words: /^((end|finish|to|until) time|time (to|end|ended|ends|until|finish|finished)|event end time)\b/ },
  { meaning: 'date', weight: 100, words: /^(dates?|date s|date (and|or|dd|d|in|as|format)\b.*|dates? times?.*|dates? (and|or) times?.*)$/ },
  { meaning: 'date', weight: 100, words: /^((event |exact |actual |approximate )?(start|begin|from|event|contact|incident|visit|actual) dates?|dates? (of|for)( the| each)?( significant| key)? ?(events?|contacts?|incidents?|activity|occurrences?|visits?|action|involvement|actions?|entries|entry))\b/ },
  { meaning: 'date', weight: 98, words: /^dates? (from|start|started|starts|begin|began)\b/ },
  { meaning: 'date', weight: 90, words: /^(from|start|started|when|when did .*|day|day and date|period|dates? or period.*|time period|(date )?occurred( on)?|dyddiad)$/ },
  { meaning: 'date', weight: 90, words: /\bdates?$/ },
  { meaning: 'date', weight: 70, words: /^dates?\b/ },
  { meaning: 'date', weight: 50, words: /\bdates?\b/ },
  { meaning: 'time', weight: 100, words: /^(times?|time s|time (of|from|start|started|in|as|hh|24|if)\b.*|(start|event|contact|incident|from|exact|actual|event start) time.*)$/ },
  { meaning: 'time', weight: 60, words: /\b(times?|amser)\b/ },
  { meaning: 'sequence', weight: 100, words: /^(event |entry |item |row |serial |line |sequence )?(ref|seq|no|nos|number|num|id|sequence|order)( no| number| ref)?$/ },
  { meaning: 'sequence', weight: 60, words: /^(event |entry |item )?(reference|index|item)( no| number)?$/ },
  { meaning: 'source', weight: 100, words: /\b(sources?|ffynhonnell)\b/ },
  { meaning: 'source', weight: 85, words: /\b(where (is it |was it |it is |it was )?recorded|recorded (in|on|where)|origin of|evidence|information from)\b/ },
  { meaning: 'source', weight: 75, words: /^(case |agency )?(records?|documents?|files?|system)( used| ref| reference| name| type)?$/ },
  { meaning: 'source', weight: 80, words: /^(who|whose record|(the )?(who |your |professional |person |name of )?(agency|organisation|service)( who| name| source| professional| role| worker)?)$/ },
  { meaning: 'source', weight: 55, words: /\b(agency|agencies|organisations?|organizations?|services?|department)\b/ },
  { meaning: 'event', weight: 100, words: /\b(events?|what happened|facts?|factual|digwyddiad(au)?)\b|^what$/ },
  { meaning: 'event', weight: 98, words: /\b(details?|description|summary|nature|record|account|narrative|outline|content)( and nature)? of( the| each| any)?( significant| key| agency)? ?(events?|contacts?|incidents?|involvement|activity|visits?|interventions?|information|what)\b/ },
  { meaning: 'event', weight: 90, words: /\b(description|narrative|occurrences?|incidents?|chronology|account)\b/ },
  { meaning: 'event', weight: 85, words: /\b(details?|summary|(case|clinical|progress|nursing|session|contact) notes?|record of|history)\b/ },
  { meaning: 'event', weight: 75, words: /^(what|what was (done|said|recorded)|who did what)$/ },
  { meaning: 'event', weight: 85, words: /\b((extracts?|entry|entries|notes?) (from|in|of)( the)?( case| agency)? (records?|files?|notes)|record (entry|entries)|story|practice episodes?)\b/ },
  { meaning: 'event', weight: 70, words: /\b(contacts?|episodes?|activity|activities|involvement|entry|entries|content|interventions?|text)\b/ },
  { meaning: 'event', weight: 80, words: /\b(reasons?|presenting|presentation|consultation|problem)\b.*\b(outcomes?|findings?|actions?|problem|complaint)\b/ },
  { meaning: 'event', weight: 60, words: /\b(information|consultations?)\b/ },
  { meaning: 'event', weight: 80, words: /^(what (has )?changed|(nature of |details of )?(the )?(organisational |organizational )?changes?)$/ },
  { meaning: 'event', weight: 30, words: /^actions?\b/ },
]

/** A heading that begins so is one of events, whoever else it names after: "Details of contact, including who was seen". */
export const EVENT_FIRST = /^(brief |full |all |any |significant |key |critical |main |factual |relevant )*(events?|details?|description|summary|what happened|narrative|facts?)\b(?!.*\b(types?|category|title|name)$)/

/** Headings of further columns that hold facts: they are never taken for comment, nor for the column whose word they borrow. */
export const PLAIN_FACT = new RegExp([
  '^(further columns|place in the original|earliest|latest|precision|how exact|agency code|edtf( .*)?)$', '^(type|category|method|mode|location|place|venue|purpose|reason|level|form|outcome|result|source type) of\\b', '\\b(types?|category|categories|location|venue)$',
  '^(outcomes?|results?|decisions?|responses?|actions? (taken|by|agreed|required|and outcomes?|or outcomes?)|actions? outcomes?|plans?|follow up|next steps?)\\b',
  '^(location|place|venue|address|setting|where|present|attend\\w*|persons?|people|those present|participants|who|whom|names?|child|children|childs|subject|family|sibling\\w*|parents?|mother|father)\\b',
  '\\b(seen|spoken to|voice|wishes|feelings|involved|present|attendees|attended|role|job title|designation|relationship|age|status|gender|ethnicity)\\b',
  '^(worker|practitioner|professional|staff|officer|nurse|doctor|recorded by|entered by|completed by|clinician|author|team|ward|unit|base|school|nhs|crime|incident (no|ref|number))\\b',
  '^(contact details|contact (type|method|no|number|with)|event (type|category|title)|time ?(scale|line|taken|spent))\\b',
  '^(dob|d o b|birth)\\b', '\\bof (birth|death)\\b', '\\b(due|target|printed|review|recorded|received|completed|updated|closed|signed|typed|entered|created|modified|next) dates?\\b',
  '\\bdates? (of )?(due|printed|recorded|received|completed|updated|closed|signed|typed|entered|created|modified|report|review|next|birth|death|last)\\b',
].join('|'))

/** Who saw or recorded it: where a table has no column of sources, the nearest it comes to naming the record. */
export const WHO_RECORDED = /^((recorded|entered|completed|written|seen) by|(name of )?(the )?(worker|practitioner|professional|clinician|staff|staff member|officer|team))( name| names| role| involved)?$/
