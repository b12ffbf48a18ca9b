/** The Sub-Committee: to whom the referral went and when, each view with its rationale, the count that can be made again, and the Chair's answer. */
import { countInWords } from '../collated-comments.ts'
import { spoken } from '../plain-date.ts'
import { heading, text, type Block, type ProseSection, type Table } from '../prose.ts'
import { roleName } from '../roles.ts'
import { ATTENDED, type Count, type View } from '../subcommittee.ts'
import type { ConsiderationOnRecord, Materials } from './materials.ts'
import { nameOf, names, who, type People } from './people.ts'
import { statement } from './statement.ts'

const STEP = 'toolkit, Appendix 1, step 3'

export function considerationSection({ considerations, people }: Materials): ProseSection {
  const blocks = considerations.flatMap(each => considerations.length === 1 ? oneConsideration(each, people) : [heading(`Consideration ${each.number}`), ...oneConsideration(each, people)])
  return { id: 'sub-committee', title: 'The Sub-Committee', blocks: blocks.length > 0 ? blocks : [text('The referral was not circulated to the Sub-Committee.')] }
}

function oneConsideration(of: ConsiderationOnRecord, people: People): readonly Block[] {
  const circulated = statement(`The referral was circulated to the Sub-Committee, to be considered ${of.manner === 'meeting' ? 'at a meeting' : 'by correspondence'}.`,
    { by: who(people, of.circulatedBy, of.circulatedOn), on: of.circulatedOn, source: STEP, words: of.message })
  const came = of.attendance.length === 0 ? [] : [attendanceTable(of, people)]
  if (of.closed === null) return [circulated, ...came, text('Views are being collected. They are part of this record once the consideration is closed.')]
  const { count, on, by } = of.closed
  return [
    circulated, ...came, heading('Views'),
    ...of.views.length === 0 ? [text('Nobody gave a view.')] : of.views.map(view => viewStatement(view, of, people)),
    heading('The count'),
    statement(countInWords(count), { by: by === null ? '' : who(people, by, on), on, source: `${STEP}; the board's rule for a majority` }),
    text(count.majority ? 'A majority finds a Consideration Panel warranted, so one is convened.' : count.quorate ? 'There is no majority for a Consideration Panel.' : 'Too few members have answered for a majority.'),
    countTable(count, people), text(recounted(count, of.views)),
    heading('The Independent Chair’s answer'), ...chairAnswer(of, people),
  ]
}

function attendanceTable({ attendance }: ConsiderationOnRecord, people: People): Block {
  return { kind: 'table', caption: 'Attendance', columns: [{ heading: 'Member', share: 2 }, { heading: 'Attendance', share: 1 }], rows: attendance.map(each => [nameOf(people, each.personId), ATTENDED[each.attended]]) }
}

function viewStatement(view: ConsiderationOnRecord['views'][number], { views, number }: ConsiderationOnRecord, people: People): Block {
  const later = views.some(each => each.personId === view.personId && each.revision > view.revision)
  const recorded = view.recordedBy === null ? '' : ` It was put on record at the meeting by ${nameOf(people, view.recordedBy)}.`
  return statement(`${nameOf(people, view.personId)}: a Consideration Panel is ${view.warranted ? 'warranted' : 'not warranted'}.${later ? ' This view was later changed, and is not counted.' : ''}${recorded}`,
    { by: who(people, view.personId, view.givenAt), on: view.givenAt, source: `view on consideration ${number}, revision ${view.revision}`, words: view.rationale })
}

function countTable(count: Count, people: People): Table {
  const row = (label: string, ids: readonly string[]): readonly string[] => [label, String(ids.length), names(people, ids)]
  return {
    kind: 'table', caption: `The count on ${spoken(count.day)}, member by member`, columns: [{ heading: 'How counted', share: 3 }, { heading: 'Number', share: 1 }, { heading: 'Who', share: 5 }],
    rows: [row('Entitled to vote', count.entitled), row('For: a Panel is warranted', count.warranted), row('Against: it is not', count.notWarranted), row('Silent', count.noResponse),
      row('Shut out of the case, with no vote', count.excluded), row('Gave a view without a vote that day', count.notCounted)],
  }
}

/** The count made again from the last view of each: whoever reads the record can check it by hand (R327). */
export function recounted(count: Count, views: readonly (View & { readonly revision: number })[]): string {
  const last = new Map(views.toSorted((a, b) => a.revision - b.revision).map(view => [view.personId, view.warranted]))
  const saying = (warranted: boolean): readonly string[] => count.entitled.filter(id => last.get(id) === warranted)
  const isSame = String(saying(true)) === String(count.warranted) && String(saying(false)) === String(count.notWarranted)
    && (count.quorate && saying(true).length >= count.needed) === count.majority
  return isSame ? `Counted again from the views above: ${saying(true).length} for, ${saying(false).length} against, ${count.needed} needed. It comes to the same.`
    : `Counted again from the views above it comes to ${saying(true).length} for and ${saying(false).length} against: this is not the count on record.`
}

function chairAnswer({ chair }: ConsiderationOnRecord, people: People): readonly Block[] {
  if (chair === null) return [text('The Independent Chair has not answered yet.')]
  const agrees = chair.agrees ? 'agreed with the Sub-Committee' : 'did not agree with the Sub-Committee'
  return [statement(`The Independent Chair ${agrees}. A Consideration Panel ${chair.panel ? 'was to be convened' : 'was not convened'}.`,
    { by: who(people, chair.by, chair.on, roleName('independent_chair')), on: chair.on, source: STEP, words: chair.reason })]
}
