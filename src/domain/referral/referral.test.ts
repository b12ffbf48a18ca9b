import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Referral } from './referral.ts'
import type { Addendum } from './addendum.ts'
import { WORKING_TOGETHER_2015 } from '../criteria/working-together-2015.ts'
import { date } from '../plain-date.ts'
import { addendumIssues, asOfVersion } from './addendum.ts'
import { agenciesToTell, timelineOf, urgentAlert } from './consequences.ts'
import { exampleReferral, on } from './example.ts'
import { gaps, REFLECTION } from './gaps.ts'
import { referralIssues } from './issues.ts'
import { NO_DATE } from './partial-date.ts'
import { REASONS } from './reasons.ts'
import { blankReferral, NO_ADDRESS, NO_CHILD, NO_INCIDENT } from './referral.ts'
import { ALL_SECTIONS, SECTIONS, sectionOf } from './sections.ts'

const TODAY = date('2016-10-04')

function fieldsAsked(referral: Referral): readonly (string | null)[] { return referralIssues(referral, TODAY).map(found => found.field) }

function smallest(): Referral {
  const { referrer, authoriser, why, reasons, opinion, referredOn } = exampleReferral()
  return {
    ...blankReferral(), referrer, authoriser, why, reasons, opinion, referredOn, otherChildren: { answer: 'not-known', arrangements: '' },
    children: [{ ...NO_CHILD, name: 'Unborn', unborn: true, incidents: [{ ...NO_INCIDENT, date: { ...NO_DATE, words: 'early spring 2016' } }] }],
  }
}

test('a referral with nothing but the minimum set can be sent, and every blank is listed as a gap', () => {
  assert.deepEqual(referralIssues(smallest(), TODAY), [])
  const missing = new Set(gaps(smallest()).map(gap => gap.field))
  for (const field of ['discussedWith-name', 'children-0-birth-day', 'children-0-addresses-0-address', 'children-0-ethnicOrigin', 'children-0-protectionPlan-answer',
    'children-0-whereabouts', 'children-0-carers', 'family-0-name', 'agencies-0-agency', 'keyDates-0-event', 'otherChildren-answer']) assert.ok(missing.has(field), field)
})

test('a full referral has neither an issue nor a gap', () => {
  assert.deepEqual(referralIssues(exampleReferral(), TODAY), [])
  assert.deepEqual(gaps(exampleReferral()), [])
})

test('a blank form asks for each part of the minimum set and for nothing else', () => {
  const asked = fieldsAsked(blankReferral())
  const officers = ['referrer', 'authoriser'].flatMap(who => ['name', 'agency', 'designation', 'email', 'telephone'].map(part => `${who}-${part}`))
  assert.deepEqual(asked, [...officers, 'referredOn-day', 'children-0-name', 'children-0-incidents-0-date-day', 'otherChildren-answer', 'opinion-choice', 'why',
    ...REASONS.map(reason => `reasons-${reason.key}-answer`)])
})

test('name, agency, designation, email and telephone of the referrer and of the authorising manager are each kept and each asked for', () => {
  for (const who of ['referrer', 'authoriser'] as const) {
    for (const part of ['name', 'agency', 'designation', 'email', 'telephone'] as const) {
      const full = exampleReferral()
      assert.ok(full[who][part], `${who} ${part}`)
      assert.deepEqual(fieldsAsked({ ...full, [who]: { ...full[who], [part]: ' ' } }), [`${who}-${part}`])
    }
  }
})

test('R248: a referral without its authorising senior manager is not sent', () => {
  assert.ok(fieldsAsked({ ...exampleReferral(), authoriser: blankReferral().authoriser }).includes('authoriser-name'))
})

test('R247: the reason is mandatory, and the questions are tied to criteria that exist', () => {
  assert.deepEqual(fieldsAsked({ ...exampleReferral(), why: '  ' }), ['why'])
  const tied = REASONS.flatMap(reason => reason.criterion ? [reason.criterion] : [])
  assert.deepEqual(tied.filter(id => !WORKING_TOGETHER_2015.criteria.some(criterion => criterion.id === id)), [])
  for (const id of ['died', 'harmed', 'concern', 'custody', 'detained', 'deprived'] as const) assert.ok(tied.includes(id), id)
})

test('R315: the questions 5(a) to 5(g), (b) in three, each take yes or no and ask for words only where the answer is yes', () => {
  assert.deepEqual(REASONS.map(reason => reason.mark), ['5(a)', '5(b)(i)', '5(b)(ii)', '5(b)(iii)', '5(c)', '5(d)', '5(e)', '5(f)', '5(g)'])
  for (const { key } of REASONS) {
    const full = exampleReferral()
    const answered = (answer: '' | 'yes' | 'no', further: string): Referral => ({ ...full, reasons: { ...full.reasons, [key]: { answer, further } } })
    assert.deepEqual(fieldsAsked(answered('', '')), [`reasons-${key}-answer`])
    assert.deepEqual(fieldsAsked(answered('yes', '')), [`reasons-${key}-further`])
    assert.deepEqual(fieldsAsked(answered('yes', 'Because')), [])
    assert.deepEqual(fieldsAsked(answered('no', '')), [])
  }
})

