import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../test/support/cast.ts'
import { browserOf } from '../../../test/support/web.ts'
import { addAgency, agencies, editAgency } from './paths.ts'

const the = await cast({ after })
const visit = await browserOf(the, { after })
const office = visit(await the.on('board_manager'))

test('an agency has a name, a short code of its own, a colour and a kind; its Chief Officer stands beside it', async () => {
  await the.on('chief_officer')
  const form = await office.get(addAgency.to({}))
  assert.match(form.text, /value="3" selected/, 'the first colour that no agency has yet')
  const answer = await office.post(addAgency.to({}), { name: ' Fire  and rescue ', code: 'fire', colour: '3', kind: 'other' })
  assert.equal(answer.to, agencies.to({}))
  const list = (await office.get(agencies.to({}))).text
  assert.match(list, /Fire and rescue.+agency-3">FIRE<.+Nobody appointed/s)
  assert.match(list, /Police.+POL.+Chief Officer/s)
})

test('a code or name that another agency has, and blanks, are refused beside their fields', async () => {
  const answer = await office.post(addAgency.to({}), { name: 'police', code: 'POL', colour: '99', kind: '' })
  assert.equal(answer.status, 422)
  for (const field of ['name', 'code', 'colour', 'kind']) assert.match(answer.text, new RegExp(`href="#${field}"`), field)
})

test('an agency is changed, and whoever was overtaken sees both texts', async () => {
  const path = editAgency.to({ agency: the.health })
  const basedOn = /name="basedOn" value="([^"]*)"/.exec((await office.get(path)).text)?.[1]?.replaceAll('&quot;', '"') ?? assert.fail('no version')
  const form = { name: 'Community health trust', code: 'CHT', colour: '4', kind: 'health', basedOn }
  assert.equal((await office.post(path, form)).status, 303)
  const late = await office.post(path, { ...form, name: 'Health' })
  assert.equal(late.status, 409)
  assert.match(late.text, /Name: Community health trust/)
  assert.match(late.text, /Colour: Yellow/)
  assert.match(late.text, /name="name"[^>]*value="Health"/)
})

test('the office sees the agencies without being able to change them; others see nothing', async () => {
  const support = visit(await the.on('support_team'))
  assert.doesNotMatch((await support.get(agencies.to({}))).text, /Add an agency|Change</)
  assert.equal((await support.post(addAgency.to({}), { name: 'X', code: 'XX', colour: '1', kind: 'other' })).status, 404)
  assert.equal((await visit(await the.on('board_member')).get(agencies.to({}))).status, 404)
  assert.equal((await visit(the.otherManager).get(editAgency.to({ agency: the.police }))).status, 404)
})
