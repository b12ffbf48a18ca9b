/** What the chronology promises, on twelve agencies, 3,000 entries and three children: made once by the product's own commands, compared with what the example's writer meant. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import { checkFile } from '../../src/documents/outgoing/check-file.ts'
import { isRefusal } from '../../src/documents/in/read-file.ts'
import { suggestSame } from '../../src/domain/chronology/same-event.ts'
import { addMonths, date } from '../../src/domain/plain-date.ts'
import { LARGE_AGENCIES } from '../../src/example/large/agencies.ts'
import { noDate } from '../../src/example/large/date-forms.ts'
import { COMMENTS } from '../../src/example/large/own-events.ts'
import { ASKS_SEEN, largeStory } from '../../src/example/large/story.ts'
import { CHILDREN, FAMILY } from '../../src/example/large/words.ts'
import { integratedAgencies, integratedEntries } from '../../src/store/chronology/integrated.ts'
import type { IntegratedKey, PlacedEntry } from '../../src/store/chronology/integrated.ts'
import { namesAllowed, peopleListed } from '../../src/store/leaks/listed.ts'
import { accountsIn, monthsTold, tellingOf } from '../../src/store/same-events/tellings.ts'
import { download, downloadWithComments, integrated, patterns, picture } from '../../src/web/chronology/integrated/paths.ts'
import { sameEvents } from '../../src/web/chronology/same-events/paths.ts'
import { partsOf } from '../support/edition.ts'
import { largeCast } from '../support/large-example.ts'
import { browserOf } from '../support/web.ts'

const the = await largeCast({ after })
const visit = await browserOf(the, { after })
const { caseId } = the
const of = { case: caseId }
const manager = await the.as('manager@board.example')
const practitioner = await the.as('health-visitor-2@community-health.example')
const story = largeStory()
const told = [...story.values()].flat()
const nameOf = new Map(LARGE_AGENCIES.map(({ key, name }) => [key, name]))
const unplaceable = new Set(Array.from({ length: 4 }, (_, at) => noDate({ below: () => at, of: those => those[at] ?? assert.fail(), percent: () => true }).words))
const plain = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll('&quot;', '"').replaceAll('&#39;', '’').replaceAll(/\s+/g, ' ')

test('every entry that twelve agencies sent is in the integrated chronology, once, in one order, read page by page by key', async () => {
  const agencies = await the.frame.database.read(manager, reader => integratedAgencies(reader, caseId))
  assert.deepEqual([agencies.length, agencies.filter(each => each.submission === null).length], [12, 0])
  const found: PlacedEntry[] = []
  for (let after: IntegratedKey | null = null; ;) {
    const turn: { after?: IntegratedKey; size: number } = after ? { after, size: 250 } : { size: 250 }
    const rows: PlacedEntry[] = await the.frame.database.read(manager, reader => integratedEntries(reader, { caseId, agencies, filter: {} }, turn))
    if (rows.length === 0) break
    found.push(...rows)
    after = rows.at(-1)?.key ?? null
  }
  assert.equal(found.length, 3000)
  for (const { key, name } of LARGE_AGENCIES) {
    const theirs = found.filter(({ entry }) => entry.agency === name).map(({ entry }) => entry.event)
    assert.deepEqual(theirs.toSorted(), (story.get(key) ?? []).map(entry => entry.event).toSorted(), name)
  }
  const keys = found.map(({ key }) => [key.day, key.time, String(key.agency).padStart(3, '0'), String(key.position).padStart(6, '0'), key.entryId].join('~'))
  assert.deepEqual(keys, keys.toSorted())
  assert.equal(new Set(keys).size, 3000)
  const misread = told.filter(entry => entry.date.exact).filter(entry => !found.some(({ entry: read }) => read.event === entry.event && read.agency === nameOf.get(entry.agency) && read.date.earliest === entry.day && read.date.latest === entry.day && read.date.text.includes(entry.date.words)))
  assert.deepEqual(misread.map(({ date: { words }, time, agency }) => [agency, words, time]), [])
})

test('its pages hold fifty entries each and lead on from one to the next', async () => {
  const first = await visit(practitioner).get(integrated.to(of))
  const rows = (text: string): string[] => [...text.matchAll(/id="entry-([0-9a-f-]{36})"/g)].map(([, id = '']) => id)
  const next = /href="([^"]*)" rel="next"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&') ?? assert.fail('no next page')
  const second = await visit(practitioner).get(next)
  assert.deepEqual([rows(first.text).length, rows(second.text).length, new Set([...rows(first.text), ...rows(second.text)]).size], [50, 50, 100])
  assert.match(plain(first.text), /3,000/)
})

test('the picture of it has a few hundred marks at most, and they add up to every dated entry', async () => {
  const { text } = await visit(practitioner).get(picture.to(of, { from: '2012', to: '2016' }))
  const marks = [...text.matchAll(/<a class="picture-link" href="[^"]*" aria-label="[^"]*: (\d+) entr/g)].map(([, count]) => Number(count))
  assert.ok(marks.length > 100 && marks.length <= 400, `${marks.length} marks`)
  assert.equal(marks.reduce((sum, each) => sum + each, 0), 3000 - told.filter(each => unplaceable.has(each.date.words)).length)
  assert.deepEqual(new Set([...text.matchAll(/<text class="picture-code"[^>]*>([A-Z]+)</g)].map(([, code]) => code)), new Set(LARGE_AGENCIES.map(({ code }) => code)))
})

test('of the accounts that were meant to tell of one event most are suggested, hardly any other pair is, and none is acted on', async () => {
  const key = (agency: string, event: string): string => `${agency}: ${event}`
  const happenings = new Map(told.map(each => [key(nameOf.get(each.agency) ?? '', each.event), each.happening]))
  const [right, wrong] = [new Set<string>(), [] as string[]]
  const dated = new Map<number, number>()
  await the.frame.database.read(manager, async reader => {
    for (const { month } of await monthsTold(reader, caseId)) {
      const accounts = await accountsIn(reader, caseId, date(`${month}-01`), addMonths(date(`${month}-01`), 1))
      const byId = new Map(accounts.map(each => [each.entryId, key(each.entry.agency, each.entry.event)]))
      for (const account of accounts) {
        const happening = happenings.get(byId.get(account.entryId) ?? '')
        if (account.entry.date.earliest?.startsWith(month) && typeof happening === 'number') dated.set(happening, (dated.get(happening) ?? 0) + 1)
      }
      for (const { first, second } of suggestSame(accounts.flatMap(account => tellingOf(account) ?? []), new Set())) {
        const [one = '', other = ''] = [byId.get(first), byId.get(second)]
        const happening = happenings.get(one)
        if (typeof happening === 'number' && happening === happenings.get(other)) right.add(`${one} ${other}`)
        else wrong.push(`${one} | ${other}`)
      }
    }
  })
  const meant = [...dated.values()].reduce((sum, accounts) => sum + accounts * (accounts - 1) / 2, 0)
  assert.ok(meant > 1000, `${meant} pairs are meant`)
  assert.ok(right.size >= meant * 0.65, `${right.size} of ${meant} pairs found`)
  assert.ok(wrong.length <= (right.size + wrong.length) * 0.03, `${wrong.length} wrong beside ${right.size} right:\n${wrong.join('\n')}`)
  const { rows } = await the.owner.query('select 1 from same_events where case_id = $1', [caseId])
  assert.equal(rows.length, 0)
  const reviewer = await the.as('reviewer@independent.example')
  assert.match((await visit(reviewer).get(sameEvents.to(of, { month: '2016-05' }))).text, /May 2016/)
})

test('the three months in which nobody saw the family are shown as a gap over all and per agency, with what agencies say themselves', async () => {
  const { text } = await visit(practitioner).get(patterns.to(of, { days: '60' }))
  const shown = plain(text)
  const overAll = [...text.matchAll(/<caption[^>]*>Without an entry of any agency<\/caption>(.*?)<\/table>/gs)].map(([, table = '']) => plain(table)).join()
  assert.match(overAll, /\d+ (July|August) to \d+ (November|December) 2013/)
  assert.ok((shown.match(/The agency says itself that there was no contact: 5 August to 3 November 2013/g)?.length ?? 0) >= 4, 'each of the four that say so')
})

test('who saw the child, and when alone, is counted as the agencies’ columns say it', async () => {
  const { text } = await visit(practitioner).get(patterns.to(of, { from: '2011', to: '2017' }))
  const asked = told.filter(each => ASKS_SEEN.has(each.agency) && !unplaceable.has(each.date.words))
  const yes = asked.filter(each => /^(Yes|seen)/.test(each.seen)).length
  const alone = asked.filter(each => each.alone === 'Yes').length
  const sums = (column: string): number => [...text.matchAll(new RegExp(`data-heading="${column}">([\\d,]+)`, 'g'))].reduce((sum, [, count = '0']) => sum + Number(count.replace(',', '')), 0)
  assert.deepEqual([sums('Seen'), sums('Seen alone')], [yes, alone])
})

for (const [what, person, path] of [['with', manager, downloadWithComments], ['without', practitioner, download]] as const) {
  test(`the whole of it ${what} comments as Word, Excel and CSV holds 3,000 entries for another reader, and ${what === 'with' ? 'every comment' : 'R179: no comment'}`, async () => {
    const file = async (format: string): Promise<Buffer> => {
      const { status, bytes } = await visit(person).get(path.to({ ...of, format }))
      assert.equal(status, 200)
      return bytes
    }
    const csv = parse(await file('csv'), { bom: true, relax_column_count: true }) as string[][]
    const workbook = new ExcelJS.Workbook()
    const excel = await file('xlsx')
    await workbook.xlsx.load(excel.buffer.slice(excel.byteOffset, excel.byteOffset + excel.byteLength) as ArrayBuffer)
    const sheet = workbook.worksheets[0] ?? assert.fail('no sheet')
    const word = (await partsOf(await file('docx'))).get('word/document.xml') ?? ''
    const events = new Set(csv.slice(1).flat())
    for (const { event } of told) assert.ok(events.has(event) && word.includes(event), event)
    assert.equal(csv.length, 3001)
    assert.equal(sheet.rowCount, 3001)
    const all = [csv.flat().join('\n'), word, (sheet.getSheetValues() as unknown[][]).flat(2).join('\n')]
    for (const text of all) for (const comment of COMMENTS) assert.equal(text.includes(comment), what === 'with', comment)
  })
}

test('a file that is to leave is held up by the name of every child and of every member of the family in it', async () => {
  const { bytes } = await visit(practitioner).get(download.to({ ...of, format: 'docx' }))
  const listed = await the.frame.database.read(manager, async reader => ({ ...await peopleListed(reader, caseId), allowed: await namesAllowed(reader, caseId), labels: [] }))
  const checked = await checkFile(bytes, 'chronology.docx', listed)
  assert.ok(!isRefusal(checked), JSON.stringify(checked))
  const found = new Set(checked.findings.map(each => each.found))
  for (const name of [...CHILDREN.map(each => each.first), ...FAMILY.filter(([name]) => told.some(each => each.event.includes(name))).map(([name]) => name)]) {
    assert.ok([...found].some(each => each.includes(name) || name.includes(each)), `${name} among ${[...found].slice(0, 30).join(', ')}`)
  }
})
