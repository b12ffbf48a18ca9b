/** Writing several entries at once, on a real database, without a script: what a browser without JavaScript sends, and what one with it sends. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { cast } from '../../../../test/support/cast.ts'
import { openReview } from '../../../../test/support/hand-in.ts'
import type { Review } from '../../../../test/support/hand-in.ts'
import { browserOf } from '../../../../test/support/web.ts'
import type { Answered, Browser } from '../../../../test/support/web.ts'
import * as paths from '../paths.ts'

const the = await cast({ after }, '2016-12-01')
const visit = await browserOf(the, { after })

interface Writing extends Review { readonly here: { case: string; agency: string; chronology: 'events' }; readonly by: Browser; readonly table: string }

async function begun(): Promise<Writing> {
  const review = await openReview(the)
  const here = { case: review.caseId, agency: review.agencyId, chronology: 'events' as const }
  const by = visit(review.author)
  await by.post(paths.sharing.to(here), { understood: 'yes' })
  return { ...review, here, by, table: paths.table.to(here) }
}

/** A second author of the same agency. */
async function second({ caseId, agencyId, here }: Writing): Promise<Browser> {
  const other = await the.person('Second author', agencyId)
  await the.appoint(other, 'chronology_author', { caseId, agencyId, from: the.frame.moment().today })
  const by = visit(other)
  await by.post(paths.sharing.to(here), { understood: 'yes' })
  return by
}

const CALL = { date: '12/03/2014', time: '2.15 pm', source: 'Log 1', event: 'Called to the house', comment: 'Prompt' }
function row(n: number, fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries({ entry: randomUUID(), basedOn: '0', ...fields }).map(([name, value]) => [`rows[${n}][${name}]`, value]))
}
function words(answer: Answered): string { return answer.text.replaceAll(/<template[\s\S]*<\/template>/g, '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ') }
/** The value of a field as the page holds it, by the end of its name. */
function value(answer: Answered, name: string): string {
  return new RegExp(`name="${name.replaceAll(/[[\]]/g, String.raw`\$&`)}" value="([^"]*)"`).exec(answer.text)?.[1] ?? ''
}
async function versions(of: Writing): Promise<string[]> {
  const { rows } = await the.owner.query<{ event: string }>('select event from entry_versions where case_id = $1 order by event, version', [of.caseId])
  return rows.map(each => each.event)
}

test('five rows are saved as five entries, and shown back in order with their dates in words', async () => {
  const writing = await begun()
  const { by, table } = writing
  assert.match(words(await by.get(table)), /New entries Row Date .*Row 5 .*There are no entries yet/)
  const fields = Object.assign({}, ...['14/03/2014', '12/03/2014', 'March 2015', '3 to 5 June 2014', 'before 2010'].map((date, n) => row(n, { ...CALL, time: '', date, event: `Event ${n}` })), row(5, {})) as Record<string, string>
  const saved = await by.post(table, fields)
  assert.equal(saved.status, 303, saved.text)
  const shown = words(await by.get(table))
  assert.match(shown, /Date read as 31 December 2009 or earlier\..*Wednesday 12 March 2014.*Friday 14 March 2014.*from 3 June 2014 to 5 June 2014.*between 1 March 2015 and 31 March 2015/)
  assert.match(words(await by.get(paths.chronology.to(writing.here))), /5 entries.*Event 4.*Event 1.*Event 0.*Event 3.*Event 2/)
})

