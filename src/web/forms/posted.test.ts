import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allOf, dateTyped, fileOf, rowsOf, textOf } from './posted.ts'
import type { Posted } from './posted.ts'

function posted(query: string): Posted { return { fields: [...new URLSearchParams(query)], files: [] } }

test('an absent field reads as an empty text, and line ends and blanks around are evened out', () => {
  assert.equal(textOf(posted(''), 'why'), '')
  assert.equal(textOf(posted('why=+one%0D%0Atwo%0Dthree+'), 'why'), 'one\ntwo\nthree')
})

test('a repeated field gives every value that is not blank', () => {
  assert.deepEqual(allOf(posted('a=1&a=&b=9&a=2'), 'a'), ['1', '2'])
})

test('rows come in the order of their numbers, blank ones left out, and rows can stand in rows', () => {
  const rows = rowsOf(posted('c[10][name]=Third&c[2][name]=Second&c[0][name]=First&c[1][name]=+&d[0][name]=other&c[2][plans][0][kind]=CIN'), 'c')
  assert.deepEqual(rows.map(row => textOf(row, 'name')), ['First', 'Second', 'Third'])
  assert.deepEqual(rows.flatMap(row => rowsOf(row, 'plans')).map(plan => textOf(plan, 'kind')), ['CIN'])
})

test('a name such as __proto__ is only a name', () => {
  assert.equal(textOf(posted('__proto__[x]=1&constructor=2'), 'constructor'), '2')
  assert.deepEqual(rowsOf(posted('__proto__[0][name]=1'), 'children'), [])
})

test('a date needs a real day, a month by number or name, and a year of four digits', () => {
  assert.deepEqual(dateTyped(posted('d-day=3&d-month=Oct&d-year=2016'), 'd'), { state: 'date', date: '2016-10-03' })
  assert.deepEqual(dateTyped(posted('d-day=03&d-month=10&d-year=2016'), 'd'), { state: 'date', date: '2016-10-03' })
  assert.deepEqual(dateTyped(posted(''), 'd'), { state: 'blank' })
  for (const wrong of ['d-day=31&d-month=2&d-year=2016', 'd-day=3&d-month=10&d-year=16', 'd-day=3&d-month=&d-year=2016', 'd-day=3&d-month=Ju&d-year=2016']) {
    assert.equal(dateTyped(posted(wrong), 'd').state, 'unreal', wrong)
  }
})

test('a file box left empty is no file', () => {
  const empty = { fields: [], files: [{ field: 'file', name: '', bytes: Buffer.alloc(0) }] }
  assert.equal(fileOf(empty, 'file'), null)
})
