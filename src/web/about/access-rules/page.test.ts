import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../../test/support/cast.ts'
import { browserOf } from '../../../../test/support/web.ts'
import { accessRules } from '../paths.ts'

const people = await cast({ after })
const visit = await browserOf(people, { after })

test('everyone with an account may read the table that decides what they may do', async () => {
  const answer = await visit(await people.on('board_member')).get(accessRules.to({}))
  assert.equal(answer.status, 200)
  assert.match(answer.text, /Sign off chronology.+Agency senior manager \(for that agency\), during the review/s)
})

test('whoever is not signed in is sent to the door', async () => {
  const answer = await visit(null).get(accessRules.to({}))
  assert.equal(answer.status, 303)
  assert.equal(answer.to, '/sign-in?next=%2Faccess-rules')
})