test('a row with a doubtful date is asked about where it stands; its words are kept, and the other rows are saved', async () => {
  const writing = await begun()
  const { by, table } = writing
  const doubtful = randomUUID()
  const answer = await by.post(table, { ...row(0, CALL), ...row(1, { ...CALL, entry: doubtful, date: '14/03', event: 'Called again' }), ...row(2, { ...CALL, source: '', event: 'Without a source' }) })
  assert.equal(answer.status, 422)
  const told = words(answer)
  assert.match(told, /1 entry is saved\. The others wait for you below/)
  assert.match(told, /Row 1: .*year/i)
  assert.match(answer.text, /href="#rows-0-date"/)
  assert.match(answer.text, /href="#rows-1-source"/)
  assert.equal(value(answer, 'rows[0][date]'), '14/03')
  assert.deepEqual(await versions(writing), ['Called to the house'])

  // Somebody who comes back another day finds their words, and is told of them on the chronology's page.
  assert.match(words(await by.get(paths.chronology.to(writing.here))), /You have written in 2 entries and not saved them yet/)
  const back = await by.get(table)
  assert.match(back.text, /Called again[\s\S]*Without a source/)
  assert.equal((await by.post(table, row(0, { ...CALL, entry: doubtful, date: '14/03', event: 'Called again', dateAsItIs: 'yes' }))).status, 303)
  assert.deepEqual(await versions(writing), ['Called again', 'Called to the house'])
  assert.match(words(await by.get(paths.chronology.to(writing.here))), /written in one entry and not saved it yet/)
})

test('what is typed is kept as it is typed, seen by nobody else, and read back in words', async () => {
  const writing = await begun()
  const { by, here } = writing
  const entry = randomUUID()
  const keep = (fields: Record<string, string>) => by.post(paths.tableRow.to({ ...here, entry }), { row: '3', ...fields })
  assert.match(words(await keep({ date: '12/3/2014', event: 'Half a sent' })), /Your words are kept\. Not saved as an entry yet\. Date read as Wednesday 12 March 2014/)
  const doubtful = await keep({ date: '12/3', event: 'Half a sentence' })
  assert.match(doubtful.text, /data-tone="kept"[\s\S]*name="rows\[3\]\[dateAsItIs\]"/)
  assert.match((await by.get(writing.table)).text, /Half a sentence/)
  const other = await second(writing)
  assert.doesNotMatch((await other.get(writing.table)).text, /Half a sentence/)
  for (const person of [writing.signer, writing.chief, writing.otherAuthor, await the.on('board_manager')]) {
    const seen = await the.frame.database.read(person, reader => reader.selectFrom('entry_drafts').select('words').where('case_id', '=', writing.caseId).execute())
    assert.deepEqual(seen, [])
  }
  const states = await the.owner.query<{ event: string }>("select words ->> 'event' as event from entry_drafts where entry_id = $1 order by revision", [entry])
  assert.deepEqual(states.rows.map(each => each.event), ['Half a sent', 'Half a sentence'])
})

test('going on to the next row saves this one; sent twice it is one entry, and sent twice at once too', async () => {
  const writing = await begun()
  const { by, here } = writing
  const entry = randomUUID()
  const save = () => by.post(paths.tableRow.to({ ...here, entry }), { ...CALL, row: '0', save: 'yes' })
  const answers = await Promise.all([save(), save(), save()])
  for (const answer of [...answers, await save()]) {
    assert.equal(answer.status, 200)
    assert.match(answer.text, /data-tone="saved" data-based-on="1"/)
    assert.match(words(answer), /Saved\. Date read as Wednesday 12 March 2014, 14:15/)
  }
  assert.deepEqual(await versions(writing), ['Called to the house'])
  const further = await by.post(paths.tableRow.to({ ...here, entry }), { ...CALL, event: 'Called to the house at night', basedOn: '1', save: 'yes' })
  assert.match(further.text, /data-based-on="2"/)
  assert.doesNotMatch(words(await by.get(paths.chronology.to(here))), /not saved/)
})

