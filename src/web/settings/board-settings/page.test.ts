import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../../test/support/cast.ts'
import { circulatedCase, did, draftReferral } from '../../../../test/support/road.ts'
import { browserOf } from '../../../../test/support/web.ts'
import { closeConsideration } from '../../../commands/decision/close-consideration.ts'
import { giveView } from '../../../commands/decision/give-view.ts'
import { writeSection } from '../../referral/paths.ts'
import { settings } from '../paths.ts'

const the = await cast({ after })
const visit = await browserOf(the, { after })
const manager = visit(await the.on('board_manager'))
const here = settings.to({})
const TYPED = { jurisdiction: 'scotland', reading: 'per step', weeksEnd: 'on the day', weeksToAppoint: '2', daysOfNotice: '28', majorityOf: 'all members', quorum: '',
  yearsBeforeIncident: '2', teamSize: '8', agenciesForSeparateAuthor: '6', openReferrals: 'no', addressee: '', guidance: 'https://guidance.example/working-together' }

test('the Board Manager sees how the board counts and changes it', async () => {
  assert.match((await manager.get(here)).text, /value="england_and_wales" checked/)
  assert.equal((await manager.post(here, TYPED)).to, here)
  const { text } = await manager.get(here)
  assert.match(text, /value="scotland" checked/)
  assert.match(text, /value="per step" checked/)
})

test('what is wrong is said beside its field, and what was typed comes back', async () => {
  const { status, text } = await manager.post(here, { ...TYPED, daysOfNotice: 'plenty', majorityOf: 'respondents' })
  assert.equal(status, 422)
  assert.match(text, /id="daysOfNotice-error".*Enter a whole number of days/s)
  assert.match(text, /value="plenty"/)
  assert.match(text, /Enter how many members must have answered/)
})

test('R307: the link to the national guidance on the referral form is the board’s to set', async () => {
  assert.equal((await manager.post(here, { ...TYPED, guidance: 'javascript:alert(1)' })).status, 422)
  await manager.post(here, TYPED)
  const lead = await the.on('agency_lead')
  const form = writeSection.to({ case: await draftReferral(the, lead), section: 'reasons' })
  assert.match((await visit(lead).get(form)).text, /href="https:\/\/guidance\.example\/working-together"/)
})

test('the majority that the board settled on is the one by which views are counted', async () => {
  await manager.post(here, { ...TYPED, majorityOf: 'respondents', quorum: '1' })
  const caseId = await circulatedCase(the)
  await did(the, giveView, await the.on('subcommittee_member'), { caseId, warranted: true, rationale: 'A child has died' })
  assert.equal((await did(the, closeConsideration, await the.on('board_manager'), { caseId })).majority, true)
  await manager.post(here, TYPED)
  const again = await circulatedCase(the)
  await did(the, giveView, await the.on('subcommittee_member'), { caseId: again, warranted: true, rationale: 'A child has died' })
  assert.equal((await did(the, closeConsideration, await the.on('board_manager'), { caseId: again })).majority, false)
})

test('nobody else may', async () => {
  for (const role of ['support_team', 'independent_chair', 'system_administrator'] as const) assert.equal((await visit(await the.on(role)).get(here)).status, 404)
})
