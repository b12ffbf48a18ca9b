import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { HEAD, bytesOf, entry } from '../../../test/support/edition.ts'
import { withoutComments } from '../../domain/chronology/edition.ts'
import type { EditionEntries } from '../../domain/chronology/edition-cells.ts'
import { neverFormula, plainFromCsv, writeCsv } from './csv.ts'

async function rows(edition: EditionEntries): Promise<string[][]> { return parse(await bytesOf(writeCsv(HEAD, edition)), { bom: true }) }

test('the CSV begins with a byte order mark and holds each entry in a record, line breaks, quotes and commas included', async () => {
  const entries = [entry({ event: 'He said "no",\nthen left. ', source: ' log;1' })]
  assert.equal((await bytesOf(writeCsv(HEAD, { comments: 'with', entries }))).subarray(0, 3).toString('hex'), 'efbbbf')
  assert.deepEqual(await rows({ comments: 'with', entries }), [
    ['Agency code', 'Agency', 'Date as given', 'Earliest', 'Latest', 'How exact', 'Time', 'Source', 'Event', 'Comment', 'Further columns', 'Place in the original', 'EDTF (for other programs)'],
    ['POL', 'Police', '3.2.06', '2006-02-03', '2006-02-03', 'day', '2215hrs', ' log;1', 'He said "no",\nthen left. ', 'Well recorded.', '', 'police.docx, Row 2', '2006-02-03'],
  ])
})

test('R179: not a byte of a comment is anywhere in the CSV without comments', async () => {
  const edition = withoutComments([entry({ comment: 'CANARY' })])
  assert.ok(!JSON.stringify(edition).includes('CANARY'), 'what is handed to the writer holds none')
  const bytes = await bytesOf(writeCsv(HEAD, edition))
  assert.ok(!/CANARY|Comment/.test(bytes.toString('utf8')))
  assert.match(bytes.toString('utf8'), /Officers attended/)
})

test('a cell never begins as a formula does, and the words can always be had back', async () => {
  for (const words of ['=1+1', '+44 1', '-bruise', '@x', '\tx', "'=1", "''+", '＝1', "'quoted'", 'plain', '', "'"]) {
    assert.equal(plainFromCsv(neverFormula(words)), words)
    assert.doesNotMatch(neverFormula(words), /^[=+\-@\t\r＝＋－＠]/)
    const [, record] = await rows({ comments: 'with', entries: [entry({ event: words })] })
    assert.equal(plainFromCsv(record?.[8] ?? ''), words)
  }
})
