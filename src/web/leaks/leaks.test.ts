/** A file of the report is checked, what is found is worked through, two people approve it, and only then is the report published. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, test } from 'node:test'
import { docx, paragraph } from '../../../test/support/office-files.ts'
import { cast } from '../../../test/support/cast.ts'
import { memberOfFamily } from '../../../test/support/identity.ts'
import { commissionedCase } from '../../../test/support/review.ts'
import { browserOf } from '../../../test/support/web.ts'
import { publication, publicationForm } from '../publication/paths.ts'
import { answerAt, approveAt, checkedFileAt, leakCheck, leakChecks } from './paths.ts'

const the = await cast({ after }, '2017-05-02')
const visit = await browserOf(the, { after })
const manager = await the.on('board_manager')
const support = await the.on('support_team')
const chair = await the.on('independent_chair')

const day = (name: string, on: string) => { const [year, month, of] = on.split('-'); return { [`${name}-day`]: of ?? '', [`${name}-month`]: month ?? '', [`${name}-year`]: year ?? '' } }
const REPORT = { ...day('on', '2017-04-28'), ...day('availableUntil', '2018-04-28'), address: 'https://board.example/child-a', note: '' }
const CLEAN = await docx(paragraph('Mother told HV1 that she felt low after the birth.'))
const LEAKY = await docx([paragraph('They asked Bartholomew Quillfeather to come in.'), paragraph('Then Bartholomew Quillfeather rang 07700 900123.'), paragraph('Again Bartholomew Quillfeather came.')].join(''))

async function signedOff(): Promise<string> {
  const caseId = await commissionedCase(the, { facts: [['subcommittee_agreed', '2017-03-20'], ['board_signed_off', '2017-04-03'], ['family_feedback', '2017-04-10']] })
  await memberOfFamily(the, caseId, { name: 'Bartholomew Quillfeather', role: 'Uncle' })
  await visit(manager).post(publicationForm.to({ case: caseId, part: 'response' }), { ...day('on', '2017-04-03'), response: 'The Board accepts all findings' })
  return caseId
}

/** Gives a file to be checked. Returns the address of its page. */
async function checked(caseId: string, bytes: Buffer, name = 'report.docx', fields: Readonly<Record<string, string>> = { labels: 'Child A\nHV1\nMother', allowed: '' }): Promise<{ readonly check: string; readonly page: string }> {
  const answer = await visit(manager).upload(leakChecks.to({ case: caseId }), fields, [{ field: 'file', name, bytes }])
  assert.equal(answer.status, 303, answer.text.slice(0, 500))
  return { page: answer.to ?? '', check: /leak-checks\/([0-9a-f-]{36})/.exec(answer.to ?? '')?.[1] ?? '' }
}

const publish = (caseId: string) => visit(manager).post(publicationForm.to({ case: caseId, part: 'report' }), REPORT)

test('a report cannot be published before its file was checked, or while a finding is not answered', async () => {
  const caseId = await signedOff()
  const never = await publish(caseId)
  assert.equal(never.status, 422)
  assert.match(never.text, /No file of the report is released yet/)
  const { check, page } = await checked(caseId, LEAKY)
  const { text } = await visit(manager).get(page)
  assert.match(text, /Listed name: <span class="service-typed">Bartholomew Quillfeather<\/span>/)
  assert.match(text, /<strong>Paragraph 2<\/strong>.*Then Bartholomew Quillfeather rang 07700 900123/s)
  assert.match(text, /The name of Bartholomew Quillfeather \(Uncle\)/)
  assert.match(text, /Telephone number: <span class="service-typed">07700 900123<\/span>/)
  assert.match(text, /0 of 4 findings are answered/)
  const early = await visit(manager).post(approveAt.to({ case: caseId, check }))
  assert.equal(early.status, 422)
  assert.match(early.text, /4 findings are not answered yet/)
  assert.equal((await publish(caseId)).status, 422)
  await assert.rejects(the.owner.query(`insert into publications (board_id, case_id, number, what, published_on, address, available_until, text, note, recorded_by, check_id)
    values ($1, $2, 1, 'report and response', '2017-04-28', 'https://x.example', '2018-04-28', '', '', $3, $4)`, [the.boardId, caseId, manager.personId, check]), /published once its file was checked/)
})

test('findings are put away with a reason, alone or with all of the same words, and taken up again', async () => {
  const caseId = await signedOff()
  const { check, page } = await checked(caseId, LEAKY)
  const answer = (fields: Readonly<Record<string, string>>) => visit(manager).post(answerAt.to({ case: caseId, check }), fields)
  const bare = await answer({ finding: '1', reason: ' ', which: 'open', from: '0' })
  assert.equal(bare.status, 422)
  assert.match(bare.text, /href="#reason-1"[^>]*>Say why this is not a leak/)
  const kept = await answer({ finding: '99', reason: 'Nobody', which: 'open', from: '0' })
  assert.equal(kept.status, 404)
  assert.equal((await answer({ finding: '1', reason: 'A character in a story', alike: 'yes', which: 'open', from: '0' })).status, 303)
  assert.match((await visit(manager).get(page)).text, /3 of 4 findings are answered/)
  assert.match((await visit(manager).get(leakCheck.to({ case: caseId, check }, { which: 'answered' }))).text, /Not a leak: <span class="service-typed">A character in a story<\/span>/)
  await answer({ finding: '1', answer: 'take up', which: 'answered', from: '0' })
  assert.match((await visit(manager).get(page)).text, /2 of 4 findings are answered/)
})

