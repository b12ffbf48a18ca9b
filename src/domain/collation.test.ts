import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collation } from './collation.ts'
import { date } from './plain-date.ts'

const due = date('2016-10-10')
const [before, after] = [date('2016-10-09'), date('2016-10-11')]

test('given members who have not answered, when there is time, then the comments wait', () => {
  assert.equal(collation({ asked: 5, answered: 4 }, due, before), 'wait')
  assert.equal(collation({ asked: 5, answered: 4 }, null, after), 'wait')
})

test('given an answer from every member, then the comments are collated at once', () => {
  assert.equal(collation({ asked: 5, answered: 5 }, due, before), 'collate')
  assert.equal(collation({ asked: 5, answered: 5 }, null, before), 'collate')
})

test('given some answers, when the day has come, then they are collated without the rest', () => {
  assert.equal(collation({ asked: 5, answered: 1 }, due, due), 'collate')
  assert.equal(collation({ asked: 5, answered: 1 }, due, after), 'collate')
})

test('given no answer, when the day has come, then members are reminded: nothing can be collated', () => {
  assert.equal(collation({ asked: 5, answered: 0 }, due, after), 'remind')
  assert.equal(collation({ asked: 0, answered: 0 }, due, before), 'wait')
})
