import assert from 'node:assert/strict'
import { test } from 'node:test'
import { date } from '../plain-date.ts'
import { accountIssues, plainDifferences, type EventAccount } from './event-account.ts'
import { pairKey, suggestSame, type Telling } from './same-event.ts'

const OTHERS: readonly Telling[] = ['Home visit, door not answered', 'Telephone call about a repair to the boiler', 'Immunisation given', 'Attendance letter sent home', 'Text message about an appointment', 'Rent account reviewed', 'Nursery sports afternoon', 'Blood test arranged']
  .map((words, at) => ({ entryId: `other-${at}`, agencyId: `agency-${at % 3}`, day: date(`2016-07-${String(10 + at)}`), time: null, words }))
const told = (entryId: string, agencyId: string, day: string, time: string | null, words: string): Telling => ({ entryId, agencyId, day: date(day), time, words })
const VISITOR = told('v', 'health', '2016-07-07', '14:20', 'Clinic: Child B has a round bruise about 2cm on right cheek. Mother: “fell on a toy”. Telephoned children’s social care.')
const SOCIAL = told('s', 'social care', '2016-07-07', '14:55', 'Health visitor: bruise to Child B’s right cheek, round, 2cm; Mother said fell against a toy.')
const pairs = (tellings: readonly Telling[], settled: ReadonlySet<string> = new Set()) => suggestSame(tellings, settled).map(({ first, second }) => pairKey(first, second))

test('two agencies’ accounts of one day that share what few others say are suggested, with the words that they share', () => {
  const [found, ...rest] = suggestSame([VISITOR, SOCIAL, ...OTHERS], new Set())
  assert.deepEqual(rest, [])
  assert.deepEqual([found?.first, found?.second], ['s', 'v'])
  for (const word of ['bruise', 'cheek', 'round']) assert.ok(found?.shared.includes(word), word)
})

test('an account of the day before or after is suggested where it is like enough, and one of another week never', () => {
  assert.deepEqual(pairs([VISITOR, { ...SOCIAL, day: date('2016-07-08'), time: null }, ...OTHERS]), ['s v'])
  assert.deepEqual(pairs([VISITOR, { ...SOCIAL, day: date('2016-07-14'), time: null }, ...OTHERS]), [])
  assert.deepEqual(pairs([VISITOR, told('x', 'social care', '2016-07-08', null, 'Bruise to cheek discussed in supervision; allocated for an assessment by the duty team within ten working days'), ...OTHERS]), [])
})

test('one agency’s two entries, a pair that people have answered, and two entries that share only the words of every record are not suggested', () => {
  assert.deepEqual(pairs([VISITOR, { ...SOCIAL, agencyId: 'health' }, ...OTHERS]), [])
  assert.deepEqual(pairs([VISITOR, SOCIAL, ...OTHERS], new Set([pairKey('v', 's')])), [])
  assert.deepEqual(pairs([told('a', 'one', '2016-07-07', null, 'Mother visited with the child, seen at home'), told('b', 'two', '2016-07-07', null, 'Mother said she visited home with child today'), ...OTHERS]), [])
})

test('hours far apart make two accounts less alike', () => {
  const close = suggestSame([VISITOR, SOCIAL, ...OTHERS], new Set())[0]?.likeness ?? 0
  const far = suggestSame([VISITOR, { ...SOCIAL, time: '22:00' }, ...OTHERS], new Set())[0]?.likeness ?? 0
  assert.ok(far < close)
})

const TODAY = date('2016-12-01')
const AGREED: EventAccount = { state: 'agreed', differences: '', account: 'The bruise was seen at 2.20 pm and told at once', agreedWith: 'Health visiting and social care', agreedOn: TODAY, entries: [{ entryId: 'v', agencyId: 'health' }, { entryId: 's', agencyId: 'social care' }] }
const fields = (account: EventAccount) => accountIssues(account, TODAY).map(each => each.field)

test('accounts are agreed with an account, with whom and on a day that has come; where they differ it is said in what', () => {
  assert.deepEqual(fields(AGREED), [])
  assert.deepEqual(fields({ ...AGREED, account: ' ', agreedWith: '', agreedOn: null }), ['account', 'agreedWith', 'agreedOn-day'])
  assert.deepEqual(fields({ ...AGREED, agreedOn: date('2016-12-02') }), ['agreedOn-day'])
  assert.deepEqual(fields({ ...AGREED, state: 'differ' }), ['differences'])
  assert.deepEqual(fields({ ...AGREED, state: null }), ['state'])
  assert.deepEqual(fields({ ...AGREED, state: 'open', entries: AGREED.entries.slice(1) }), ['entries'])
  assert.deepEqual(fields({ ...AGREED, state: 'apart', entries: [] }), [])
})

test('a day or an hour that the accounts give differently is shown, and one that an account does not give is no difference', () => {
  const [one, other] = [{ day: date('2016-07-07'), time: '14:20' }, { day: date('2016-07-08'), time: null }]
  assert.deepEqual(plainDifferences([one, other]), ['day'])
  assert.deepEqual(plainDifferences([one, { ...one, time: '14:55' }]), ['hour'])
  assert.deepEqual(plainDifferences([one, one]), [])
})
