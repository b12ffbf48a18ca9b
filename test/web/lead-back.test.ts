/** Opening anew an address to which forms are sent leads back to the form, for whoever may send it and for nobody else. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { leadingBack } from '../../src/web/lead-back.ts'
import { ROUTES } from '../../src/web/routes.ts'
import { cast } from '../support/cast.ts'
import { browserOf } from '../support/web.ts'

const the = await cast({ after })
const visit = await browserOf(the, { after })
const manager = await the.on('board_manager')
const caseId = await the.openCase([['referral_received', '2016-10-03']])

test('each act without a page of its own leads to a page', () => {
  const pages = new Set(ROUTES.filter(route => route.kind === 'page').map(route => route.pattern))
  const own = ROUTES.filter(route => route.kind === 'act' && !pages.has(route.pattern))
  assert.ok(own.length > 20)
  const led = leadingBack(ROUTES)
  assert.deepEqual(led.map(route => route.pattern), own.map(route => route.pattern))
  assert.deepEqual(led.map(route => route.action), own.map(route => route.action), 'by the very permission of the act')
})

test('whoever may do the act is led to its form, the others find nothing there, as at any address', async () => {
  const addresses: readonly (readonly [string, string])[] = [
    [`/cases/${caseId}/timetable/a2_initial_review/plan`, `/cases/${caseId}/timetable/a2_initial_review`],
    [`/cases/${caseId}/circulation/close`, `/cases/${caseId}/circulation`],
    [`/people/${manager.personId}/invite`, `/people/${manager.personId}`],
  ]
  for (const [address, form] of addresses) {
    const led = await visit(manager).get(address)
    assert.deepEqual([led.status, led.to], [303, form])
    assert.equal((await visit(manager).get(form)).status, 200, form)
    assert.equal((await visit(await the.on('board_member')).get(address)).status, 404)
    if (address.startsWith('/cases')) assert.equal((await visit(the.otherManager).get(address)).status, 404)
    assert.match((await visit(null).get(address)).to ?? '', /^\/sign-in/)
  }
  assert.equal((await visit(manager).get('/cases/nonsense/circulation/close')).status, 404)
})
