import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HEAD, bytesOf, entry } from '../../../test/support/edition.ts'
import { pdfStructure, pdfWords } from '../../../test/support/pdf.ts'
import { pageColours } from '../../../test/support/pdf-colours.ts'
import { withoutComments } from '../../domain/chronology/edition.ts'
import { date } from '../../domain/plain-date.ts'
import { writePdf } from './pdf-chronology.ts'

const march = { text: '12/3', earliest: date('2006-03-12'), latest: date('2006-03-12'), precision: 'day', inferred: true } as const
const AGENCIES = { ...HEAD, agencies: HEAD.agencies.map(each => ({ ...each, standing: 'signed off on 2 December 2016' })) }

test('the PDF is tagged, in English and titled, with every entry under its year and month, and its words as the agency gave them', async () => {
  const entries = [entry({ event: 'First.\nSecond paragraph. #let x = 1 *bold* “q”', other: { Outcome: 'No action' } }), entry({ agency: 'Health', date: march, time: null, event: 'Weighed.' })]
  const bytes = await bytesOf(writePdf(AGENCIES, { comments: 'with', entries }))
  const { info, structure } = await pdfStructure(bytes)
  assert.match(info, /Title: +Child K: integrated chronology\n[^]*Tagged: +yes/)
  assert.doesNotMatch(info, /Author/)
  assert.match(bytes.toString('latin1'), /\/Lang ?\(en-GB\)/)
  for (const tag of [/H1 /, /H2 /, /\bTable\b/, /\bTHead\b/, /\bTH\b/, /\bTD\b/]) assert.match(structure, tag)
  const said = (await pdfWords(bytes)).replaceAll(/\s+/g, ' ')
  for (const words of ['2006', 'February 2006', 'March 2006', 'POL', 'HEA', 'signed off on', 'Incident log', 'First.', 'Second paragraph. #let x = 1 *bold* “q”', 'Outcome: No action', 'Well recorded.', '2215hrs', '(read as 12']) {
    assert.ok(said.includes(words), words)
  }
})

test('the heading row is repeated on every page, with its number, and a row stands whole with its code', async () => {
  const entries = Array.from({ length: 40 }, (_, at) => entry({ event: `Event ${at}. ${'ordinary words '.repeat(40)}end-of-${at}` }))
  const pages = (await pdfWords(await bytesOf(writePdf(HEAD, { comments: 'with', entries })))).split('\f').filter(page => page.trim() !== '')
  assert.ok(pages.length > 4)
  for (const [at, page] of pages.entries()) {
    assert.match(page, new RegExp(`Agency +Date +Time +Source +Event +Comment[^]*Page ${at + 1} of ${pages.length}`))
    assert.deepEqual([...page.matchAll(/Event (\d+)\./g)].map(found => found[1]), [...page.matchAll(/end-of-(\d+)/g)].map(found => found[1]), 'what begins on a page ends on it')
  }
})

test('R178: each row of the PDF has its agency’s code in words and its colour behind it, on A4 and on the wall copy in A3', async () => {
  for (const [paper, size] of [['a4', '841.89 x 595.276'], ['a3', '1190.55 x 841.89']] as const) {
    const bytes = await bytesOf(writePdf({ ...HEAD, paper }, withoutComments([entry(), entry({ agency: 'Health' })])))
    assert.ok((await pdfStructure(bytes)).info.includes(size))
    assert.match(await pdfWords(bytes), /POL[^]*HEA[^]*POL[^]*HEA/, 'in the key and on the rows')
    const colours = await pageColours(bytes)
    for (const tint of ['d2e2f1', 'fbe3d0']) assert.ok((colours.get(tint) ?? 0) > 500, `${tint} on ${paper}`)
  }
})

test('R179: no word of a comment, and no heading for one, is anywhere in the PDF without comments', async () => {
  const entries = [entry({ comment: 'CANARY-1' }), entry({ comment: 'CANARY-2', agency: 'Health' })]
  const bytes = await bytesOf(writePdf(HEAD, withoutComments(entries)))
  const { info, structure } = await pdfStructure(bytes)
  assert.doesNotMatch(`${await pdfWords(bytes)}${info}${structure}`, /CANARY|Comment\b/)
  assert.match(await pdfWords(await bytesOf(writePdf(HEAD, { comments: 'with', entries }))), /CANARY-1[^]*CANARY-2/, 'the reader of this test does see them where they are')
})

test('an entry longer than a page, an agency without a key and an edition of no entries are set all the same', async () => {
  const said = await pdfWords(await bytesOf(writePdf(HEAD, withoutComments([entry({ agency: 'Nobody’s', event: `${'words '.repeat(3000)}THE-END` })]))))
  assert.match(said, /THE-END/)
  assert.match(await pdfWords(await bytesOf(writePdf(HEAD, withoutComments([])))), /There are no entries\./)
})

test('an edition that breaks off while it is read gives no PDF', async () => {
  async function* broken(): AsyncGenerator<ReturnType<typeof entry>> { yield entry(); throw new Error('the session ended') }
  await assert.rejects(bytesOf(writePdf(HEAD, { comments: 'with', entries: broken() })), /the PDF was not made/)
})
