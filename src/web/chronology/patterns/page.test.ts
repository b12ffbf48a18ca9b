import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../../test/support/cast.ts'
import { openReview } from '../../../../test/support/hand-in.ts'
import { signedPackage } from '../../../../test/support/signed-package.ts'
import { browserOf } from '../../../../test/support/web.ts'
import { integrated, patterns } from '../integrated/paths.ts'

const the = await cast({ after }, '2016-12-01')
const visit = await browserOf(the, { after })
const manager = await the.on('board_manager')
const review = await openReview(the)
const { caseId } = review
const here = patterns.to({ case: caseId })

const healthSigner = await the.person('Head of community health', the.health)
await the.appoint(healthSigner, 'agency_senior_manager', { caseId, agencyId: the.health })
const police = `Date,Source,Event,Comments
3/2/2014,Incident log,Called to Flat 1,CANARY-ONE alone
3/3/2014,Incident log,Called to Flat 1,
31/3/2014,Incident log,Called to Flat 1,
summer 2015,Case file,Neighbour spoken to alone,CANARY-TWO
30/9/2016,Incident log,Called to Flat 1,
1/7/2014 - 31/8/2014,Records check,No contact with the family.,
not known,Loose note,Undated call,
`
const health = `Date,Professional,Details of contact,Child seen?,Seen alone,Analysis
1/1/2014,Health visitor 1,New birth visit,Yes,No,CANARY-THREE
2/2/2014,Health visitor 1,Home visit,No,,
20/2/2014,Health visitor 1,Home visit,"Yes, asleep",,
5/3/2014,School nurse 1,Seen in school,Y,Yes,
1/4/2014,School nurse 1,Telephone call,—,,
2/4/2014,Health visitor 1,Home visit,Child A only,,
`

