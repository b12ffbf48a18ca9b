/** The worked example's files, made by other software than ours, read as they are: every row accounted for, nothing asked but what only a person can tell. */
import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { integrateFiles } from '../../src/cli/integrate.ts'
import { EXAMPLE_AGENCIES } from '../../src/example/agencies.ts'

interface Integrated {
  readonly agencies: readonly { readonly name: string; readonly rowsRead: number; readonly entries: number; readonly leftOut: readonly { readonly reason: string }[] }[]
  readonly entries: readonly { readonly agency: string; readonly row: number; readonly event: string; readonly comment: string; readonly source: string; readonly date: { readonly earliest: string | null; readonly inferred: boolean } }[]
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
