import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../../test/support/cast.ts'
import { openReview } from '../../../../test/support/hand-in.ts'
import { signedPackage } from '../../../../test/support/signed-package.ts'
import { browserOf } from '../../../../test/support/web.ts'
import { caseHistory } from '../../records/paths.ts'
import { sameEvent, sameEvents } from './paths.ts'

const the = await cast({ after }, '2016-12-01')
const visit = await browserOf(the, { after })
const review = await openReview(the)
const { caseId } = review
const office = visit(await the.on('board_manager'))
const healthSigner = await the.person('Head of community health', the.health)
await the.appoint(healthSigner, 'agency_senior_manager', { caseId, agencyId: the.health })
const practitioner = await the.person('Health visitor', the.health)
await the.appoint(practitioner, 'practitioner', { caseId })
const others = Array.from({ length: 20 }, (_, at) => `${1 + at}/7/2016,,Log ${at},Matter ${at} of quite another kind ${'abcdefghij'.slice(at % 10)}`)

await signedPackage(the, { caseId, agencyId: the.police, author: review.author, signer: review.signer }, `Date,Time,Source,Event,Comments
7/7/2016,14:20,Incident log,Bruise on right cheek of the toddler told by telephone,CANARY-COMMENT
8/7/2016,10:00,Incident log,Strategy discussion by telephone: medical agreed with the consultant,
15/7/2016,,Incident log,Second strategy discussion closed the enquiry,
${others.join('\n')}
`, 'police.csv')
await signedPackage(the, { caseId, agencyId: the.health, author: review.otherAuthor, signer: healthSigner }, `Date,Time,Source,Event,Analysis
7/7/2016,15:10,HV record,Toddler with bruise on right cheek: telephoned the police,CANARY-ANALYSIS
8/7/2016,10:00,HV record,Strategy discussion by telephone; the consultant agreed a medical,
`, 'health.csv')

const july = sameEvents.to({ case: caseId }, { month: '2016-07' })
const pairsOn = (text: string): readonly { first: string; second: string }[] => [...text.matchAll(/name="first" value="([^"]+)"><input type="hidden" name="second" value="([^"]+)"/g)].map(found => ({ first: found[1] ?? '', second: found[2] ?? '' }))

test('pairs are suggested month by month, side by side and without comments, and nothing is linked until a person says so', async () => {
  const list = (await office.get(sameEvents.to({ case: caseId }))).text
  assert.match(list, /No accounts stand side by side yet[^]*July 2016/)
  const { text } = await office.get(july)
  assert.equal(pairsOn(text).length, 2)
  assert.match(text, /Bruise on right cheek of the toddler told by telephone[^]*Toddler with bruise on right cheek/)
  assert.doesNotMatch(text, /CANARY/)
  assert.equal((await the.owner.query('select 1 from same_events')).rowCount, 0)
})

test('what people say of a pair holds: linked they stand in the list, said to be apart they are not suggested again', async () => {
  const sections = (await office.get(july)).text.split('<section').slice(1)
  const [link] = pairsOn(sections.find(section => /Bruise on right/.test(section)) ?? '')
  const [apart] = pairsOn(sections.find(section => /Strategy discussion/.test(section)) ?? '')
  assert.ok(link && apart)
  assert.equal((await office.post(sameEvents.to({ case: caseId }), { ...link, month: '2016-07', do: 'link' })).to, july)
  assert.equal((await office.post(sameEvents.to({ case: caseId }), { ...apart, month: '2016-07', do: 'apart' })).to, july)
  assert.match((await office.get(july)).text, /Nothing more is suggested for July 2016/)
  const list = (await office.get(sameEvents.to({ case: caseId }))).text
  assert.match(list, /7 July 2016[^]*POL[^]*HLTH|7 July 2016[^]*HLTH[^]*POL/)
  assert.match(list, /Still to be compared[^]*The hour given differs/)
  assert.equal((await visit(practitioner).post(sameEvents.to({ case: caseId }), { ...link, do: 'link' })).status, 404)
  assert.match((await office.get(caseHistory.to({ case: caseId }))).text, /Put two accounts side by side/)
})

test('where the accounts stand is said in versions: in what they differ, then what is agreed and by whom; the accounts themselves stay', async () => {
  const address = /href="(\/cases\/[^"]+\/same-events\/[0-9a-f-]{36})"/.exec((await office.get(sameEvents.to({ case: caseId }))).text)?.[1] ?? assert.fail('no event')
  const event = sameEvent.to({ case: caseId, event: address.split('/').at(-1) ?? '' })
  const reader = (await visit(practitioner).get(event)).text
  assert.match(reader, /told by telephone[^]*telephoned the police/)
  assert.doesNotMatch(reader, /CANARY|Put it on record/)
  const unsaid = await office.post(event, { state: 'differ', basedOn: '1' })
  assert.equal(unsaid.status, 422)
  assert.match(unsaid.text, /Say in what the accounts differ/)
  assert.equal((await office.post(event, { state: 'differ', differences: 'The hour: 14:20 and 15:10', basedOn: '1' })).to, event)
  const late = await office.post(event, { state: 'open', differences: 'My own words', basedOn: '1' })
  assert.equal(late.status, 409)
  assert.match(late.text, /Somebody else recorded this[^]*My own words/)
  const agreed = { state: 'agreed', account: 'It was told at 14:20', agreedWith: 'Police and health visiting', 'agreedOn-day': '30', 'agreedOn-month': '11', 'agreedOn-year': '2016', basedOn: '2' }
  assert.equal((await office.post(event, agreed)).to, event)
  const text = (await office.get(event)).text
  assert.match(text, /Agreed<\/strong>[^]*It was told at 14:20[^]*Agreed on 30 November 2016 by[^]*Police and health visiting[^]*What was said before[^]*The agencies differ/)
  assert.match(text, /Bruise on right cheek of the toddler told by telephone/)
  assert.equal((await the.owner.query("select 1 from entry_versions where event like 'Bruise on right cheek%' and version > 1")).rowCount, 0)
})
