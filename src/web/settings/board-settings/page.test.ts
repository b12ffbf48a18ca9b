import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../../test/support/cast.ts'
import { browserOf } from '../../../../test/support/web.ts'
import { settings } from '../paths.ts'

const the = await cast({ after })
const visit = await browserOf(the, { after })
const manager = visit(await the.on('board_manager'))
const here = settings.to({})
const TYPED = { jurisdiction: 'scotland', reading: 'per step', weeksEnd: 'on the day', weeksToAppoint: '2', daysOfNotice: '28', majorityOf: 'all members', quorum: '' }

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

test('nobody else may', async () => {
  for (const role of ['support_team', 'independent_chair', 'system_administrator'] as const) assert.equal((await visit(await the.on(role)).get(here)).status, 404)
})
