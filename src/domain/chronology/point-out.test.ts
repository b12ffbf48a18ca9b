import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withinAtBest } from '../../../test/support/patience.ts'
import { date } from '../plain-date.ts'
import { pointOut } from './point-out.ts'
import type { DatedRow, PointContext } from './point-out.ts'
import { hasNoOrder } from './point-out-order.ts'
import { readDate } from './read-date.ts'

const CONTEXT: PointContext = { today: date('2016-12-01'), period: null, children: [] }
/** Rows in the order given, each with its words as its key. */
function run(...words: readonly string[]): DatedRow[] { return words.map(text => ({ key: text, date: readDate(text, { today: CONTEXT.today }).date })) }
function told(rows: readonly DatedRow[], context: Partial<PointContext> = {}): unknown { return [...pointOut([rows], { ...CONTEXT, ...context })].map(([key, { about }]) => [key, about]) }
function said(rows: readonly DatedRow[], context: Partial<PointContext> = {}): string { return [...pointOut([rows], { ...CONTEXT, ...context }).values()].map(each => each.told).join(' | ') }

const IN_ORDER = ['1 March 2014', '5 March 2014', '9 April 2014', '2 May 2014', '20 May 2014', '1 June 2014']

test('rows in order, upwards or downwards, and rows of one day, have nothing pointed out', () => {
  assert.deepEqual(told(run(...IN_ORDER)), [])
  assert.deepEqual(told(run(...IN_ORDER.toReversed())), [])
  assert.deepEqual(told([...run(...IN_ORDER), ...run(...IN_ORDER.slice(-1))]), [])
})

test('the one row that breaks the order is pointed out, and not those around it', () => {
  assert.deepEqual(told(run(...IN_ORDER.slice(0, 3), '14 August 2013', ...IN_ORDER.slice(3))), [['14 August 2013', 'out of order']])
  const back = IN_ORDER.toReversed()
  assert.deepEqual(told(run(...back.slice(0, 4), '7 October 2014', ...back.slice(4))), [['7 October 2014', 'out of order']])
  assert.match(said(run(...IN_ORDER.slice(0, 3), '14 August 2013', ...IN_ORDER.slice(3))), /from the oldest to the newest, and 14 August 2013 does not lie between 9 April 2014 and 2 May 2014/)
})

test('a date that would stand in order with day and month the other way round is said to be perhaps that', () => {
  const unlikely = run('01/03/2014', '05/03/2014', '04/04/2014', '08/12/2014', '12/05/2014', '20/05/2014', '01/06/2014')
  assert.deepEqual(told(unlikely), [['08/12/2014', 'out of order']])
  const likely = run('01/03/2014', '05/03/2014', '04/04/2014', '05/08/2014', '12/08/2014', '09/03/2014', '20/09/2014', '01/10/2014')
  assert.deepEqual(told(likely), [['09/03/2014', 'day and month']])
  assert.match(said(likely), /With day and month the other way round it would be 3 September 2014, which does/)
})

test('day and month are the other way round only where both are figures and the words can be read so', () => {
  const rows = ['01/03/2014', '05/03/2014', '04/04/2014', '05/08/2014', '12/08/2014', '20/09/2014', '01/10/2014']
  for (const words of ['9 March 2014', '2014-03-09', '19/03/2014']) assert.deepEqual(told(run(...rows.slice(0, 5), words, ...rows.slice(5))), [[words, 'out of order']], words)
})

test('dates that are not exact neither break an order nor make one', () => {
  assert.deepEqual(told(run(...IN_ORDER.slice(0, 4), 'early 2014', '? 3 January 2014', ...IN_ORDER.slice(4))), [])
  assert.deepEqual(told(run('March 2014', '2013', 'June 2014', 'c. 2012', 'before 2010', '2014')), [])
})

test('few rows, and rows in no order, have none pointed out; that a long table has no order can be told', () => {
  assert.deepEqual(told(run('5 March 2014', '1 March 2014', '9 April 2014')), [])
  const mixed = run('5 March 2014', '1 March 2013', '9 April 2014', '1 May 2012', '7 August 2015', '2 January 2014', '3 June 2011')
  assert.deepEqual(told(mixed), [])
  assert.equal(hasNoOrder(mixed), true)
  assert.equal(hasNoOrder(run(...IN_ORDER)), false)
})

