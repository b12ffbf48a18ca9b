/**
 * The first page of the integrated chronology at 1,000 and at 100,000 entries, a page in the middle, and the pages that count at 50,000, each as a
 * visit in this process: `node run.mjs bench/chronology-pages.ts`. The target: at most 1.3 times as long for a hundred times as much.
 */
import { integratedAgencies, integratedEntries } from '../src/store/chronology/integrated.ts'
import { integrated, patterns, picture } from '../src/web/chronology/integrated/paths.ts'
import { keyText } from '../src/web/chronology/integrated/asked.ts'
import { cast } from '../test/support/cast.ts'
import { manyEntries } from '../test/support/many-entries.ts'
import { commissionedCase } from '../test/support/review.ts'
import { browserOf } from '../test/support/web.ts'
import { byTurns, endings, middle, table } from './turns.ts'

const TURNS = 15
const { ending, end } = endings()
const the = await cast(ending, '2016-12-01')
const visit = await browserOf(the, ending)
const manager = await the.on('board_manager')

async function caseOf(agencies: number, each: number): Promise<string> {
  const caseId = await commissionedCase(the)
  await manyEntries(the, caseId, { agencies, each })
  return caseId
}
const open = async (address: string): Promise<void> => {
  const { status } = await visit(manager).get(address)
  if (status !== 200) throw new Error(`${address} answered ${status}`)
}
const [few, many, half] = [await caseOf(40, 25), await caseOf(40, 2500), await caseOf(20, 2500)]
const middleOf = await the.frame.database.read(manager, async reader => {
  const agencies = await integratedAgencies(reader, many)
  const { rows: [row] } = await the.owner.query<{ day: string }>("select sort_day as day from submission_entries where case_id = $1 and chronology = 'events' order by sort_day offset 50000 limit 1", [many])
  const [placed] = await integratedEntries(reader, { caseId: many, agencies, filter: {} }, { size: 1, after: { day: row?.day ?? '', time: '00:00', agency: 0, position: 0, entryId: '00000000-0000-0000-0000-000000000000' } })
  return placed ? keyText(placed.key) : ''
})

const pages = await byTurns(TURNS, {
  'First page, 1,000 entries': () => open(integrated.to({ case: few })), 'First page, 100,000 entries': () => open(integrated.to({ case: many })), 'Page in the middle, 100,000 entries': () => open(integrated.to({ case: many }, { after: middleOf })),
})
console.log(`${TURNS} turns\n\n${table(pages, 'First page, 1,000 entries')}\n\n${(middle(pages['First page, 100,000 entries']) / middle(pages['First page, 1,000 entries'])).toFixed(2)} times (target 1.3)\n`)
const counting = await byTurns(5, { 'First page, 50,000 entries': () => open(integrated.to({ case: half })), 'Picture, 50,000 entries': () => open(picture.to({ case: half })), 'Gaps and patterns, 50,000 entries': () => open(patterns.to({ case: half })) })
console.log(table(counting, 'First page, 50,000 entries'))
await end()