/** The cells of the table with that caption, row by row. */
function rowsOf(text: string, caption: string): string[][] {
  const table = text.split('</caption>').map((part, index, parts) => ({ caption: parts[index - 1] ?? '', part })).find(each => each.caption.endsWith(caption))?.part.split('</table>')[0] ?? ''
  return [...table.matchAll(/<tr class="govuk-table__row">(.*?)<\/tr>/gs)].slice(1)
    .map(row => [...(row[1] ?? '').matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(cell => (cell[1] ?? '').replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ').trim()))
}
const gaps = (text: string, whose: string) => rowsOf(text, `Without an entry of ${whose}`).map(row => row.slice(0, 3))

test('before any agency has signed off, the page says what it waits for', async () => {
  const { status, text } = await visit(manager).get(here)
  assert.equal(status, 200)
  assert.match(text, /There is nothing to count yet/)
})

test('periods without contact are shown for each agency and over all, as sure as the dates are, and what an agency says of its own silence beside them', async () => {
  await signedPackage(the, { caseId, agencyId: the.police, author: review.author, signer: review.signer }, police, 'police.csv')
  await signedPackage(the, { caseId, agencyId: the.health, author: review.otherAuthor, signer: healthSigner }, health, 'health.csv')
  const { text } = await visit(manager).get(here)
  assert.deepEqual(gaps(text, 'Police'), [
    ['1 January to 2 February 2014 Before the first entry of a known day', 'at least 33', 'No entry’s date touches it'],
    ['1 April 2014 to 29 September 2016', 'at least 426, perhaps 913',
      'One entry without an exact date may lie in it. Sure: April 2014 to May 2015; 1 September 2015 to 29 September 2016 The agency says itself that there was no contact: July to August 2014'],
  ])
  assert.deepEqual(gaps(text, 'Community health').map(row => row[1]), ['at least 31', 'at least 912'])
  assert.deepEqual(gaps(text, 'any agency').map(row => row[0]), ['2 January to 1 February 2014', '3 April 2014 to 29 September 2016'])
  assert.match(text, /1 entry of this agency has no date/)
})

test('how long a gap must be is asked for; what is no number is said beside its box, and nothing is counted', async () => {
  const longer = await visit(manager).get(patterns.to({ case: caseId }, { days: '400' }))
  assert.deepEqual(gaps(longer.text, 'Police').map(row => row[0]), ['1 April 2014 to 29 September 2016'])
  const shorter = await visit(manager).get(patterns.to({ case: caseId }, { days: '27' }))
  assert.deepEqual(gaps(shorter.text, 'Police').map(row => row[0]).slice(1), ['4 February to 2 March 2014', '4 to 30 March 2014', '1 April 2014 to 29 September 2016'], 'twenty-seven days each, which twenty-eight had left out')
  for (const days of ['a month', '0', '6', '99999', '-1', '1e3', "7' or 1=1 --"]) {
    const { status, text } = await visit(manager).get(patterns.to({ case: caseId }, { days }))
    assert.equal(status, 422, days)
    assert.match(text, /Enter a whole number of days from 7 to 3650/)
    assert.doesNotMatch(text, /Without an entry of/)
  }
})

test('entries are counted by month and agency; one that lies in no single month, and one without a date, stand in rows of their own, so that the sum is every entry', async () => {
  const rows = rowsOf((await visit(manager).get(here)).text, 'Entries by month and agency')
  assert.deepEqual(rows.slice(0, 4), [['January 2014', '1', '0', '1'], ['February 2014', '2', '1', '3'], ['March 2014', '1', '2', '3'], ['April 2014', '2', '0', '2']])
  assert.deepEqual(rows.slice(4), [
    ['May 2014 to August 2016', '0', '0', '0'], ['September 2016', '0', '1', '1'],
    ['Over more than one month, or only known to be before or after a day', '0', '2', '2'], ['Without a date', '0', '1', '1'],
  ])
})

test('each number leads to its entries', async () => {
  const { text } = await visit(manager).get(here)
  const href = (name: string) => new RegExp(`href="([^"]*)" aria-label="${name}"`).exec(text)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const february = await visit(manager).get(href('Community health, February 2014: 2'))
  assert.match(february.text, /<strong>2 entries<\/strong> as asked for/)
  const undated = await visit(manager).get(href('Police, Without a date: 1'))
  assert.match(undated.text, /Undated call/)
  assert.doesNotMatch(undated.text, /Called to Flat 1/)
})

test('who saw the child, and when alone, is read from the agencies’ own columns; an agency without one is named, and its silence is no "no"', async () => {
  const { text } = await visit(manager).get(here)
  assert.deepEqual(rowsOf(text, 'Who saw the child, as recorded'), [
    ['HLTH', 'Health visitor 1', '2', '1', '0', '0', '1', '1 January to 20 February 2014', 'Child A only'],
    ['HLTH', 'School nurse 1', '1', '0', '1', '1', '0', '5 March 2014', ''],
  ])
  assert.match(text, /Without such a column: Police\. That is not a “no”/)
  const alone = /<h2[^>]*>When the child was seen alone<\/h2>(.*?)<\/main>/s.exec(text)?.[1] ?? ''
  const [, href = ''] = /href="([^"]*)">5\/3\/2014</.exec(alone) ?? []
  const entry = await visit(manager).get(href.replaceAll('&amp;', '&'))
  assert.match(/<tbody.*?<tr[^>]*>(.*?)<\/tr>/s.exec(entry.text)?.[1] ?? '', /Seen in school/, 'the link leads to that very entry')
  assert.match(alone, /The word “alone” stands in <a[^>]*>1 entry<\/a>/, 'that of the police, found in its own words')
})

test('the same narrowing as of the chronology counts what is asked for alone', async () => {
  const { text } = await visit(manager).get(patterns.to({ case: caseId }, { agency: ['POL'], from: '2014', to: '2014' }))
  assert.match(text, /Looked at: <strong>2014<\/strong>, entries as asked for/)
  assert.deepEqual(gaps(text, 'Police').map(row => row[0]), ['1 January to 2 February 2014 Before the first entry of a known day', 'April to December 2014 After the last entry of a known day'])
  assert.doesNotMatch(text, /Without an entry of Community health/)
  assert.match((await visit(manager).get(patterns.to({ case: caseId }, { words: 'nowhere' }))).text, /No entry is like that/)
})

test('R179: nothing of a comment is counted, shown or found there, whoever reads it, and a stranger finds no page', async () => {
  const practitioner = await the.person('A practitioner', the.health)
  await the.appoint(practitioner, 'practitioner', { caseId, agencyId: the.health })
  for (const person of [manager, practitioner]) {
    const sent = [here, patterns.to({ case: caseId }, { words: 'canary' })]
    for (const address of sent) {
      const { status, text } = await visit(person).get(address)
      assert.equal(status, 200)
      assert.doesNotMatch(text, /CANARY/)
    }
    assert.match((await visit(person).get(sent[1] ?? '')).text, /No entry is like that/)
  }
  for (const person of [the.otherManager, review.colleague, await the.on('board_member')]) assert.equal((await visit(person).get(here)).status, 404)
})

test('the reading is on record, and the chronology leads there', async () => {
  await visit(manager).get(here)
  const { rows } = await the.owner.query("select 1 from access_log where case_id = $1 and person_id = $2 and what = 'gaps and patterns of the integrated chronology'", [caseId, manager.personId])
  assert.ok(rows.length > 0)
  assert.match((await visit(manager).get(integrated.to({ case: caseId }, { agency: ['POL'] }))).text, /href="[^"]*\/patterns\?agency=POL"/)
})
