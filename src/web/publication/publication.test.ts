/** What becomes public of a review: the Board's response, the report, the decision not to publish, the learning summary. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../test/support/cast.ts'
import { checkedFile } from '../../../test/support/outcome.ts'
import { commissionedCase } from '../../../test/support/review.ts'
import { browserOf } from '../../../test/support/web.ts'
import { STATE } from '../../store/cases/state.ts'
import { standingFactKinds } from '../../store/facts.ts'
import { standingOf } from '../../store/reach.ts'
import { publication, publicationForm } from './paths.ts'

const the = await cast({ after }, '2017-05-02')
const visit = await browserOf(the, { after })
const manager = await the.on('board_manager')
const chair = await the.on('independent_chair')

const day = (name: string, on: string) => { const [year, month, of] = on.split('-'); return { [`${name}-day`]: of ?? '', [`${name}-month`]: month ?? '', [`${name}-year`]: year ?? '' } }
const at = (caseId: string, part: string) => publicationForm.to({ case: caseId, part })
const REPORT = { ...day('on', '2017-04-28'), ...day('availableUntil', '2018-04-28'), address: 'https://board.example/child-a', note: '' }
const RESPONSE = { ...day('on', '2017-04-03'), response: 'The Board accepts all findings' }

const signedOff = async (facts: Parameters<typeof commissionedCase>[1] = {}) => released(await commissionedCase(the, { ...facts, facts: [
  ['subcommittee_agreed', '2017-03-20'], ['board_signed_off', '2017-04-03'], ['family_feedback', '2017-04-10'], ...facts.facts ?? []] }))
/** Its file was checked for leaks and approved by two people. */
async function released(caseId: string): Promise<string> {
  await checkedFile(the, caseId, [manager, chair])
  return caseId
}

async function stands(caseId: string): Promise<readonly (string | undefined)[]> {
  return the.frame.database.read(manager, async reader => {
    const row = await reader.selectFrom('cases').select(STATE.as('state')).where('case_id', '=', caseId).executeTakeFirst()
    return [(await standingOf(reader, { caseId }))?.phase ?? '', row?.state]
  })
}

test('R009: a Serious Case Review cannot reach Closed until its report and the Board’s response are published', async () => {
  const caseId = await signedOff({ facts: [['action_plans_complete', '2017-05-01']] })
  assert.deepEqual(await stands(caseId), ['review', 'review'])
  assert.match((await visit(manager).get(publication.to({ case: caseId }))).text, /This review is not over before its report and the Board’s response are published/)
  const early = await visit(manager).post(at(caseId, 'report'), REPORT)
  assert.equal(early.status, 422)
  assert.match(early.text, /The Board’s response is not on record yet: it is published together with the report/)
  assert.match(early.text, /value="https:\/\/board\.example\/child-a"/)
  assert.equal((await visit(manager).post(at(caseId, 'response'), RESPONSE)).status, 303)
  assert.deepEqual(await stands(caseId), ['review', 'review'])
  const saved = await visit(manager).post(at(caseId, 'report'), REPORT)
  assert.equal(saved.to, publication.to({ case: caseId }))
  assert.deepEqual(await stands(caseId), ['closed', 'closed'])
  const { text } = await visit(manager).get(publication.to({ case: caseId }))
  assert.match(text, /Published with the Board’s response on 28 April 2017, available until 28 April 2018 at <a[^>]*href="https:\/\/board\.example\/child-a"/)
  assert.match(text, /The Board accepts all findings/)
})

test('R009: or until a decision not to publish is on record with its reason', async () => {
  const caseId = await signedOff({ facts: [['action_plans_complete', '2017-05-01']] })
  const bare = await visit(chair).post(at(caseId, 'non-publication'), { ...day('on', '2017-04-20'), reason: ' ', consulted: '' })
  assert.equal(bare.status, 422)
  assert.match(bare.text, /Give the reason for not publishing the report/)
  assert.match(bare.text, /Say who was consulted before the decision/)
  assert.deepEqual(await stands(caseId), ['review', 'review'])
  const decided = await visit(chair).post(at(caseId, 'non-publication'), { ...day('on', '2017-04-20'), reason: 'A surviving child would be known by it', consulted: 'The family and the legal adviser' })
  assert.equal(decided.status, 303)
  assert.deepEqual(await stands(caseId), ['closed', 'closed'])
  assert.match((await visit(manager).get(publication.to({ case: caseId }))).text, /Decision not to publish, 20 April 2017.*A surviving child would be known by it.*The family and the legal adviser/s)
})

