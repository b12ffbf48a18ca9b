/** The whole hand-in on screen, by the people who do it, on a real database. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import exceljs from 'exceljs'
import mammoth from 'mammoth'
import { LETTERS } from '../../domain/letters/kinds.ts'
import { cast } from '../../../test/support/cast.ts'
import { openReview } from '../../../test/support/hand-in.ts'
import { askedOn } from '../../../test/support/home.ts'
import type { Review } from '../../../test/support/hand-in.ts'
import { browserOf } from '../../../test/support/web.ts'
import type { Answered, Browser } from '../../../test/support/web.ts'
import * as paths from './paths.ts'

const the = await cast({ after }, '2016-12-01')
const visit = await browserOf(the, { after })
const office = visit(await the.on('board_manager'))

interface HandIn extends Review { readonly params: { case: string; agency: string }; readonly by: Browser }

async function begun(): Promise<HandIn> {
  const review = await openReview(the)
  const params = { case: review.caseId, agency: review.agencyId }
  const by = visit(review.author)
  assert.equal((await by.post(paths.sharing.to(params), { understood: 'yes' })).status, 303)
  return { ...review, params, by }
}

const CSV = 'Date,Source,Event,Remarks on practice\n12/03/2014,Log 1,Called to the house,Prompt\n14/03,Log 2,Called again,\n\nAbout these entries\n31/02/2014,Log 3,Third call,Slow\n'
const events = { chronology: 'events' } as const
async function sent({ by, params }: HandIn, content = CSV, name = 'police.csv', chronology = 'events'): Promise<string> {
  const answer = await by.upload(paths.upload.to({ ...params, chronology }), {}, [{ field: 'file', name, bytes: Buffer.from(content) }])
  assert.equal(answer.status, 303, answer.text)
  return answer.to ?? ''
}
/** Takes the file's id from the address of its staging page. */
function uploadIn(address: string): string { return address.split('/').at(-1) ?? '' }
function words(answer: Answered): string { return answer.text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ') }

test('the chief officer nominates an author on the page, who declares no line management', async () => {
  const review = await openReview(the)
  const params = { case: review.caseId, agency: review.agencyId }
  const chief = visit(review.chief)
  assert.match(words(await chief.get(paths.authors.to(params))), /Police author/)
  const declared = { 'person': review.colleague.personId, 'declaredOn-day': '20', 'declaredOn-month': '11', 'declaredOn-year': '2016' }
  const refused = await chief.post(paths.authors.to(params), { ...declared, lineManagement: 'yes' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /A person with line management in the case cannot be its author/)
  assert.match(refused.text, new RegExp(`value="${review.colleague.personId}" selected`))
  assert.equal((await chief.post(paths.authors.to(params), { ...declared, lineManagement: 'no' })).status, 303)
  assert.match(words(await chief.get(paths.authors.to(params))), /Police author, \S+ Police colleague, /)
  assert.equal((await chief.post(paths.signingManager.to(params), { manager: review.colleague.personId })).status, 422)
})

test('R147: the letter tells who will read the chronology, and the author begins only after saying that they know', async () => {
  const letter = LETTERS.chief_officer.text.join('\n')
  assert.match(letter, /chronologies will be shared with the other authors, with practitioners and with the Review Team/)
  const review = await openReview(the)
  const params = { case: review.caseId, agency: review.agencyId }
  const by = visit(review.author)
  const notice = words(await by.get(paths.sharing.to(params)))
  assert.match(notice, /authors of the other agencies.{1,5}chronologies and the Review Team/)
  assert.match(notice, /practitioners and managers who come to the Learning Event/)
  assert.doesNotMatch(words(await by.get(paths.chronology.to({ ...params, ...events }))), /Send a file/)
  assert.equal((await by.post(paths.sharing.to(params), {})).status, 422)
  await by.post(paths.sharing.to(params), { understood: 'yes' })
  assert.match(words(await by.get(paths.chronology.to({ ...params, ...events }))), /Send a file/)
})

test('a file is staged: what was read, what is in doubt, what was left out and why; each can be settled in place', async () => {
  const handIn = await begun()
  const staging = await sent(handIn)
  const { by, params } = handIn
  const upload = { ...params, upload: uploadIn(staging) }
  const read = words(await by.get(`${staging}?show=all`))
  assert.match(read, /Entries 3 Rows left out 3 Questions for you 2/)
  assert.match(read, /Row 4 Blank row/)
  const answer = (answer: string, fields: Record<string, string>) => by.post(paths.answerTo.to({ ...upload, answer }), { backTo: `${staging}?show=all&from=0`, ...fields })

  assert.equal((await answer('year', { year: '14' })).status, 422)
  assert.equal((await answer('year', { year: '2014' })).to, `${staging}?show=all&from=0`)
  assert.match(words(await by.get(`${staging}?show=all`)), /14\/03 read as 14 March 2014/)
  const empty = await answer('cell', { place: 'Row 6', column: 'Date', words: '', id: 'words-0-0' })
  assert.equal(empty.status, 422)
  await answer('cell', { place: 'Row 6', column: 'Date', words: '28/02/2014' })
  assert.match(words(await by.get(`${staging}?show=all`)), /31\/02\/2014 read as 28 February 2014/)
  await answer('bring-back', { place: 'Row 5' })
  await answer('leave-out', { place: 'Row 2', reason: 'Entered twice' })
  assert.match(words(await by.get(`${staging}?show=left-out`)), /Left out by the author: Entered twice/)
  const columns = { 'columns[0][heading]': 'Source', 'columns[0][meaning]': 'other' }
  await answer('columns', columns)
  assert.match(words(await by.get(`${staging}?show=all`)), /Source: Log 3/)

  const shown = await by.get(staging)
  const basedOn = /name="basedOn" value="(\d+)"/.exec(shown.text)?.[1] ?? ''
  const accepted = await by.post(paths.accept.to(upload), { basedOn, openQuestionsSeen: 'yes' })
  assert.equal(accepted.to, paths.chronology.to({ ...params, ...events }))
  assert.match(words(await by.get(accepted.to ?? '')), /3 entries One entry has no date that can be placed/)
  const original = await by.get(paths.originalFile.to(upload))
  assert.equal(original.bytes.toString(), CSV)
  assert.match(String(original.headers['content-disposition']), /^attachment; filename="police.csv"/)
})

test('a file that cannot be read is kept, and its author is told why and what to do', async () => {
  const handIn = await begun()
  const staging = await sent(handIn, 'PK but not really', 'police.docx')
  const told = words(await handIn.by.get(staging))
  assert.match(told, /not, or it is damaged|damaged or was cut short/)
  assert.match(told, /kept as it came/)
  assert.equal((await handIn.by.get(paths.originalFile.to({ ...handIn.params, upload: uploadIn(staging) }))).text, 'PK but not really')
  const none = await handIn.by.upload(paths.upload.to({ ...handIn.params, ...events }), {}, [])
  assert.equal(none.status, 422)
  assert.match(none.text, /Choose a file/)
})

test('a file set aside is used for nothing', async () => {
  const handIn = await begun()
  const staging = await sent(handIn)
  await handIn.by.post(paths.answerTo.to({ ...handIn.params, upload: uploadIn(staging), answer: 'set-aside' }))
  assert.match(words(await handIn.by.get(staging)), /Nothing of it is used/)
  assert.match(words(await handIn.by.get(paths.chronology.to({ ...handIn.params, ...events }))), /Set aside/)
})

test('a staged file is shown fifty rows at a time', async () => {
  const handIn = await begun()
  const staging = await sent(handIn, `Date,Event\n${Array.from({ length: 120 }, (_, index) => `${1 + index % 28}/01/2014,Event ${index}`).join('\n')}\n`)
  const first = await handIn.by.get(`${staging}?show=all`)
  assert.match(words(first), /Rows 1 to 50 of 121/)
  assert.match(words(await handIn.by.get(`${staging}?show=all&from=100`)), /Rows 101 to 121 of 121/)
})

const ENTRY = { date: '12 March 2014', time: '2.15 pm', source: 'Log 1', event: 'Called to the house', comment: 'Prompt' }

test('R146: the template can be downloaded in Word and Excel, and entries can be written on screen instead', async () => {
  const { by, params } = await begun()
  const word = await by.get(paths.template.to({ ...params, template: 'docx' }))
  const { value } = await mammoth.extractRawText({ buffer: word.bytes })
  assert.match(value, /Comments, analysis and observations of practice/)
  const excel = await by.get(paths.template.to({ ...params, template: 'xlsx' }))
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(excel.bytes.buffer.slice(excel.bytes.byteOffset, excel.bytes.byteOffset + excel.bytes.length) as ArrayBuffer)
  assert.match(JSON.stringify(workbook.worksheets[0]?.getSheetValues()), /Comments, analysis and observations of practice/)
  assert.equal((await by.get(paths.template.to({ ...params, template: 'exe' }))).status, 404)

  const page = paths.newEntry.to({ ...params, ...events })
  const refused = await by.post(page, { ...ENTRY, date: '12 March', source: '' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /value="12 March"/)
  assert.match(refused.text, /Called to the house/)
  assert.equal((await by.post(page, ENTRY)).status, 303)
  assert.match(words(await by.get(paths.chronology.to({ ...params, ...events }))), /12 March 2014 2.15 pm \(14:15\) Log 1 Called to the house Prompt/)
})

test('two authors of one entry: the second sees both texts, and nothing is lost', async () => {
  const { by, params } = await begun()
  await by.post(paths.newEntry.to({ ...params, ...events }), ENTRY)
  const list = await by.get(paths.chronology.to({ ...params, ...events }))
  const address = /href="([^"]+\/entries\/[^"]+)"/.exec(list.text)?.[1] ?? ''
  assert.match((await by.get(address)).text, /value="12 March 2014"/)
  await by.post(address, { ...ENTRY, event: 'The first text', basedOn: '1' })
  const second = await by.post(address, { ...ENTRY, event: 'The second text', basedOn: '1' })
  assert.equal(second.status, 409)
  assert.match(second.text, /The first text/)
  assert.match(second.text, /The second text/)
  const basedOn = /name="basedOn" value="(\d+)"/.exec(second.text)?.[1] ?? ''
  assert.equal((await by.post(address, { ...ENTRY, event: 'Both texts', basedOn })).status, 303)
  assert.equal((await by.post(`${address}/take-out`, { basedOn: '3' })).status, 303)
  assert.match(words(await by.get(paths.chronology.to({ ...params, ...events }))), /There are no entries yet/)
  const takenOut = paths.takenOut.to({ ...params, ...events })
  assert.match(words(await by.get(takenOut)), /1 entry taken out.*Both texts/)
  assert.equal((await by.post(`${address}/put-back`, events)).status, 303)
  assert.match(words(await by.get(takenOut)), /There are none/)
  const history = words(await by.get(address))
  assert.match(history, /Earlier versions.*Both texts.*The first text.*Called to the house/)
  assert.doesNotMatch(history, /The second text/)
})

const PRACTITIONER = { 'people[0][name]': 'Officer 1', 'people[0][role]': 'Response', 'people[0][involved]': '2014', 'people[0][contact]': 'officer@police.example' }

async function complete({ by, params }: HandIn): Promise<void> {
  await by.post(paths.newEntry.to({ ...params, ...events }), ENTRY)
  const save = async (section: string, fields: Record<string, string>) => assert.equal((await by.post(paths.part.to({ ...params, part: section }), { basedOn: '0', ...fields })).status, 303, section)
  await save('summary', { themes: 'Calls were answered one at a time', learning: 'Show earlier calls' })
  await save('organisation', { none: 'yes', reason: 'Asked the head of service' })
  await save('action_plan', { 'actions[0][learning]': 'Missed visits', 'actions[0][action]': 'New procedure', 'actions[0][owner]': 'Head', 'actions[0][due]': 'May 2017' })
  await save('practitioners', PRACTITIONER)
}

test('the rest of the package is written on its own pages, kept as it is typed, and never overwritten unseen', async () => {
  const handIn = await begun()
  const { by, params } = handIn
  await complete(handIn)
  const people = paths.part.to({ ...params, part: 'practitioners' })
  assert.match((await by.get(people)).text, /value="officer@police.example"/)
  assert.match((await by.get(paths.part.to({ ...params, part: 'organisation' }))).text, /name="none"[^>]*value="yes" checked/)
  const overtaken = await by.post(people, { ...PRACTITIONER, 'people[0][name]': 'Officer 2', 'basedOn': '0' })
  assert.equal(overtaken.status, 409)
  assert.match(overtaken.text, /Officer 1 – Response/)
  assert.match(overtaken.text, /value="Officer 2"/)
  assert.equal((await by.get(paths.part.to({ ...params, part: 'nothing' }))).status, 404)
  const emptied = await by.post(paths.part.to({ ...params, part: 'summary' }), { basedOn: '1', themes: ' ', learning: '' })
  assert.match(decodeURIComponent(String(emptied.headers['set-cookie'])), /That part is empty: nothing was written in it\./)
  assert.match(words(await office.get(people)), /Officer 1/)
})

test('submit, sign off, judge, return, and once more: each by the person whose part it is', async () => {
  const handIn = await begun()
  const { by, params } = handIn
  const page = paths.submission.to(params)
  const gaps = await by.post(page)
  assert.equal(gaps.status, 422)
  assert.match(words(gaps), /Write the summary of comments/)
  await complete(handIn)
  assert.match((await by.get(paths.packageHome.to(params))).text, new RegExp(`href="${page}"[^>]*govuk-button[^>]*>\\s*Submit the package`), 'the one thing left to do')
  assert.equal((await by.post(page)).status, 303)
  const signer = visit(handIn.signer)
  assert.match(words(await signer.get(paths.packageHome.to(params))), /Read the package and sign it off/)
  const sign = async () => {
    const { text } = await signer.get(page)
    for (const part of [paths.chronology.to({ ...params, ...events }), paths.part.to({ ...params, part: 'summary' }), paths.part.to({ ...params, part: 'practitioners' })]) assert.ok(text.includes(`href="${part}"`), 'what is signed can be read from here')
    const hash = /name="hash" value="([0-9a-f]{64})"/.exec(text)?.[1] ?? ''
    return signer.post(paths.signOff.to(params), { hash, name: 'A Superintendent', role: 'Head of public protection', agreed: 'yes' })
  }
  assert.equal((await by.post(paths.signOff.to(params), { name: 'x', role: 'x', agreed: 'yes' })).status, 404)
  assert.equal((await sign()).status, 303)
  assert.match(words(await by.get(paths.packageHome.to(params))), /signed off by A Superintendent, Head of public protection, on 1 December 2016/)
  assert.match(words(await office.get(paths.packages.to(params))), /1 of 2 agencies.{1,3} packages are signed off/)
  const fromOutside = words(await visit(handIn.otherAuthor).get(paths.packages.to(params)))
  assert.match(fromOutside, /1 of 2 agencies.{1,3} packages are signed off/, 'another agency’s author is told of the signature')
  assert.match(fromOutside, /Police\s+Signed off/)
  await by.post(paths.newEntry.to({ ...params, ...events }), { ...ENTRY, date: '1 May 2014' })
  assert.match(words(await by.get(paths.packageHome.to(params))), /Changed since it was submitted/)
  const judged = await office.post(paths.judgement.to(params), { rating: 'not sufficient', comments: 'Nothing is said about 2015', returned: 'yes' })
  assert.equal(judged.status, 303)
  assert.match(words(await by.get(paths.packageHome.to(params))), /Returned to the agency by Board Manager.*Nothing is said about 2015/)
  assert.equal((await by.post(page)).status, 303)
  assert.equal((await sign()).status, 303)
})

test('strangers to a package find nothing there: another agency’s author, a practitioner, another board', async () => {
  const handIn = await begun()
  const staging = await sent(handIn)
  const practitioner = await the.person('Practitioner', handIn.agencyId)
  await the.appoint(practitioner, 'practitioner', { caseId: handIn.caseId, agencyId: handIn.agencyId })
  for (const person of [handIn.otherAuthor, practitioner, the.otherManager, handIn.colleague]) {
    for (const address of [paths.packageHome.to(handIn.params), paths.chronology.to({ ...handIn.params, ...events }), staging,
      paths.originalFile.to({ ...handIn.params, upload: uploadIn(staging) }), paths.part.to({ ...handIn.params, part: 'summary' })]) {
      assert.equal((await visit(person).get(address)).status, 404, `${person.name}: ${address}`)
    }
  }
})

test('“Your work” tells each of them the next thing, with the one link that does it', async () => {
  const review = await openReview(the)
  const params = { case: review.caseId, agency: review.agencyId }
  const asked = async (person: Review['author']) => (await askedOn(visit, person, review.caseId)).filter(({ href }) => href.includes('/agencies/'))
  const links = async (person: Review['author']) => (await asked(person)).map(({ href }) => href)
  assert.deepEqual(await links(review.author), [paths.sharing.to(params)])
  assert.deepEqual(await links(review.chief), [paths.authors.to(params)])
  await visit(review.chief).post(paths.commitment.to(params), { committed: 'yes', committedName: 'A Chief Constable' })
  assert.deepEqual(await links(review.chief), [])
  const handIn = { ...review, params, by: visit(review.author) }
  await handIn.by.post(paths.sharing.to(params), { understood: 'yes' })
  assert.deepEqual(await links(review.author), [paths.chronology.to({ ...params, ...events })])
  const staging = await sent(handIn)
  assert.deepEqual((await asked(review.author)).map(({ what, href }) => [what, href]), [['Settle 2 doubts in police.csv', staging]])
  await handIn.by.post(paths.answerTo.to({ ...params, upload: uploadIn(staging), answer: 'set-aside' }))
  await complete(handIn)
  assert.deepEqual(await links(review.author), [paths.submission.to(params)])
  await handIn.by.post(paths.submission.to(params))
  assert.deepEqual([await links(review.author), await links(review.signer)], [[], [paths.submission.to(params)]])
})

async function signed(handIn: HandIn): Promise<void> {
  await complete(handIn)
  await handIn.by.post(paths.submission.to(handIn.params))
  const signer = visit(handIn.signer)
  const hash = /name="hash" value="([0-9a-f]{64})"/.exec((await signer.get(paths.submission.to(handIn.params))).text)?.[1] ?? ''
  assert.equal((await signer.post(paths.signOff.to(handIn.params), { hash, name: 'S', role: 'R', agreed: 'yes' })).status, 303)
}

test('R114: the package has a place for the summary of themes and learning, and shows it missing until it is there', async () => {
  const { by, params } = await begun()
  const line = async () => /Summary of comments(.*?)Action plan/.exec(words(await by.get(paths.packageHome.to(params))))?.[1]?.trim()
  assert.equal(await line(), 'To do')
  assert.match(words(await by.get(paths.submission.to(params))), /Before the package can be submitted.*Write the summary of comments/)
  await by.post(paths.part.to({ ...params, part: 'summary' }), { basedOn: '0', themes: 'Calls', learning: '' })
  assert.equal(await line(), 'Begun')
  await by.post(paths.part.to({ ...params, part: 'summary' }), { basedOn: '1', themes: 'Calls', learning: 'Show earlier calls' })
  assert.equal(await line(), 'Complete')
  assert.doesNotMatch(words(await by.get(paths.submission.to(params))), /Write the summary of comments/)
})

test('R098: the invitation list for the Learning Event is made of what the agencies return, once signed', async () => {
  const handIn = await begun()
  const list = paths.practitioners.to(handIn.params)
  assert.doesNotMatch(words(await office.get(list)), /Officer 1/)
  await signed(handIn)
  const shown = words(await office.get(list))
  assert.match(shown, /Police Name Role When involved How to reach them Invitation Officer 1 Response 2014 officer@police.example Not invited yet/)
  assert.match(shown, /Community health Its package is not signed off yet/)
  const file = await office.get(paths.practitionersFile.to(handIn.params))
  assert.equal(file.bytes.toString(), '\ufeffAgency,Name,Role,When involved,How to reach them,Invitation,Reason\r\nPolice,Officer 1,Response,2014,officer@police.example,Not invited yet,\r\n')
  assert.equal((await handIn.by.get(list)).status, 404)
})

test('the review asks, the author answers, and both see question and answer', async () => {
  const { by, params } = await begun()
  const page = paths.requests.to(params)
  assert.equal((await office.post(page, { question: '' })).status, 422)
  assert.equal((await office.post(page, { question: 'What was known in 2015?', meeting: 'yes' })).status, 422)
  await office.post(page, { 'question': 'What was known in 2015?', 'meeting': 'yes', 'meetingOn-day': '12', 'meetingOn-month': '12', 'meetingOn-year': '2016', 'meetingPlace': '10 am, Board’s office' })
  assert.match(words(await by.get(page)), /asked to a meeting on 12 December 2016: 10 am, Board.{1,5}s office/)
  assert.match((await by.get('/')).text, /Answer what the review asks Police/)
  const request = /requests\/([0-9a-f-]{36})/.exec((await by.get(page)).text)?.[1] ?? ''
  const answer = paths.requestAnswer.to({ ...params, request })
  assert.equal((await by.post(answer, {})).status, 422)
  await by.post(answer, { [`answer-${request}`]: 'Two calls' })
  assert.match(words(await office.get(page)), /What was known in 2015\?.*Two calls/)
})

test('the Chief Officer commits, and the review can go on without an agency', async () => {
  const review = await openReview(the)
  const params = { case: review.caseId, agency: review.agencyId }
  const chief = visit(review.chief)
  assert.equal((await chief.post(paths.commitment.to(params), {})).status, 422)
  await chief.post(paths.commitment.to(params), { committed: 'yes', committedName: 'A Chief Constable' })
  assert.match(words(await office.get(paths.authors.to(params))), /A Chief Constable committed the agency on 1 December 2016/)
  assert.equal((await office.post(paths.goOnWithout.to(params), { withoutReason: '' })).status, 422)
  await office.post(paths.goOnWithout.to(params), { withoutReason: 'No records are left' })
  assert.match(words(await office.get(paths.packages.to(params))), /The review goes on without it/)
  assert.match(words(await office.get(paths.submission.to(params))), /goes on without this agency.{1,3} chronology: No records are left/)
})

test('R112: the Chief Officer, asked by letter, returns the author’s name, role and contact on a form', async () => {
  const letter = LETTERS.chief_officer.text.join('\n')
  assert.match(letter, /Name an author for \{agency\}’s chronology, with their role and contact details/)
  const review = await openReview(the)
  const params = { case: review.caseId, agency: review.agencyId }
  const chief = visit(review.chief)
  const named = { name: 'N Author', jobTitle: 'Head of quality', email: `author-${review.caseId}@police.example` }
  for (const missing of ['name', 'jobTitle', 'email']) {
    const refused = await chief.post(paths.colleague.to(params), { ...named, [missing]: '' })
    assert.equal(refused.status, 422, missing)
  }
  await chief.post(paths.colleague.to(params), named)
  const person = /value="([0-9a-f-]{36})"[^>]*>N Author/.exec((await chief.get(paths.authors.to(params))).text)?.[1] ?? ''
  assert.equal((await chief.post(paths.authors.to(params), { person, 'lineManagement': 'no', 'declaredOn-day': '20', 'declaredOn-month': '11', 'declaredOn-year': '2016' })).status, 303)
  const shown = words(await office.get(paths.authors.to(params)))
  assert.match(shown, new RegExp(`N Author, Head of quality, ${named.email} – cannot sign in yet: invite`))
  assert.equal((await visit(review.author).post(paths.colleague.to(params), named)).status, 404)
})

test('R113: a chronology can be downloaded, worked on elsewhere and sent again: its entries come back the same', async () => {
  const handIn = await begun()
  const { by, params } = handIn
  const all = { ...params, ...events }
  await by.post(paths.newEntry.to(all), ENTRY)
  await by.post(paths.newEntry.to(all), { ...ENTRY, date: 'spring 2014', time: '', event: 'Seen\nat school', comment: '' })
  for (const format of ['docx', 'xlsx']) {
    const copy = await by.get(paths.copy.to({ ...all, template: format }))
    const answer = await by.upload(paths.upload.to(all), {}, [{ field: 'file', name: `again.${format}`, bytes: copy.bytes }])
    const staging = words(await by.get(answer.to ?? ''))
    assert.match(staging, /Entries 2 Rows left out \d+ Questions for you 0/, format)
    assert.match(words(await by.get(`${answer.to}?show=all`)), /spring 2014 Log 1 Seen at school.*12 March 2014 2.15 pm|12 March 2014 2.15 pm.*spring 2014 Log 1 Seen at school/)
  }
})

test('what a column holds is said once: a later file with the same headings is read the same way, and says so', async () => {
  const handIn = await begun()
  const { by, params } = handIn
  const first = await sent(handIn)
  await by.post(paths.answerTo.to({ ...params, upload: uploadIn(first), answer: 'columns' }), { 'columns[0][heading]': 'Source', 'columns[0][meaning]': 'other' })
  const second = await sent(handIn, CSV, 'police-again.csv')
  const read = words(await by.get(`${second}?show=all`))
  assert.match(read, /Columns with the same headings are read as you said for police.csv/)
  assert.match(read, /Source: Log 3/)
  const organisational = await sent(handIn, CSV, 'organisation.csv', 'organisational')
  assert.doesNotMatch(words(await by.get(organisational)), /as you said for/)
  await by.post(paths.answerTo.to({ ...params, upload: uploadIn(second), answer: 'columns' }), { 'columns[0][heading]': 'Source', 'columns[0][meaning]': 'source' })
  assert.doesNotMatch(words(await by.get(`${second}?show=all`)), /as you said for|Source: Log 3/)
})