test('two authors of one row: both texts are there, and neither goes over the other before it is said to hold both', async () => {
  const writing = await begun()
  const { by, here, table } = writing
  const other = await second(writing)
  const entry = randomUUID()
  const as = (browser: Browser, fields: Record<string, string>) => browser.post(paths.tableRow.to({ ...here, entry }), { ...CALL, save: 'yes', ...fields })
  await as(by, {})
  await as(other, { basedOn: '1', event: 'What the second wrote' })
  const conflict = await as(by, { basedOn: '1', event: 'What the first wrote' })
  assert.equal(conflict.status, 409)
  assert.match(words(conflict), /Somebody changed this entry while you were writing.*Their text: .*What the second wrote/)
  assert.match(conflict.text, /data-based-on=""[\s\S]*name="rows\[0\]\[over\]"[\s\S]*value="2"/)

  // Without the tick it is asked again, on the page that a browser without a script shows too.
  const page = await by.get(table)
  assert.match(page.text, /What the first wrote/)
  assert.match(words(page), /Their text: .*What the second wrote/)
  const asked = await by.post(table, row(0, { ...CALL, entry, basedOn: '1', event: 'What the first wrote' }))
  assert.equal(asked.status, 422)
  assert.deepEqual(await versions(writing), ['Called to the house', 'What the second wrote'])
  assert.equal((await by.post(table, row(0, { ...CALL, entry, basedOn: '1', over: '2', event: 'What both wrote' }))).status, 303)
  assert.deepEqual(await versions(writing), ['Called to the house', 'What both wrote', 'What the second wrote'])
})

test('a row that its author left alone does not undo what somebody else made of it', async () => {
  const writing = await begun()
  const { by, here, table } = writing
  const other = await second(writing)
  const entry = randomUUID()
  await by.post(paths.tableRow.to({ ...here, entry }), { ...CALL, save: 'yes' })
  await other.post(paths.tableRow.to({ ...here, entry }), { ...CALL, event: 'Made fuller', basedOn: '1', save: 'yes' })
  const saved = await by.post(table, { ...row(0, { ...CALL, event: 'A new one' }), ...row(1, { ...CALL, entry, basedOn: '1' }) })
  assert.equal(saved.status, 303)
  assert.deepEqual(await versions(writing), ['A new one', 'Called to the house', 'Made fuller'])
  assert.match(words(await by.get(paths.chronology.to(here))), /Made fuller/)
})

test('an entry taken out while somebody writes in it: their words wait as a new row', async () => {
  const writing = await begun()
  const { by, here, table } = writing
  const other = await second(writing)
  const entry = randomUUID()
  await by.post(paths.tableRow.to({ ...here, entry }), { ...CALL, save: 'yes' })
  await other.post(paths.takeOut.to({ ...here, entry }), { basedOn: '1' })
  const answer = await by.post(paths.tableRow.to({ ...here, entry }), { ...CALL, event: 'Written on', basedOn: '1', save: 'yes' })
  assert.equal(answer.status, 409)
  const fresh = /data-entry="([^"]+)"/.exec(answer.text)?.[1] ?? ''
  assert.notEqual(fresh, entry)
  assert.match((await by.get(table)).text, new RegExp(`value="${fresh}"[\\s\\S]*Written on`))
  assert.equal((await by.post(table, row(0, { ...CALL, entry: fresh, event: 'Written on' }))).status, 303)
  assert.match(words(await by.get(paths.chronology.to(here))), /1 entry .*Written on/)
})

test('another row is added and one is removed without a script, and no word is lost by either', async () => {
  const writing = await begun()
  const { by, table } = writing
  const entry = randomUUID()
  const more = await by.post(table, { ...row(0, { entry, event: 'Begun' }), ...row(1, {}), ...row(2, {}), ...row(3, {}), ...row(4, {}), ...row(5, {}), more: 'yes' })
  assert.equal(more.status, 303)
  const page = await by.get(more.to ?? '')
  assert.match(words(page), /Row 7/)
  assert.match(page.text, /Begun/)
  assert.equal((await by.post(table, { ...row(0, { entry, event: 'Begun' }), remove: entry })).status, 303)
  assert.doesNotMatch((await by.get(table)).text, /Begun/)
  const { rows } = await the.owner.query("select from entry_drafts where entry_id = $1 and words ->> 'event' = 'Begun'", [entry])
  assert.equal(rows.length, 1)
})

