/** Ten kinds of hostile file through the upload form: each kept and refused in plain words, or read, while everybody else is answered. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../test/support/cast.ts'
import { openReview } from '../../../test/support/hand-in.ts'
import { cell, docx, paragraph, row, table, WORD_NAMESPACE, xlsx } from '../../../test/support/office-files.ts'
import { browserOf } from '../../../test/support/web.ts'
import * as paths from './paths.ts'

const the = await cast({ after }, '2016-12-01')
const visit = await browserOf(the, { after })
const review = await openReview(the)
const params = { case: review.caseId, agency: review.agencyId }
const author = visit(review.author)
await author.post(paths.sharing.to(params), { understood: 'yes' })

const good = await docx(table(row('Date', 'Event'), row('12/03/2006', 'Seen at home')))
const million = Array.from({ length: 1_000_000 }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${(index * 7919) % 100_003}</v></c></row>`).join('')
const nest = (depth: number): string => Array.from({ length: depth }).reduce<string>(inner => table(row(cell(paragraph('12/03/2006') + inner), 'Seen')), paragraph('innermost'))

const FILES: readonly (readonly [what: string, name: string, bytes: Buffer, told: RegExp])[] = [
  ['a zip bomb', 'bomb.docx', await docx('', { 'word/document.xml': Buffer.alloc(300 * 1024 * 1024, 0x20) }), /unpack to far more/],
  ['an entity bomb', 'entities.docx', await docx('', { 'word/document.xml': `<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document xmlns:w="${WORD_NAMESPACE}"><w:body>&b;</w:body></w:document>` }), /document type/],
  ['a macro file', 'macros.docx', await docx('', { 'word/vbaProject.bin': 'x' }), /macros/],
  ['an encrypted file', 'locked.xlsx', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le')]), /password/],
  ['a truncated file', 'cut.docx', good.subarray(0, good.length / 2), /damaged/],
  ['a million rows', 'rows.xlsx', await xlsx([{ name: 'A', data: million }]), /more than 50,000 rows/],
  ['tables nested fifty deep', 'nested.docx', await docx(nest(50)), /holds a table of its own|Questions for you/],
  ['a wrong ending', 'wrong.xlsx', good, /it is a Word document/],
  ['an empty file', 'empty.docx', Buffer.alloc(0), /is empty/],
  ['a file of 100 MB', 'large.csv', Buffer.alloc(100 * 1024 * 1024, 'a,b\n'), /too large/],
]

for (const [what, name, bytes, told] of FILES) {
  test(`${what} is answered in plain words, and others are answered meanwhile`, async () => {
    const upload = author.upload(paths.upload.to({ ...params, chronology: 'events' }), {}, [{ field: 'file', name, bytes }])
    const progress = { finished: false }
    const ended = upload.finally(() => { progress.finished = true })
    const other = visit(review.otherAuthor)
    let asked = 0
    do {
      assert.equal((await other.get('/')).status, 200)
      asked += 1
    } while (!progress.finished)
    const answer = await ended
    const shown = answer.status === 303 ? await author.get(`${answer.to}?show=all`) : answer
    assert.match(shown.text.replaceAll(/<[^>]+>/g, ' '), told)
    assert.ok([200, 413, 422].includes(shown.status), `answered ${shown.status}`)
    assert.ok(asked > 0)
  })
}