test('each table has an order of its own', () => {
  const found = pointOut([run(...IN_ORDER), run(...IN_ORDER.map(text => text.replace('2014', '2012')))], CONTEXT)
  assert.equal(found.size, 0)
})

test('a day still to come is pointed out', () => {
  assert.deepEqual(told(run('2 December 2016')), [['2 December 2016', 'still to come']])
  assert.deepEqual(told(run('1 December 2016', 'December 2016', '2016')), [])
})

test('a date outside the review’s period is pointed out, and one that reaches into it is not', () => {
  const period = { from: date('2014-01-01'), to: date('2016-09-30') }
  assert.deepEqual(told(run('31 December 2013', '2013', 'before 1 June 2013', '1 October 2016', 'since 2 October 2016'), { period }), [
    ['31 December 2013', 'outside period'], ['2013', 'outside period'], ['before 1 June 2013', 'outside period'], ['1 October 2016', 'outside period'], ['since 2 October 2016', 'outside period'],
  ])
  assert.deepEqual(told(run('1 January 2014', '30 September 2016', 'winter 2013', 'before 1 June 2014', 'since 2012', 'September/October 2016'), { period }), [])
  assert.match(said(run('31 December 2013'), { period }), /before the period that the review looks at, 1 January 2014 to 30 September 2016/)
})

test('the other reading of a day in figures is told where it alone fits', () => {
  const period = { from: date('2014-03-01'), to: date('2016-09-30') }
  assert.match(said(run('05/01/2014'), { period }), /before the period.*With day and month the other way round it would be 1 May 2014/)
  assert.doesNotMatch(said(run('05/01/2013'), { period }), /other way round/)
  assert.doesNotMatch(said(run('5 January 2014'), { period }), /other way round/)
})

const day = (text: string) => ({ earliest: date(text), latest: date(text) })
const ELDER = { born: day('2012-06-14'), died: null }
const YOUNGER = { born: day('2014-10-09'), died: day('2016-08-01') }

test('a date before the pregnancy with the child is pointed out, and one within it is not', () => {
  assert.deepEqual(told(run('13 August 2011', '14 August 2011', '14 June 2012'), { children: [ELDER] }), [['13 August 2011', 'before birth']])
  assert.match(said(run('13 August 2011'), { children: [ELDER] }), /more than 10 months before the child was born, 14 June 2012/)
  const onlyYear = { born: { earliest: date('2012-01-01'), latest: date('2012-12-31') }, died: null }
  assert.match(said(run('1 January 2011'), { children: [onlyYear] }), /born, in 2012/)
})

test('of several children one to whom the date fits is enough', () => {
  assert.deepEqual(told(run('1 January 2013', '1 September 2016'), { children: [ELDER, YOUNGER] }), [])
  assert.deepEqual(told(run('1 January 2010'), { children: [ELDER, YOUNGER] }), [['1 January 2010', 'before birth']])
})

test('a date after the death is pointed out where no other child lives', () => {
  assert.deepEqual(told(run('1 August 2016', '2 August 2016'), { children: [YOUNGER] }), [['2 August 2016', 'after death']])
})

test('a date on which the child would have been grown up is pointed out with the age', () => {
  const child = { born: day('1996-06-14'), died: null }
  assert.match(said(run('13 June 2014', '13 June 2015'), { children: [child] }), /^On that day the child would have been 18 years old\.$/)
})

test('nothing is said of ages while a birth is not known', () => {
  assert.deepEqual(told(run('1 January 1980'), { children: [ELDER, { born: null, died: null }] }), [])
  assert.deepEqual(told(run('not known'), { children: [ELDER] }), [])
})

test('fifty thousand rows are looked through in a moment', async () => {
  const on = Array.from({ length: 11 }, (_, year) => readDate(`5/6/${1999 + year}`, {}).date)
  const sorted = Array.from({ length: 50_000 }, (_, index) => ({ key: String(index), date: on[1 + Math.floor(index / 5_000)] ?? readDate('', {}).date }))
  const wrong = [...sorted.slice(0, 40_000), { key: 'wrong', date: on[0] ?? readDate('', {}).date }, ...sorted.slice(40_000)]
  assert.deepEqual([...(await withinAtBest(1_000, () => pointOut([wrong], CONTEXT))).keys()], ['wrong'])
})
