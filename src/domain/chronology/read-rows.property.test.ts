import assert from 'node:assert/strict'
import { test } from 'node:test'
import { date } from '../plain-date.ts'
import { withoutComments } from './edition.ts'
import { readRows } from './read-rows.ts'
import type { Sheet } from './sheet.ts'

/** The same numbers on every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

const COMMENTS = ['Comments', 'Analysis', "IMR author's comments", 'Comments, analysis and observations of practice', 'Observations of practice', 'Reflection', 'Learning points', 'Notes', '', 'Zebra', 'Event and analysis']
const FACTS = ['Event', 'Significant event', 'Details of contact', 'Source', 'Time', 'Outcome', 'Child seen?', 'Ref', 'Location', 'What happened', 'Worker']
const DATES = ['3/2/06', '4 Feb', '2006', 'March 2006', '', 'as above', 'Antenatal', '31/02/2006', '? 5.5.06', 'Date']
const WORDS = ['Home visit', '', 'Weighed.', 'No reply', 'Officers attended the address after a call from a neighbour and left.', '2215hrs', 'Mother']
const CANARY = 'CANARY they ought to have asked more about it that day.'

function sheetOf(roll: (sides: number) => number): Sheet {
  const pick = (from: readonly string[]): string => from[roll(from.length)] ?? ''
  const facts = [pick(['Event', 'Details of contact', 'What happened']), ...FACTS.filter(() => roll(3) === 0)]
  const columns = [{ heading: 'Date', comment: false }, ...facts.map((heading) => ({ heading, comment: false })), { heading: pick(COMMENTS), comment: true }]
  if (roll(2) === 0) columns.push({ heading: pick(COMMENTS), comment: true })
  const heading = columns.map((column) => column.heading)
  const rows = Array.from({ length: 3 + roll(12) }, () => {
    if (roll(8) === 0) return heading
    if (roll(8) === 0) return columns.map((_, index) => (index === 0 ? pick(DATES) : ''))
    return columns.map((column, index) => (index === 0 ? pick(DATES) : column.comment ? (roll(2) === 0 ? CANARY : '') : pick(WORDS)))
  })
  const all = [...(roll(2) === 0 ? [['Agency: Police', '', '']] : []), heading, ...rows]
  return { notes: [], tables: [{ name: 'Table 1', heading: null, rows: all.map((cells, index) => ({ row: index + 1, place: `Row ${index + 1}`, cells: cells.map((text) => (text === '' && roll(2) === 0 ? null : { text, notes: [] })) })) }] }
}

test('R179: over hundreds of tables at random, no word of a column that may be comment stands outside the comments, and every row is accounted for', () => {
  let held = 0
  for (let seed = 1; seed <= 300; seed += 1) {
    const sheet = sheetOf(dice(seed))
    const reading = readRows(sheet, { agency: 'Police', today: date('2016-10-03') })
    const bare = JSON.stringify([withoutComments(reading.entries), reading.leftOut, reading.questions, reading.notes])
    assert.ok(!bare.includes('CANARY'), `seed ${seed}: ${JSON.stringify(sheet.tables[0]?.rows.map((row) => row.cells.map((cell) => cell?.text)))}`)
    assert.equal(reading.rowsRead, sheet.tables[0]?.rows.length, `seed ${seed}`)
    assert.equal(reading.rowsRead, reading.entries.length + reading.leftOut.length)
    assert.equal(new Set([...reading.entries, ...reading.leftOut].map((each) => each.row)).size, reading.rowsRead)
    held += reading.entries.filter((entry) => entry.comment.includes('CANARY')).length
  }
  assert.ok(held > 300, 'the comments are kept, not thrown away')
})