test('two different people approve these very bytes, and then the report is published with their hash', async () => {
  const caseId = await signedOff()
  const { check, page } = await checked(caseId, CLEAN)
  assert.match((await visit(manager).get(page)).text, /Nothing was found/)
  assert.equal((await visit(support).post(approveAt.to({ case: caseId, check }))).status, 404)
  assert.equal((await visit(manager).post(approveAt.to({ case: caseId, check }))).status, 303)
  const twice = await visit(manager).post(approveAt.to({ case: caseId, check }))
  assert.equal(twice.status, 422)
  assert.match(twice.text, /A second person must do it too/)
  assert.equal((await publish(caseId)).status, 422)
  assert.equal((await visit(chair).post(approveAt.to({ case: caseId, check }))).status, 303)
  assert.match((await visit(manager).get(page)).text, /Released/)
  assert.equal((await publish(caseId)).status, 303)
  const hash = createHash('sha256').update(CLEAN).digest('hex')
  assert.match((await visit(manager).get(publication.to({ case: caseId }))).text, new RegExp(`The file: .*report\\.docx.*${hash}`))
  const download = await visit(chair).get(checkedFileAt.to({ case: caseId, check }))
  assert.deepEqual(download.bytes, CLEAN)
})

test('a mended file is another check: the approvals of the first are not its own', async () => {
  const caseId = await signedOff()
  const { check } = await checked(caseId, CLEAN)
  for (const person of [manager, chair]) await visit(person).post(approveAt.to({ case: caseId, check }))
  const mended = await checked(caseId, LEAKY)
  assert.match((await visit(manager).get(mended.page)).text, /Findings to answer/)
  const answered = await visit(manager).post(answerAt.to({ case: caseId, check }), { finding: '1', reason: 'x' })
  assert.equal(answered.status, 404)
  assert.equal((await publish(caseId)).status, 303)
  const rows = await the.owner.query<{ check_id: string }>('select check_id from publications where case_id = $1', [caseId])
  assert.deepEqual(rows.rows.map(each => each.check_id), [check])
})

test('answers stand as they were approved', async () => {
  const caseId = await signedOff()
  const { check } = await checked(caseId, await docx(paragraph('They asked Bartholomew Quillfeather to come in.')))
  const answer = (fields: Readonly<Record<string, string>>) => visit(manager).post(answerAt.to({ case: caseId, check }), { finding: '1', which: 'all', from: '0', ...fields })
  await answer({ reason: 'He agreed to be named' })
  assert.equal((await visit(chair).post(approveAt.to({ case: caseId, check }))).status, 303)
  const late = await answer({ answer: 'take up' })
  assert.equal(late.status, 422)
  assert.match(late.text, /Somebody approved the file as it is answered now/)
})

test('a file that cannot be read is refused with what to do, and is kept; no file is none', async () => {
  const caseId = await signedOff()
  const { page, check } = await checked(caseId, Buffer.from('PK\x03\x04 not a document'))
  assert.match((await visit(manager).get(page)).text, /The file is damaged or was cut short/)
  assert.equal((await visit(manager).post(approveAt.to({ case: caseId, check }))).status, 422)
  const none = await visit(manager).upload(leakChecks.to({ case: caseId }), { labels: 'Child A', allowed: 'A Name that was typed' }, [])
  assert.equal(none.status, 422)
  assert.match(none.text, /Choose the file that is to be published/)
  assert.match(none.text, /A Name that was typed/)
})

test('labels and names are asked for beginning with what is known, and labels of another review are found', async () => {
  const caseId = await signedOff()
  const labels = async (of: string) => /name="labels"[^>]*>([^<]*)</.exec((await visit(manager).get(leakChecks.to({ case: of }))).text)?.[1]?.split('\n') ?? []
  assert.deepEqual((await labels(await commissionedCase(the))).slice(1, 4), ['Mother', 'Father', 'Sibling 1'], 'of a review whose identity map is empty')
  assert.deepEqual((await labels(caseId)).slice(1), ['Uncle'], 'those of the identity map')
  const { page } = await checked(caseId, await docx(paragraph('See 1.5 Child Z: her personality.')), 'report.docx', { labels: 'Child A', allowed: '' })
  assert.match((await visit(manager).get(page)).text, /Label of no one in this review: <span class="service-typed">Child Z<\/span>/)
  assert.deepEqual((await labels(caseId)).slice(1), ['Uncle', 'Child A'])
})

test('whoever carries out the review, and whoever takes part in an event, sees nothing of what was found', async () => {
  const caseId = await signedOff()
  const { page, check } = await checked(caseId, LEAKY)
  const reviewer = await the.person('Reviewer')
  await the.appoint(reviewer, 'lead_reviewer', { caseId })
  for (const address of [page, leakChecks.to({ case: caseId }), checkedFileAt.to({ case: caseId, check })]) assert.equal((await visit(reviewer).get(address)).status, 404)
  for (const table of ['leak_checks', 'leak_findings', 'leak_check_files'] as const) {
    assert.deepEqual(await the.frame.database.read(reviewer, reader => reader.selectFrom(table).select('check_id').execute()), [])
  }
  assert.equal((await visit(chair).post(answerAt.to({ case: caseId, check }), { finding: '1', reason: 'x' })).status, 404)
})

test('more findings than fit on a page are shown page by page, and the progress counts them all', async () => {
  const caseId = await signedOff()
  const many = await docx(Array.from({ length: 45 }, (_, at) => paragraph(`They rang 07700 9001${String(at + 10)} there.`)).join(''))
  const { check, page } = await checked(caseId, many)
  const first = (await visit(manager).get(page)).text
  assert.equal(first.match(/govuk-summary-card__title"/g)?.length, 20)
  assert.match(first, /Findings 1 to 20 of 45/)
  const last = (await visit(manager).get(leakCheck.to({ case: caseId, check }, { which: 'open', from: 40 }))).text
  assert.match(last, /Findings 41 to 45 of 45/)
  assert.match(last, /0 of 45 findings are answered/)
})