test('a report is published only once the Board has signed it off, at an address of the web, and for at least a year', async () => {
  const caseId = await released(await commissionedCase(the, { facts: [['subcommittee_agreed', '2017-03-20'], ['family_feedback', '2017-04-10']] }))
  await visit(manager).post(at(caseId, 'response'), RESPONSE)
  const { status, text } = await visit(manager).post(at(caseId, 'report'), { ...REPORT, ...day('availableUntil', '2018-04-27'), address: 'javascript:alert(1)' })
  assert.equal(status, 422)
  assert.match(text, /The Board has not signed off the report yet/)
  assert.match(text, /at least 12 months: until 28 April 2018 or longer/)
  assert.match(text, /beginning with https:\/\//)
})

test('the Board’s response waits for the Sub-Committee’s agreement', async () => {
  const { status, text } = await visit(manager).post(at(await commissionedCase(the), 'response'), RESPONSE)
  assert.equal(status, 422)
  assert.match(text, /“Report agreed by the Sub-Committee” comes first/)
})

test('what was recorded wrongly is put right by a further record, with the reason; both stay', async () => {
  const caseId = await signedOff()
  await visit(manager).post(at(caseId, 'response'), RESPONSE)
  await visit(manager).post(at(caseId, 'report'), REPORT)
  assert.match((await visit(manager).post(at(caseId, 'report'), { ...REPORT, ...day('on', '2017-04-27') })).text, /Say why what is on record is put right/)
  assert.equal((await visit(manager).post(at(caseId, 'report'), { ...REPORT, ...day('on', '2017-04-27'), note: 'It went up a day earlier' })).status, 303)
  const { text } = await visit(manager).get(publication.to({ case: caseId }))
  assert.match(text, /27 April 2017.*It went up a day earlier.*Recorded before, and put right since.*28 April 2017/s)
  const facts = await the.owner.query("select f.happened_on from case_facts f where case_id = $1 and kind = 'published' and not exists (select from case_facts l where l.corrects = f.fact_id)", [caseId])
  assert.deepEqual(facts.rows, [{ happened_on: '2017-04-27' }])
})

for (const kind of ['plr', 'audit', 'single'] as const) {
  test(`R037: what was learnt from a review that is no Serious Case Review is published as a summary, without a report (${kind})`, async () => {
    const caseId = await commissionedCase(the, { kind, facts: [['family_feedback', '2017-04-10']] })
    const nothing = await visit(manager).post(at(caseId, 'summary'), { ...day('on', '2017-04-28'), address: 'https://board.example/learning', text: '' })
    assert.equal(nothing.status, 422)
    assert.match(nothing.text, /Write the learning summary as it is published/)
    assert.equal((await visit(manager).post(at(caseId, 'summary'), { ...day('on', '2017-04-28'), address: 'https://board.example/learning', text: 'Agencies shared too late' })).status, 303)
    assert.match((await visit(manager).get(publication.to({ case: caseId }))).text, /Published on 28 April 2017 at .*https:\/\/board\.example\/learning.*Agencies shared too late/s)
    const facts = await the.frame.database.read(manager, reader => standingFactKinds(reader, caseId))
    assert.deepEqual([facts.has('themes_published'), facts.has('published')], [true, false])
  })

  test(`R225: the report of such a review cannot be published (${kind})`, async () => {
    const caseId = await commissionedCase(the, { kind })
    assert.equal((await visit(manager).get(at(caseId, 'report'))).status, 404)
    assert.equal((await visit(manager).post(at(caseId, 'report'), REPORT)).status, 404)
    assert.equal((await visit(manager).get(at(caseId, 'non-publication'))).status, 404)
    assert.equal((await visit(manager).get(at(caseId, 'summary'))).status, 200)
    assert.match((await visit(manager).get(publication.to({ case: caseId }))).text, /is not published\. What was learnt can be told in a learning summary/)
  })
}

test('whoever carries out the review sees its publication and records none; whoever comes to a Learning Event sees nothing of it', async () => {
  const caseId = await signedOff()
  const reviewer = await the.person('Reviewer')
  await the.appoint(reviewer, 'lead_reviewer', { caseId })
  const practitioner = await the.person('Practitioner', the.health)
  await the.appoint(practitioner, 'practitioner', { caseId, agencyId: the.health })
  await visit(manager).post(at(caseId, 'response'), RESPONSE)
  assert.match((await visit(reviewer).get(publication.to({ case: caseId }))).text, /The Board accepts all findings/)
  assert.equal((await visit(reviewer).post(at(caseId, 'summary'), {})).status, 404)
  assert.equal((await visit(practitioner).get(publication.to({ case: caseId }))).status, 404)
  const rows = await the.frame.database.read(practitioner, reader => reader.selectFrom('board_responses').select('number').execute())
  assert.deepEqual(rows, [])
})
