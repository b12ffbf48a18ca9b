import assert from 'node:assert/strict'
import { test } from 'node:test'
import { on } from './example.ts'
import { addressKeys, isSameAddress } from './like-address.ts'
import { nameLikeness } from './like-name.ts'
import { NO_ADDRESS, NO_CHILD, NO_MOMENT, type Child } from './referral.ts'
import { incidentKeys, keysSought, likeIncident } from './same-incident.ts'

type Told = Partial<{ name: string; birth: Child['birth']; incident: Child['birth']; death: Child['birth']; address: string; unborn: boolean }>
const of = ({ name = 'Quillon Arbery', birth = on('3', '5', '2016'), incident = on('28', '9', '2016'), death, address = '12 Mill Lane, EX4 1AA', unborn = false }: Told = {}) => ({
  children: [{ ...NO_CHILD, name, birth, unborn, incidents: [{ ...NO_MOMENT, date: incident, what: '' }], death: { ...NO_MOMENT, ...death && { date: death } }, addresses: [{ ...NO_ADDRESS, address }] }],
})
const BLANK = on('', '', '')

const SUGGESTED: readonly (readonly [string, Told, string])[] = [
  ['the very same', {}, 'Same date of birth and the same name; same date of incident; same address.'],
  ['a name spelt near, two days apart', { name: 'Quilon Arbery', incident: on('30', '9', '2016'), address: '' }, 'Same date of birth and a like name; incidents 2 days apart.'],
  ['surname first', { name: 'ARBERY, Quillon', address: '' }, 'Same date of birth and the same name; same date of incident.'],
  ['a middle name more', { name: 'Quillon James Arbery', address: '' }, 'Same date of birth and a like name; same date of incident.'],
  ['day and month of birth exchanged', { birth: on('5', '3', '2016'), address: '' }, 'Date of birth the same but for day and month exchanged and the same name; same date of incident.'],
  ['another name, as of a twin', { name: 'Rowan Arbery' }, 'Same date of birth and another name; same date of incident; same address.'],
  ['a name not known, same home, same day', { name: 'Unknown', birth: BLANK }, 'A name that is not known in both; same date of incident; same address.'],
  ['no date of birth, same name, same day', { birth: BLANK, address: '' }, 'The same name; same date of incident.'],
  ['a month of birth, a like name, same home, a day apart', { birth: on('', 'May', '2016'), name: 'Quillon Arberry', incident: on('27', '9', '2016') }, 'A like name; incidents 1 day apart; same address.'],
  ['a sibling hurt in the same home on the same day', { name: 'Ash Arbery', birth: on('1', '1', '2014') }, 'Another date of birth and another name; same date of incident; same address.'],
  ['the death of the one is the incident of the other', { incident: BLANK, death: on('28', '9', '2016') }, 'Same date of birth and the same name; same date of incident; same address.'],
]
for (const [what, told, why] of SUGGESTED) test(`two referrals may tell of one incident: ${what}`, () => {
  assert.equal(likeIncident(of(), of(told)), why)
  assert.equal(likeIncident(of(told), of()), why)
  assert.ok(keysSought(of()).some(key => incidentKeys(of(told)).includes(key)), 'and they find each other by a key')
})

const NOT: readonly (readonly [string, Told])[] = [
  ['the same child, an incident a month later', { incident: on('28', '10', '2016') }],
  ['the same child, eight days later', { incident: on('6', '10', '2016') }],
  ['no day of the incident', { incident: on('', '9', '2016') }],
  ['another child of the same day of birth elsewhere', { name: 'Rowan Birch', address: '4 Hill Road, EX1 2BB' }],
  ['the same name, another date of birth, elsewhere', { birth: on('4', '5', '2015'), address: '' }],
  ['a like name only, no date of birth, elsewhere', { name: 'Quilon Arbery', birth: BLANK, address: '' }],
  ['nothing but the same day', { name: 'Unknown', birth: BLANK, address: '' }],
  ['another family in the same home on the same day', { name: 'Rowan Birch', birth: on('1', '1', '2014') }],
  ['the next house', { name: 'Unknown', birth: BLANK, address: '14 Mill Lane, EX4 1AA' }],
  ['the same street and number in another town', { name: 'Unknown', birth: BLANK, address: '12 Mill Lane, PL1 1AA' }],
  ['a single name alike', { name: 'Quillon', birth: BLANK, address: '' }],
]
for (const [what, told] of NOT) test(`two referrals are not suggested as one incident: ${what}`, () => {
  assert.equal(likeIncident(of(), of(told)), null)
  assert.equal(likeIncident(of(told), of()), null)
})

test('names are like by variants, by one slip in a word of five letters and by order, and by nothing less', () => {
  for (const [a, b] of [['Katie O’Neill', 'Catherine ONeill'], ['Mohammed Al-Amin', 'Muhammad Al Amin'], ['Zoë Brown', 'zoe brown'], ['Stephen Clarke', 'Steven Clark']] as const) assert.match(nameLikeness(a, b), /^(same|like)$/, `${a} and ${b}`)
  for (const [a, b] of [['Jonh Smith', 'John Smith'], ['Mary Jones', 'Gary Jones'], ['Ellie Brown', 'Millie Brown'], ['Ron Hill', 'Jon Hill'], ['Smith', 'Smyth'], ['Aaron Williams', 'Karon Williams']] as const) assert.equal(nameLikeness(a, b), 'other', `${a} and ${b}`)
  for (const name of ['', 'Unknown', 'Unborn baby', 'not known']) assert.equal(nameLikeness(name, 'Quillon Arbery'), 'unknown', name)
})

test('addresses are one by postcode and numbers, or by number and street where a postcode is missing', () => {
  for (const [a, b] of [['Flat 2, 10 High St, Exeter EX4 1AA', 'flat 2\n10 High Street\nEX41AA'], ['12 Mill Ln., Exeter', '12 mill lane, EX4 1AA'], ['3a St Mary’s Rd', '3A St Marys Road, Exeter']] as const) assert.ok(isSameAddress(a, b), a)
  for (const [a, b] of [['Flat 2, 10 High St, EX4 1AA', 'Flat 3, 10 High St, EX4 1AA'], ['Exeter', 'Exeter'], ['No fixed abode', 'No fixed abode'], ['EX4 1AA', 'EX4 1AA'], ['', ''], ['Unknown', 'Unknown']] as const) assert.ok(!isSameAddress(a, b), a)
  assert.deepEqual(addressKeys('No fixed abode'), [])
})