test('the agency’s own further columns are columns of the table, and stay with the entry', async () => {
  const writing = await begun()
  const { by, here, table } = writing
  await by.post(paths.paste.to(here), { words: 'Date\tSource\tEvent\tOutcome\tComment\n12/03/2014\tLog 1\tCalled\tNo further action\tPrompt\n' }).then(async answer => {
    const staging = answer.to ?? ''
    return by.post(`${staging}/accept`, { basedOn: '0', openQuestionsSeen: 'yes' })
  })
  const page = await by.get(table)
  assert.match(words(page), /What happened Outcome Comment/)
  const entry = value(page, 'rows[5][entry]')
  const given = { ...CALL, date: '12/03/2014', time: '', source: 'Log 1', event: 'Called', comment: 'Prompt', entry, basedOn: '1' }
  assert.match(page.text, /No further action/)
  await by.post(table, row(0, { ...given, 'other][0][heading': 'Outcome', 'other][0][words': 'Referred on' }))
  assert.match(words(await by.get(paths.chronology.to(here))), /Outcome: Referred on/)
})

test('nobody writes in the table before they know who will read it, or without being the author', async () => {
  const review = await openReview(the)
  const here = { case: review.caseId, agency: review.agencyId, chronology: 'events' as const }
  assert.equal((await visit(review.author).get(paths.table.to(here))).to, paths.sharing.to(here))
  for (const person of [review.signer, review.otherAuthor, await the.on('board_manager')]) {
    assert.equal((await visit(person).get(paths.table.to(here))).status, 404)
    assert.equal((await visit(person).post(paths.tableRow.to({ ...here, entry: randomUUID() }), CALL)).status, 404)
  }
  const entry = randomUUID()
  assert.match(words(await visit(review.author).post(paths.tableRow.to({ ...here, entry }), { ...CALL, save: 'yes' })), /First read and acknowledge/)
})

test('eight authors write in one chronology at once, in their own rows and in one that all change: every typed word is in a version or a draft', async () => {
  const writing = await begun()
  const { here } = writing
  const authors: Browser[] = []
  while (authors.length < 8) authors.push(await second(writing))
  const shared = randomUUID()
  await writing.by.post(paths.tableRow.to({ ...here, entry: shared }), { ...CALL, event: 'Begun by one', save: 'yes' })
  const typed: string[] = []
  await Promise.all(authors.map(async (author, who) => {
    for (let turn = 0; turn < 3; turn++) {
      const [own, common] = [`Own words ${who}-${turn}`, `Common words ${who}-${turn}`]
      typed.push(own, common)
      const entry = randomUUID()
      const save = { ...CALL, event: own, save: 'yes' }
      // Sent twice, as a browser does whose line broke before the answer came.
      await Promise.all([author.post(paths.tableRow.to({ ...here, entry }), save), author.post(paths.tableRow.to({ ...here, entry }), save)])
      await author.post(paths.tableRow.to({ ...here, entry: shared }), { ...CALL, event: common, basedOn: '1', save: 'yes' })
    }
  }))
  const kept = await the.owner.query<{ event: string }>(`select event from entry_versions where case_id = $1 union all select words ->> 'event' from entry_drafts where case_id = $1 and words is not null`, [writing.caseId])
  const found = new Set(kept.rows.map(each => each.event))
  assert.deepEqual(typed.filter(words => !found.has(words)), [])
  const entries = await the.owner.query<{ event: string; times: number }>("select v.event, count(*)::int as times from entries e join entry_versions v using (board_id, case_id, agency_id, entry_id) where e.case_id = $1 and v.event like 'Own words%' group by 1", [writing.caseId])
  assert.equal(entries.rows.length, 24)
  assert.deepEqual(entries.rows.filter(each => each.times !== 1), [])
})
