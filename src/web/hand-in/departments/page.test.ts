/** Departments of a large agency hand in to its collator, who hands in once. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../../test/support/cast.ts'
import { openReview } from '../../../../test/support/hand-in.ts'
import { browserOf } from '../../../../test/support/web.ts'
import type { Answered, Browser } from '../../../../test/support/web.ts'
import { integrated } from '../../chronology/integrated/paths.ts'
import * as paths from '../paths.ts'

const the = await cast({ after }, '2016-12-01')
const visit = await browserOf(the, { after })
const office = visit(await the.on('board_manager'))
const events = { chronology: 'events' } as const
const ENTRY = { date: '12 March 2014', source: 'Log 1', event: 'Called to the house', comment: 'Prompt' }

function words(answer: Answered): string { return answer.text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ') }

/** The police with two departments, each with an author; the first author collates. */
async function largeAgency() {
  const review = await openReview(the)
  const params = { case: review.caseId, agency: review.agencyId }
  const home = paths.departments.to(params)
  const collator = visit(review.author)
  await collator.post(paths.sharing.to(params), { understood: 'yes' })
  const author = async (name: string) => {
    const person = await the.person(name, review.agencyId)
    await the.appoint(person, 'chronology_author', { caseId: review.caseId, agencyId: review.agencyId })
    await visit(person).post(paths.sharing.to(params), { understood: 'yes' })
    assert.equal((await collator.post(home, { name: `${name} unit` })).status, 303)
    const department = new RegExp(`value="([0-9a-f-]{36})"[^>]*>${name} unit`).exec((await collator.get(home)).text)?.[1] ?? ''
    assert.equal((await collator.post(paths.departmentAuthors.to(params), { author: person.personId, department })).status, 303)
    return { person, by: visit(person), department }
  }
  return { ...review, params, home, collator, response: await author('Response'), custody: await author('Custody') }
}

async function write(by: Browser, params: { case: string; agency: string }, event: string): Promise<string> {
  assert.equal((await by.post(paths.newEntry.to({ ...params, ...events }), { ...ENTRY, event })).status, 303)
  return new RegExp(`entries/([0-9a-f-]{36})`).exec((await by.get(paths.chronology.to({ ...params, ...events }))).text)?.[1] ?? ''
}

test('a department’s author sees and changes that department’s work alone, by page and by the database; the collator sees all, and of which department each entry is', async () => {
  const { params, collator, response, custody, caseId } = await largeAgency()
  const theirs = await write(response.by, params, 'Called by neighbours')
  await write(custody.by, params, 'Held over night')
  const chronology = paths.chronology.to({ ...params, ...events })
  const own = words(await response.by.get(chronology))
  assert.match(own, /1 entry /)
  assert.match(own, /Called by neighbours/)
  assert.doesNotMatch(own, /Held over night/)
  const all = words(await collator.get(chronology))
  assert.match(all, /Response unit: Written on screen, 1/)
  assert.match(all, /Custody unit: Written on screen, 1/)
  assert.equal((await custody.by.get(paths.entry.to({ ...params, entry: theirs }))).status, 404)
  assert.equal((await custody.by.post(paths.takeOut.to({ ...params, entry: theirs }), { basedOn: '1' })).status, 404)
  assert.doesNotMatch(words(await custody.by.get(paths.departments.to(params))), /Response unit/)
  await collator.post(paths.part.to({ ...params, part: 'summary' }), { basedOn: '0', themes: 'CANARY-THEME', learning: 'x' })
  for (const table of ['entries', 'entry_versions', 'entry_comments'] as const) {
    const rows = await the.frame.database.read(custody.person, reader => reader.selectFrom(table).select('entry_id').where('case_id', '=', caseId).execute())
    assert.equal(rows.length, 1, table)
  }
  assert.deepEqual(await the.frame.database.read(custody.person, reader => reader.selectFrom('package_parts').select('section').where('case_id', '=', caseId).execute()), [])
  assert.doesNotMatch(words(await custody.by.get(paths.part.to({ ...params, part: 'summary' }))), /CANARY-THEME/)
  const refused = await custody.by.post(paths.part.to({ ...params, part: 'summary' }), { basedOn: '0', themes: 'Mine', learning: 'Mine' })
  assert.equal(refused.status, 422)
  assert.match(words(refused), /done for the whole agency by its collator/)
  const upload = (await response.by.upload(paths.upload.to({ ...params, ...events }), {}, [{ field: 'file', name: 'response.csv', bytes: Buffer.from('Date,Event\n1/4/2014,Called\n') }])).to ?? ''
  assert.equal((await custody.by.get(upload)).status, 404)
  assert.equal((await custody.by.get(paths.originalFile.to({ ...params, upload: upload.split('/').at(-1) ?? '' }))).status, 404)
})

