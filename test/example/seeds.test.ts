/** The worked example's files, made by other software than ours, read as they are: every row accounted for, nothing asked but what only a person can tell. */
import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { integrateFiles } from '../../src/cli/integrate.ts'
import { suggestSame } from '../../src/domain/chronology/same-event.ts'
import type { PlainDate } from '../../src/domain/plain-date.ts'
import { EXAMPLE_AGENCIES } from '../../src/example/agencies.ts'

interface Integrated {
  readonly agencies: readonly { readonly name: string; readonly rowsRead: number; readonly entries: number; readonly leftOut: readonly { readonly reason: string }[] }[]
  readonly entries: readonly { readonly agency: string; readonly row: number; readonly event: string; readonly comment: string; readonly source: string; readonly time: { readonly from: string | null } | null
    readonly date: { readonly earliest: PlainDate | null; readonly latest: PlainDate | null; readonly inferred: boolean } }[]
  readonly questions: readonly { readonly agency: string; readonly text: string }[]
}

async function integrated(t: { after(work: () => Promise<void>): void }): Promise<Integrated> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sr-seeds-'))
  t.after(() => rm(folder, { recursive: true }))
  const seeds = path.join(import.meta.dirname, '../../seeds')
  const code = await integrateFiles([...EXAMPLE_AGENCIES.map(({ name, file }) => `${name}=${path.join(seeds, file)}`), '--json', 'out.json'],
    { folder, today: new Date('2016-12-05T12:00:00Z'), say: () => {}, warn: () => {} })
  assert.equal(code, 2, 'some dates can be told by nobody but a person')
  return JSON.parse(await readFile(path.join(folder, 'out.json'), 'utf8')) as Integrated
}

test('all eight files are read whole: each row is an entry or left out with its reason', async t => {
  const { agencies, entries, questions } = await integrated(t)
  assert.deepEqual(Object.fromEntries(agencies.map(({ name, entries: read }) => [name, read])), {
    'Police': 70, 'Children’s social care': 94, 'Community health trust': 67, 'GP practice': 57, 'Acute hospital trust': 52, 'Education': 61, 'Mental health trust': 46, 'Housing': 41,
  })
  for (const { name, rowsRead, entries: read, leftOut } of agencies) assert.equal(rowsRead, read + leftOut.length, name)
  assert.equal(entries.length, 488)
  assert.deepEqual(questions.map(({ text }) => text).sort(), [
    '05/06', '1.30', '10 o\'clock', '12/03/2014 - 10/03/2014', '13.14.2013', '14 October, about 3', '14th Nov', '31/02/2015', '? aug 15', 'Mon 5 September\n8:45',
    'Thu 8th Sep, 3.20', 'date not recorded', 'half past one',
  ])

  const days = entries.flatMap(({ date }) => date.earliest ?? [])
  assert.deepEqual(days, days.toSorted())
  const strategyMeeting = entries.filter(({ date, event }) => date.earliest === '2016-09-09' && /^strategy meeting/i.test(event)).map(({ agency }) => agency)
  assert.deepEqual(new Set(strategyMeeting), new Set(['Police', 'Children’s social care', 'Acute hospital trust', 'Community health trust', 'Education']), 'one meeting, five accounts, none merged away')
  assert.equal(entries.find(({ event }) => event.startsWith('Child A hid the fruit'))?.date.inferred, true, 'a year lent by a heading is marked')
  assert.equal(entries.filter(({ source }) => source === '').length, 1, 'one health visitor remembers what no record holds')
})

test('of the agencies’ accounts of one event many are suggested, and hardly any of two', async t => {
  const { entries } = await integrated(t)
  const tellings = entries.flatMap(({ agency, date, time, event, source }, at) => date.earliest !== null && date.earliest === date.latest
    ? [{ entryId: String(at), agencyId: agency, day: date.earliest, time: time?.from ?? null, words: `${event} ${source}` }] : [])
  const found = suggestSame(tellings, new Set()).map(({ first, second }) => [entries[Number(first)], entries[Number(second)]] as const)
  assert.ok(found.length >= 30, `${found.length} pairs`)
  // Of two events: records secured by two agencies each for themselves, and a morning's discussion beside what another was told of it at midday.
  const ofTwo = found.filter(pair => pair.some(each => /secured|not invited/.test(each?.event ?? '')))
  assert.ok(ofTwo.length <= 3, ofTwo.map(pair => pair.map(each => each?.event)).join('\n'))
  const both = (one: RegExp, other: RegExp) => found.some(([a, b]) => (one.test(a?.event ?? '') && other.test(b?.event ?? '')) || (other.test(a?.event ?? '') && one.test(b?.event ?? '')))
  assert.ok(both(/round bruise about 2cm/, /bruise to Child B’s right cheek/), 'the bruise of 7 July, an hour apart')
  assert.ok(both(/below threshold, hold a team/, /Below threshold\. Nursery/), 'the threshold, told a day apart')
  assert.ok(both(/he shouts and it goes dark/, /shouts and it goes dark/), 'what Child A said, a day apart')
  assert.ok(!both(/Discharge planning meeting/, /discharged home/), 'a meeting, and what it planned')
})
