/** Learning themes of a review, and the register of all reviews. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../test/support/cast.ts'
import { openReview } from '../../../test/support/hand-in.ts'
import { signedPlan } from '../../../test/support/outcome.ts'
import { commissionedCase } from '../../../test/support/review.ts'
import { browserOf } from '../../../test/support/web.ts'
import { caseLearning, editTheme, learningFile, learningRegister, newTheme, themePage } from './paths.ts'

const the = await cast({ after }, '2017-05-02')
const visit = await browserOf(the, { after })
const manager = await the.on('board_manager')
const review = await openReview(the)
const { caseId } = review
const LATE = { learning: 'Referrals were shared late', action: 'Share within a day', owner: 'Head of MASH', due: '31 March 2018' }
const KIND = { learning: 'Officers listened to the child', action: 'Tell others of it', owner: 'Head of training', due: '' }
await signedPlan(the, caseId, the.police, [LATE, KIND])
const reviewer = await the.person('Lead Reviewer of this review')
await the.appoint(reviewer, 'lead_reviewer', { caseId })
const member = await the.on('subcommittee_member')

const THEME = { title: 'Sharing what is known', description: 'Agencies shared what they knew too late', question: 'How would the board know?', kind: 'improvement', state: 'proposed', factors: ['sharing', 'workload'] }
const idIn = (to: string | null) => to?.split('/').at(-1) ?? assert.fail('no theme was saved')

test('R004: a theme of a review rests on the learning points that agencies handed in, and stands in the register beside those of other reviews', async () => {
  const before = await visit(reviewer).get(caseLearning.to({ case: caseId }))
  assert.match(before.text, /Referrals were shared late.*Make a theme of it/s)
  const point = `${the.police}.1.1`
  const form = await visit(reviewer).get(newTheme.to({ case: caseId }, { point }))
  assert.match(form.text, new RegExp(`value="${point}" checked`))
  const saved = await visit(reviewer).post(newTheme.to({ case: caseId }), { ...THEME, points: point })
  assert.equal(saved.status, 303, saved.text)
  const shown = await visit(reviewer).get(saved.to ?? '')
  assert.match(shown.text, /Police, learning point 1: <span[^>]*>Referrals were shared late/)
  assert.doesNotMatch((await visit(reviewer).get(caseLearning.to({ case: caseId }))).text, /From the agencies’ signed packages.*Referrals were shared late/s)

  const other = await commissionedCase(the, { kind: 'plr', pseudonym: 'Child Rowan' })
  assert.equal((await visit(manager).post(newTheme.to({ case: other }), { ...THEME, title: 'Supervision that asks' })).status, 303)
  const { text } = await visit(member).get(learningRegister.to({}))
  assert.match(text, /Supervision that asks.*Child Rowan.*Partnership Learning Review.*Sharing what is known.*POL.*Sharing of information, Workload and staffing/s)
  const filtered = await visit(member).get(learningRegister.to({}, { review: 'plr' }))
  assert.match(filtered.text, /Supervision that asks/)
  assert.doesNotMatch(filtered.text, /Sharing what is known/)
  assert.match((await visit(member).get(learningRegister.to({}, { words: 'NOTHING LIKE IT' }))).text, /No theme is like that/)
})

test('R033: what is tagged good practice is exported by itself', async () => {
  const saved = await visit(reviewer).post(newTheme.to({ case: caseId }), { ...THEME, title: '=Listening first', kind: 'good_practice', state: 'agreed', points: `${the.police}.1.2` })
  assert.equal(saved.status, 303)
  const { text, headers } = await visit(manager).get(learningFile.to({}, { kind: 'good_practice' }))
  assert.equal(headers['content-type'], 'text/csv; charset=utf-8')
  const [heading, ...lines] = text.trim().split('\r\n')
  assert.match(heading ?? '', /^\uFEFF?Review,Kind of review,Theme,/)
  assert.equal(lines.length, 1)
  assert.match(lines[0] ?? '', /Serious Case Review,'=Listening first,.*,Good practice,Sharing of information; Workload and staffing,Agreed,Police,/)
})

test('a theme is written anew, never changed: earlier versions stay, and whoever was second sees the words of the first', async () => {
  const theme = idIn((await visit(reviewer).post(newTheme.to({ case: caseId }), THEME)).to)
  const changed = { ...THEME, description: 'Agencies shared within a week at best', state: 'agreed', basedOn: '1' }
  assert.equal((await visit(reviewer).post(editTheme.to({ case: caseId, theme }), changed)).status, 303)
  const second = await visit(manager).post(editTheme.to({ case: caseId, theme }), { ...changed, description: 'My own words' })
  assert.equal(second.status, 409)
  assert.match(second.text, /Somebody else changed this theme.*Agencies shared within a week at best.*My own words/s)
  const { text } = await visit(member).get(themePage.to({ case: caseId, theme }))
  assert.match(text, /Agencies shared within a week at best.*version 2.*1 earlier version<.*Agencies shared what they knew too late/s)
})

test('what is missing is asked for, and what was typed comes back', async () => {
  const { status, text } = await visit(reviewer).post(newTheme.to({ case: caseId }), { title: 'Only a name', factors: ['voice'] })
  assert.equal(status, 422)
  assert.match(text, /Say what is to be learnt/)
  assert.match(text, /value="Only a name"/)
  assert.match(text, /value="voice" checked/)
})

test('the register is read page by page, each theme once', async () => {
  const crowd = await commissionedCase(the, { kind: 'audit' })
  for (let at = 0; at < 27; at++) await visit(manager).post(newTheme.to({ case: crowd }), { ...THEME, title: `Theme ${at}` })
  const first = await visit(member).get(learningRegister.to({}, { review: 'audit' }))
  const next = /href="([^"]*after=[^"]*)"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&') ?? assert.fail('no further page')
  const second = await visit(member).get(next)
  const titles = [first.text, second.text].flatMap(text => [...text.matchAll(/>(Theme \d+)<\/a>/g)].map(found => found[1]))
  assert.equal(titles.length, 27)
  assert.equal(new Set(titles).size, 27)
})

test('a Sub-Committee member sees whose learning points a theme rests on, and not their words; an agency sees nothing of it', async () => {
  const theme = idIn((await visit(reviewer).post(newTheme.to({ case: caseId }), { ...THEME, title: 'For the members', points: `${the.police}.1.1` })).to)
  const { text } = await visit(member).get(themePage.to({ case: caseId, theme }))
  assert.match(text, /Police, learning point 1/)
  assert.doesNotMatch(text, /Referrals were shared late/)
  assert.equal((await visit(review.author).get(caseLearning.to({ case: caseId }))).status, 404)
  assert.equal((await visit(await the.on('chief_officer')).get(learningRegister.to({}))).status, 404)
  const rows = await the.frame.database.read(review.author, reader => reader.selectFrom('learning_themes').select('title').execute())
  assert.deepEqual(rows, [])
})