test('a department hands in to the collator, gets it back with reasons, hands in again; the agency hands in once, when each is accepted', async () => {
  const { params, home, collator, response, custody, signer } = await largeAgency()
  const submit = (by: Browser) => by.post(paths.departmentSubmission.to(params))
  assert.equal((await submit(response.by)).status, 422, 'nothing written yet')
  await write(response.by, params, 'Called by neighbours')
  await write(custody.by, params, 'Held over night')
  const settle = (department: string, fields: Record<string, string>) => collator.post(paths.departmentSettling.to({ ...params, department }), fields)
  assert.equal((await settle(response.department, { step: 'accepted' })).status, 422, 'not handed in yet')
  assert.equal((await submit(response.by)).status, 303)
  const late = await response.by.post(paths.newEntry.to({ ...params, ...events }), ENTRY)
  assert.equal(late.status, 422)
  assert.match(words(late), /with your agency.{1,5}s collator/)
  assert.match(words(await collator.get('/')), /Look at the work of Response unit/)
  const blank = await settle(response.department, { step: 'returned', reasons: ' ' })
  assert.equal(blank.status, 422)
  assert.match(words(blank), /Write why you return it/)
  assert.equal((await settle(response.department, { step: 'returned', reasons: 'Say who was seen' })).status, 303)
  assert.match(words(await response.by.get(home)), /Returned to the department Say who was seen/)
  assert.match(words(await response.by.get('/')), /Mend the work of Response unit/)
  assert.equal((await custody.by.post(paths.departmentSettling.to({ ...params, department: custody.department }), { step: 'accepted' })).status, 422, 'nobody accepts their own')
  await write(response.by, params, 'The child was seen')
  assert.equal((await submit(response.by)).status, 303)
  assert.equal((await settle(response.department, { step: 'accepted' })).status, 303)

  for (const [part, fields] of [['summary', { themes: 'Calls', learning: 'Look back' }], ['organisation', { none: 'yes', reason: 'Asked' }], ['action_plan', { none: 'yes', reason: 'Nothing' }], ['practitioners', { none: 'yes', reason: 'None left' }]] as const) {
    await collator.post(paths.part.to({ ...params, part }), { basedOn: '0', ...fields })
  }
  const early = await collator.post(paths.submission.to(params))
  assert.equal(early.status, 422)
  assert.match(words(early), /The work of Custody unit is not accepted yet/)
  assert.equal((await response.by.post(paths.submission.to(params))).status, 422, 'a department does not hand in for the agency')
  await submit(custody.by)
  await settle(custody.department, { step: 'accepted' })
  assert.equal((await collator.post(paths.submission.to(params))).status, 303)
  const manager = visit(signer)
  const hash = /name="hash" value="([0-9a-f]{64})"/.exec((await manager.get(paths.submission.to(params))).text)?.[1] ?? ''
  assert.equal((await manager.post(paths.signOff.to(params), { hash, name: 'S', role: 'R', agreed: 'yes' })).status, 303)
  const read = words(await office.get(integrated.to({ case: params.case })))
  assert.match(read, /Response unit: Log 1/, 'the department stands before the source')
  assert.match(read, /Custody unit: Log 1/)
})

test('only a collator speaks of departments, and one remains', async () => {
  const { params, home, collator, response, author, signer, otherAuthor } = await largeAgency()
  assert.equal((await collator.post(home, { name: 'response UNIT' })).status, 422, 'the same name')
  assert.equal((await collator.post(home, { name: '' })).status, 422)
  const last = await collator.post(paths.departmentAuthors.to(params), { author: author.personId, department: response.department })
  assert.equal(last.status, 422)
  assert.match(words(last), /One author must remain who collates/)
  assert.equal((await response.by.post(home, { name: 'Dogs unit' })).status, 422)
  assert.equal((await visit(signer).post(home, { name: 'Dogs unit' })).status, 404)
  assert.equal((await visit(otherAuthor).get(home)).status, 404)
  assert.match(words(await visit(signer).get(home)), /Response unit Response 0 entries In preparation/)
  assert.equal((await collator.post(paths.departmentAuthors.to(params), { author: response.person.personId, department: '' })).status, 303)
  assert.match(words(await response.by.get(home)), /Add a department/, 'now for the whole agency')
})
