/**
 * What an agency sends in ChronoLator's shape comes through the integrated chronology and back in again unchanged. A large
 * agency merges its own authors' chronologies in this way before it hands one in.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { integrateFiles } from '../src/cli/integrate.ts'
import { docx, paragraph, row, table } from './support/office-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'round-trip-'))
after(() => rmSync(folder, { recursive: true }))

interface Read { readonly date: unknown; readonly time: unknown; readonly source: string; readonly event: string; readonly comment: string }

async function integrate(...given: readonly string[]): Promise<{ code: number; entries: readonly Read[] }> {
  const code = await integrateFiles([...given, '--json', 'read.json'], { folder, today: new Date('2017-01-05T12:00:00Z'), say: () => undefined, warn: (line) => assert.fail(line) })
  const { entries } = JSON.parse(readFileSync(join(folder, 'read.json'), 'utf8')) as { entries: readonly Read[] }
  return { code, entries: entries.map(({ date, time, source, event, comment }) => ({ date, time, source, event, comment })) }
}

const CHRONOLATOR = table(
  row('Start Date', 'Start Time', 'End Date', 'End Time', 'Source of Information', 'Significant Event', 'Observations of practice'),
  row('22.05.16', '14.30', '', '', 'HV1 diary', 'Home visit.', 'Prompt.'), row('? 22-may-16', '', '', '', 'HV1 diary', 'Rang, no reply.', ''),
  row('23.05/16', '22.15', '24/05/2016', '09.00', 'Ward notes', 'Kept in overnight.', paragraph('First.') + paragraph('Second.')), row('5.2.14', '', '7.2.14', '', 'File', '=SUM(A1) is what the note says', '- none -'),
  row('2013', '', '', '', '', '', ''), row('14 March', '10.05am', '', '', 'GP letter', 'Letter “sent”, copy to mother; £5', ''), row('before 3 May 2013', '', '', '', 'File', 'Moved here.', ''), row('summer', 'evening', '', '', 'File', 'Stayed away.', ''),
)

test('R113: a chronology in ChronoLator’s shape is read, and comes back the same from the Excel and the CSV made of it', async () => {
  writeFileSync(join(folder, 'in.docx'), await docx(CHRONOLATOR))
  const first = await integrate('Health=in.docx', '--xlsx', 'out.xlsx', '--csv', 'out.csv')
  assert.deepEqual([first.code, first.entries.length], [0, 7])
  for (const file of ['out.xlsx', 'out.csv']) {
    const again = await integrate(`Health=${file}`)
    assert.deepEqual(again.entries, first.entries, file)
    assert.equal(again.code, 0, file)
  }
})

test('the Word document made of it comes back with the same dates, times and events', async () => {
  writeFileSync(join(folder, 'in.docx'), await docx(CHRONOLATOR))
  const first = await integrate('Health=in.docx', '--docx', 'out.docx')
  const again = await integrate('Health=out.docx')
  assert.deepEqual(again.entries.map(({ date, event, comment }) => ({ date, event, comment })), first.entries.map(({ date, event, comment }) => ({ date, event, comment })))
  assert.equal(again.code, 0)
})
