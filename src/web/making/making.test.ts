import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { cast } from '../../../test/support/cast.ts'
import { openReview } from '../../../test/support/hand-in.ts'
import { onTheMap } from '../../../test/support/identity.ts'
import { pdfWords } from '../../../test/support/pdf.ts'
import { linesOf, signedPackage } from '../../../test/support/signed-package.ts'
import { browserOf, type Answered } from '../../../test/support/web.ts'
import type { Session } from '../../store/database.ts'
import { mapEditionPath } from '../chronology/editions/paths.ts'
import { download, downloadWithComments } from '../chronology/integrated/paths.ts'
import { checkedFileAt } from '../leaks/paths.ts'
import { MADE_AT_ONCE } from './file-or-making.ts'

const the = await cast({ after }, '2016-12-01')
const visit = await browserOf(the, { after })
const manager = await the.on('board_manager')
const review = await openReview(the)
const { caseId } = review
await onTheMap(the, caseId, { name: 'Anna Quillfeather', role: 'Mother' })
const COUNT = MADE_AT_ONCE + 40
await signedPackage(the, { caseId, agencyId: the.police, author: review.author, signer: review.signer }, linesOf(COUNT))
const pdf = download.to({ case: caseId, format: 'pdf' })
const last = `Call number ${COUNT - 1}`

/** Asks until it is made, and gives every answer on the way. */
async function asked(person: Session, address: string): Promise<Answered[]> {
  const answers: Answered[] = []
  for (let answer = await visit(person).get(address); ; answer = await visit(person).get(address)) {
    answers.push(answer)
    if (answer.status !== 202) return answers
    await wait(100)
  }
}

async function readsOf(person: Session): Promise<number> {
  return (await the.owner.query("select 1 from access_log where person_id = $1 and what like '%as a file'", [person.personId])).rowCount ?? 0
}

test('a PDF of much says how far it is until it is made, and then comes from the same address; only the file itself is a reading', async () => {
  const answers = await asked(manager, pdf)
  assert.match(answers[0]?.text ?? '', new RegExp(`0 of ${COUNT} entries are set out[^]*<progress[^>]*max="${COUNT}" value="0"[^]*href="[^"]*files/pdf[^"]*">See whether it is ready`))
  assert.match(answers[0]?.headers['content-type'] as string, /text\/html/)
  const made = answers.at(-1)
  assert.equal(made?.headers['content-type'], 'application/pdf')
  assert.match(await pdfWords(made?.bytes ?? Buffer.alloc(0)), new RegExp(last))
  assert.equal(await readsOf(manager), 1)
})

test('whoever asks only how far it is, is told that it is made and gets nothing of it', async () => {
  const { status, text } = await visit(manager).get(`${pdf}?paper=a4&look=yes`)
  assert.equal(status, 200)
  assert.match(text, /It is made\.[^]*href="[^"]*files\/pdf\?paper=a4&amp;part=1" data-made/)
  assert.doesNotMatch(text, /Call number/)
})

test('what was made for one person is nobody else’s: others have it made for themselves or find nothing', async () => {
  const chair = await the.on('independent_chair')
  assert.equal((await visit(chair).get(pdf)).status, 202)
  assert.equal((await visit(chair).get(downloadWithComments.to({ case: caseId, format: 'pdf' }))).status, 404)
  for (const person of [the.otherManager, await the.person('Somebody')]) assert.equal((await visit(person).get(`${pdf}?look=yes`)).status, 404)
})

test('a file that is short, or is sent while it is made, comes at once', async () => {
  for (const format of ['docx', 'xlsx', 'csv']) assert.equal((await visit(manager).get(download.to({ case: caseId, format }))).status, 200)
  assert.equal((await visit(manager).get(download.to({ case: caseId, format: 'pdf' }, { words: last }))).headers['content-type'], 'application/pdf')
})

test('an edition for the family of much is made first, and then checked for leaks', async () => {
  const page = mapEditionPath.to({ case: caseId, name: 'family' })
  const begun = await visit(manager).post(page, { file: 'pdf', paper: 'a3' })
  assert.match(begun.to ?? '', /\/editions\/family\?file=pdf&paper=a3$/)
  const answers = await asked(manager, begun.to ?? '')
  assert.equal(answers[0]?.status, 202)
  assert.match(answers.at(-1)?.text ?? '', /The file is made[^]*For the family|The file is made[^]*for the family[^]*Check it for leaks/)
  const { to } = await visit(manager).post(page, { file: 'pdf', paper: 'a3' })
  const check = to?.split('/').at(-1) ?? ''
  assert.match(await pdfWords((await visit(manager).get(checkedFileAt.to({ case: caseId, check }))).bytes), new RegExp(last))
  const lead = await the.person('Independent reviewer')
  await the.appoint(lead, 'lead_reviewer', { caseId })
  assert.match((await visit(lead).get(begun.to ?? '')).text, /The office makes the file/)
})

test('what was made before the identity map changed is made anew, never given for what it says now', async () => {
  const here = mapEditionPath.to({ case: caseId, name: 'family' }, { file: 'pdf', paper: 'a3' })
  assert.equal((await visit(manager).get(here)).status, 200)
  await onTheMap(the, caseId, { kind: 'practitioner', name: 'Hilda Marsh', role: 'Health visitor' })
  assert.equal((await visit(manager).get(here)).status, 202)
})