test('R313: the type of review is a single choice with a type where it is another, and stays the referrer’s opinion', () => {
  const full = exampleReferral()
  assert.deepEqual(fieldsAsked({ ...full, opinion: { choice: '', other: '', words: '' } }), ['opinion-choice'])
  assert.deepEqual(fieldsAsked({ ...full, opinion: { choice: 'other', other: '', words: '' } }), ['opinion-other'])
  assert.deepEqual(fieldsAsked({ ...full, opinion: { choice: 'other', other: 'plr', words: '' } }), [])
})

test('a referral can be one of good practice', () => {
  const full = exampleReferral()
  assert.deepEqual(fieldsAsked({ ...full, opinion: { choice: 'other', other: 'good-practice', words: '' } }), [])
})

test('other resident children: yes needs the arrangements and raises an urgent alert; not known raises one too; no raises none', () => {
  const full = exampleReferral()
  assert.deepEqual(fieldsAsked({ ...full, otherChildren: { answer: 'yes', arrangements: '' } }), ['otherChildren-arrangements'])
  assert.match(urgentAlert(full)?.message ?? '', /need safeguarding/)
  assert.equal(urgentAlert(full)?.arrangements, 'Sibling is in foster care')
  assert.match(urgentAlert({ ...full, otherChildren: { answer: 'not-known', arrangements: '' } })?.message ?? '', /not known/)
  assert.equal(urgentAlert({ ...full, otherChildren: { answer: 'no', arrangements: '' } }), null)
})

test('several children, incidents and addresses are kept, and wrong dates among them are asked about by field', () => {
  const second = { ...NO_CHILD, name: 'Unknown', incidents: [NO_INCIDENT, { ...NO_INCIDENT, date: on('31', '2', '2016') }], addresses: [NO_ADDRESS, { ...NO_ADDRESS, from: on('', '', '16') }] }
  const referral = { ...exampleReferral(), children: [...exampleReferral().children, second] }
  assert.deepEqual(fieldsAsked(referral), ['children-1-incidents-1-date-day', 'children-1-addresses-1-from-year'])
})

test('the date of referral is a whole date, not after today', () => {
  assert.deepEqual(fieldsAsked({ ...exampleReferral(), referredOn: on('', '10', '2016') }), ['referredOn-day'])
  assert.deepEqual(fieldsAsked({ ...exampleReferral(), referredOn: on('5', '10', '2016') }), ['referredOn-day'])
})

test('every version of a referral can be read: as sent, and after each addendum, none of which changes the one before', () => {
  const sent = smallest()
  const addenda: readonly Addendum[] = [
    { note: 'Date of birth from the hospital', replaces: { children: sent.children.map(child => ({ ...child, birth: on('1', '6', '2016'), unborn: false })) }, byPersonId: 'p1', at: '2016-10-05T09:00:00Z' },
    { note: 'The police are involved', replaces: { agencies: exampleReferral().agencies }, byPersonId: 'p2', at: '2016-10-06T09:00:00Z' },
  ]
  assert.deepEqual(asOfVersion(sent, addenda, 0), smallest())
  assert.deepEqual(asOfVersion(sent, addenda, 1).children[0]?.birth, on('1', '6', '2016'))
  assert.deepEqual(asOfVersion(sent, addenda, 1).agencies, [])
  assert.equal(asOfVersion(sent, addenda).agencies.length, 1)
  assert.equal(asOfVersion(sent, addenda).why, sent.why)
  assert.deepEqual(sent, smallest())
  assert.throws(() => asOfVersion(sent, addenda, 3), RangeError)
})

test('an addendum needs a note, and may not bring in a date that cannot be', () => {
  assert.deepEqual(addendumIssues(smallest(), { note: 'New', replaces: {} }), [])
  const found = addendumIssues(smallest(), { note: ' ', replaces: { keyDates: [{ date: on('31', '4', '2016'), time: '', event: 'A' }] } })
  assert.deepEqual(found.map(each => each.field), ['note', 'keyDates-0-date-day'])
})

test('every agency that the form names is told once to secure its files, the referrer’s own included', () => {
  const full = exampleReferral()
  const row = full.agencies[0] ?? assert.fail('no agency')
  assert.deepEqual(agenciesToTell({ ...full, agencies: [row, { ...row, agency: ' police ' }, { ...row, agency: 'Probation' }, { ...row, agency: '' }] }),
    ['Police', 'Probation', 'Community health trust'])
})

test('the chronology of key dates becomes entries of source “Referral”, with blank rows left out and no date made up', () => {
  const full = exampleReferral()
  const entries = timelineOf({ ...full, keyDates: [...full.keyDates, { date: NO_DATE, time: '', event: ' ' }, { date: on('1', '8', '2016'), time: '9.05', event: 'Visit' }] })
  assert.deepEqual(entries.map(entry => [entry.source, entry.date.text, entry.date.earliest, entry.time?.from ?? null]), [
    ['Referral', '12 July 2016', '2016-07-12', null], ['Referral', 'late summer 2016', null, null], ['Referral', '1 August 2016', '2016-08-01', '09:05']])
})

test('the prompt to reflect says that sending straight away is allowed', () => {
  assert.match(REFLECTION, /reflection/)
  assert.match(REFLECTION, /straight away/)
})

test('every field of the form belongs to exactly one section', () => {
  const listed: readonly string[] = ALL_SECTIONS.flatMap(section => SECTIONS[section].fields)
  assert.deepEqual([...listed].sort(), Object.keys(blankReferral()).sort())
  assert.deepEqual(Object.keys(sectionOf(exampleReferral(), 'family')), ['family', 'otherChildren'])
})
