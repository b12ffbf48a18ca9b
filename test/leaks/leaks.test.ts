/** Two hundred leaky files of twenty kinds are all stopped; a hundred clean ones pass with at most five false alarms in all. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkFile } from '../../src/documents/outgoing/check-file.ts'
import { isWord } from '../../src/documents/outgoing/dictionary.ts'
import { outgoingKind } from '../../src/documents/outgoing/file-kind.ts'
import { piecesOf } from '../../src/documents/outgoing/pieces-of.ts'
import { isRefusal } from '../../src/documents/in/refusal.ts'
import { checkText } from '../../src/domain/leaks/check-text.ts'
import type { Finding } from '../../src/domain/leaks/finding.ts'
import { writeProsePdf } from '../../src/documents/out/prose-pdf.ts'
import type { Prose } from '../../src/domain/prose.ts'
import { LISTED } from './case.ts'
import { leakyFiles, type Leaky } from './leaky.ts'
import { makeCsv, makeExcel, makeHtml, makePdf, makeText, makeWord } from './make-files.ts'
import { cleanReport } from './prose.ts'

/** In this process, as the child does it. */
async function found(bytes: Buffer, name: string): Promise<readonly Finding[]> {
  return checkText((await piecesOf(bytes, name, outgoingKind(bytes, name))).pieces, LISTED, isWord)
}

function isStopped({ expected, words }: Leaky, findings: readonly Finding[]): boolean {
  const plain = (text: string): string => text.replaceAll(/[\s\u200B]+/g, ' ')
  return findings.some(each => expected.includes(each.kind) && (plain(each.found).includes(plain(words)) || plain(words).includes(plain(each.found))))
}

const leaky = await leakyFiles()

test('two hundred leaky files of twenty kinds are all stopped, each for the leak that is in it', async () => {
  assert.equal(leaky.length, 200)
  assert.equal(new Set(leaky.map(each => each.kind)).size, 20)
  const passed: string[] = []
  for (const [at, file] of leaky.entries()) {
    const findings = await found(file.bytes, file.name)
    if (!isStopped(file, findings)) passed.push(`${file.kind} ${at % 10}: “${file.words}”, found only ${JSON.stringify(findings.map(each => [each.kind, each.found]))}`)
  }
  assert.deepEqual(passed, [])
})

test('a hundred clean files pass with at most five false alarms in all', async () => {
  const alarms: string[] = []
  for (let at = 0; at < 100; at += 1) {
    const report = cleanReport(at)
    const [name, bytes] = at % 10 < 4 ? ['report.docx', await makeWord(report)] as const : at % 10 < 6 ? ['findings.xlsx', await makeExcel(report)] as const : at % 10 === 6 ? ['data.csv', makeCsv(report)] as const
      : at % 10 === 7 ? ['summary.txt', makeText(report)] as const : at % 10 === 8 ? ['report.html', makeHtml(report)] as const : ['report.pdf', makePdf(report)] as const
    alarms.push(...(await found(bytes, name)).map(each => `${name} ${at}, ${each.place}: ${each.kind} “${each.found}” in “${each.around}”`))
  }
  assert.ok(alarms.length <= 5, `${alarms.length} false alarms:\n${alarms.join('\n')}`)
})

test('a child process finds the same as is found here, and tells where each finding stands', async () => {
  for (const kind of ['a listed name in the text', 'hidden parts of a workbook', 'plain text and CSV', 'a web page', 'the text of a PDF']) {
    const file = leaky.find(each => each.kind === kind)
    assert.ok(file)
    const checked = await checkFile(file.bytes, file.name, LISTED)
    assert.ok(!isRefusal(checked), JSON.stringify(checked))
    assert.ok(isStopped(file, checked.findings), `${kind}: ${JSON.stringify(checked.findings)}`)
    assert.deepEqual(checked.findings, await found(file.bytes, file.name))
    for (const each of checked.findings) assert.match(each.place, /(?:Paragraph|Table|Sheet|Row|Line|Page|Under|Document property|Name of|Texts) ?/)
  }
})

test('a PDF of our own is read as it is seen, and what lies beyond its edges or under an earlier version is found', async () => {
  const prose = (words: string): Prose => ({ title: 'Overview Report', about: [], head: 'Overview Report', foot: 'Published by the Board', made: new Date('2017-05-02T09:00:00Z'), sections: [{ id: 'findings', title: 'Findings', blocks: [{ kind: 'text', text: words }] }] })
  assert.deepEqual((await found(await writeProsePdf(prose('Mother told HV1 that she felt low after the birth.')), 'report.pdf')).map(each => [each.kind, each.found]), [])
  assert.deepEqual((await found(await writeProsePdf(prose('Siobhán told HV1 that she felt low.')), 'report.pdf')).map(each => each.found), ['Siobhán'])
  const beside = makePdf(cleanReport(7), { content: 'BT /F1 9 Tf 40 -300 Td (as the uncle told it) Tj ET' })
  assert.deepEqual((await found(beside, 'report.pdf')).map(each => [each.kind, each.found]), [['hidden', 'as the uncle told it']])
  const before = makePdf(cleanReport(8), { lines: ['It was Kylie who rang.'] })
  const changed = Buffer.concat([before, Buffer.from(`\n${makePdf(cleanReport(8)).toString('latin1').slice('%PDF-1.7\n'.length)}`, 'latin1')])
  assert.ok((await found(changed, 'report.pdf')).some(each => each.kind === 'hidden' && /earlier version/.test(each.found)))
})
