import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../test/support/cast.ts'
import { browserOf } from '../../../test/support/web.ts'
import { caseHome } from '../cases/paths.ts'
import { casePeople } from './paths.ts'

const the = await cast({ after })
const visit = await browserOf(the, { after })
const office = visit(await the.on('board_manager'))
const id = { case: await the.openCase([['referral_received', '2016-10-03'], ['commissioned', '2016-10-03']]) }
const today = { 'from-day': '3', 'from-month': '10', 'from-year': '2016' }

test('a person is found by name and given a part on the case, which opens it to them until the part ends', async () => {
  const officer = await the.person('Penny Practitioner', the.police)
  assert.equal((await visit(officer).get(caseHome.to(id))).status, 404)
  const found = await office.get(casePeople.to(id, { name: 'prac' }))
  assert.match(found.text, /Penny Practitioner, Police/)
  const answer = await office.post(casePeople.to(id), { name: 'prac', person: officer.personId, role: 'practitioner', ...today })
  assert.equal(answer.status, 303, answer.text)
  assert.equal((await visit(officer).get(caseHome.to(id))).status, 200)

  const list = (await office.get(casePeople.to(id))).text
  assert.match(list, /Penny Practitioner.+Practitioner.+Police.+3 October 2016.+Open.+Board Manager/s)
  const end = /href="(\/cases\/[^"]+\/end)"/.exec(list)?.[1] ?? assert.fail('no way to end it')
  assert.equal((await office.get(end)).status, 200)
  assert.equal((await office.post(end, { 'until-day': '3', 'until-month': '10', 'until-year': '2016' })).to, casePeople.to(id))
  assert.match((await office.get(casePeople.to(id))).text, /<td[^>]*>3 October 2016<\/td>\s*<td[^>]*>3 October 2016/)
})

test('what is missing is told beside its field, and what was chosen stays chosen', async () => {
  const person = await the.person('Paula Practitioner', the.health)
  const blank = await office.post(casePeople.to(id), { name: 'paula', role: 'practitioner', ...today })
  assert.equal(blank.status, 422)
  assert.match(blank.text, /href="#person">Choose the person/)
  const noRole = await office.post(casePeople.to(id), { name: 'paula', person: person.personId, ...today })
  assert.match(noRole.text, /href="#role">Choose a role/)
  assert.match(noRole.text, new RegExp(`value="${person.personId}" checked`))
})

test('parts that need a declaration cannot be given here, and a part on one case opens no other', async () => {
  const person = await the.person('Larry Lead')
  assert.equal((await office.post(casePeople.to(id), { name: 'larry', person: person.personId, role: 'lead_reviewer', ...today })).status, 422)
  assert.equal((await office.post(casePeople.to(id), { name: 'larry', person: person.personId, role: 'panel_chair', ...today })).status, 422)
  assert.equal((await office.post(casePeople.to(id), { name: 'larry', person: person.personId, role: 'line_manager', ...today })).status, 422)
  const other = await the.openCase([['referral_received', '2016-10-03'], ['commissioned', '2016-10-03']])
  assert.equal((await visit(person).get(caseHome.to({ case: other }))).status, 404)
})

test('only the board’s office appoints to a case', async () => {
  for (const role of ['independent_chair', 'system_administrator', 'board_member'] as const) {
    assert.equal((await visit(await the.on(role)).get(casePeople.to(id))).status, 404, role)
    assert.equal((await visit(await the.on(role)).post(casePeople.to(id), { person: 'x', role: 'practitioner', ...today })).status, 404, role)
  }
})
