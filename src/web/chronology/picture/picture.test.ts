import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../../test/support/cast.ts'
import { openReview } from '../../../../test/support/hand-in.ts'
import { manyEntries } from '../../../../test/support/many-entries.ts'
import { signedPackage } from '../../../../test/support/signed-package.ts'
import { browserOf } from '../../../../test/support/web.ts'
import { integrated, picture } from '../integrated/paths.ts'

const the = await cast({ after }, '2016-12-01')
const visit = await browserOf(the, { after })
const manager = await the.on('board_manager')
const review = await openReview(the)
const { caseId } = review
const here = picture.to({ case: caseId })
const police = `Date,Source,Event,Comments
3/2/2014,Incident log,Called to Flat 1 for the first time,CANARY-ONE
3/2/2014,Incident log,Second call of that night,
summer 2015,Case file,Neighbour spoken to,CANARY-TWO
1/7/2014 - 31/8/2014,Records check,Watch kept on Flat 1,
before 5 May 2014,Case file,An earlier call,
after 6 June 2016,Case file,A later call,
not known,Loose note,Undated call,
12/12/2013,Incident log,Before the period,
`

interface Link { readonly href: string; readonly name: string; readonly inside: string }
function linksIn(text: string): Link[] {
  const drawing = /<svg class="picture".*?<\/svg>/s.exec(text)?.[0] ?? ''
  return [...drawing.matchAll(/<a class="picture-link" href="([^"]*)" aria-label="([^"]*)">(.*?)<\/a>/gs)].map(([, href = '', name = '', inside = '']) => ({ href: href.replaceAll('&amp;', '&'), name, inside }))
}
const named = (links: readonly Link[], name: string): Link => links.find(link => link.name.startsWith(name)) ?? assert.fail(`no mark named ${name} among ${links.map(link => link.name).join(' | ')}`)

test('before any agency has signed off, the picture says what it waits for', async () => {
  assert.match((await visit(manager).get(here)).text, /There is nothing to draw yet/)
})

test('few entries are drawn one by one, each mark leading to its own entry, and the table beside holds the same ones', async () => {
  await signedPackage(the, { caseId, agencyId: the.police, author: review.author, signer: review.signer }, police, 'police.csv')
  const { text } = await visit(manager).get(here)
  const links = linksIn(text)
  assert.equal(links.length, 6)
  const { text: there } = await visit(manager).get(named(links, 'Police, 3/2/2014: Second').href)
  assert.match(/<tbody.*?<tr[^>]*>(.*?)<\/tr>/s.exec(there)?.[1] ?? '', /Second call of that night/)
  assert.match(there, new RegExp(`id="${named(links, 'Police, 3/2/2014: Second').href.split('#')[1]}"`))
  const table = /The same entries as a table<\/caption>(.*?)<\/table>/s.exec(text)?.[1] ?? ''
  assert.deepEqual(new Set([...table.matchAll(/<a class="govuk-link" href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))), new Set(links.map(link => link.href)))
})

test('a date is drawn as what it is: a known day as a dot, days from and to as a firm bar, anything less sure as a bar without firm ends, open where it is open', async () => {
  const links = linksIn((await visit(manager).get(here)).text)
  const of = (name: string) => named(links, `Police, ${name}`).inside
  assert.match(of('3/2/2014'), /<circle class="picture-firm"/)
  assert.match(of('1/7/2014 - 31/8/2014'), /<rect class="picture-firm"/)
  assert.match(of('summer 2015'), /<rect class="picture-loose"/)
  assert.doesNotMatch(of('summer 2015'), /polygon|circle/)
  const [, x = '', width = ''] = /x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/.exec(of('summer 2015')) ?? []
  const day = 1256 / 1004
  assert.ok(Math.abs(Number(x) - (72 + 516 * day)) < 1 && Math.abs(Number(width) - 92 * day) < 1, 'over the very days of that summer')
  for (const open of ['before 5 May 2014', 'after 6 June 2016']) assert.match(of(open), /picture-loose".*<polygon class="picture-arrow"/)
})

test('what has no place in the picture is told, with a way to it', async () => {
  const { text } = await visit(manager).get(here)
  const [, undated = ''] = /href="([^"]*)">1 entry has no date<\/a>/.exec(text) ?? []
  assert.match((await visit(manager).get(undated.replaceAll('&amp;', '&'))).text, /Undated call/)
  const [, wider = ''] = /1 entry lies before or after this period\. <a[^>]*href="([^"]*)"/.exec(text) ?? []
  assert.ok(named(linksIn((await visit(manager).get(wider.replaceAll('&amp;', '&'))).text), 'Police, 12/12/2013'))
})

test('an agency that has not signed has a lane that says so; each lane has its agency’s colour and code', async () => {
  const { text } = await visit(manager).get(here)
  assert.match(text, /<text class="picture-waiting"[^>]*>Community health: not signed off yet, so not in here/)
  for (const [colour, code] of [[0, 'POL'], [1, 'HLTH']] as const) assert.match(text, new RegExp(`<g class="agency-${colour}">\\s*<text class="picture-code"[^>]*>${code}</text>`))
})

test('the same narrowing as of the chronology; a date that is none draws nothing', async () => {
  const names = async (query: Parameters<typeof picture.to>[1]) => linksIn((await visit(manager).get(picture.to({ case: caseId }, query))).text).map(link => link.name.split(':')[0])
  assert.deepEqual(await names({ from: 'July 2015', to: 'July 2015' }), ['Police, summer 2015'])
  assert.deepEqual(await names({ words: 'night' }), ['Police, 3/2/2014'])
  assert.deepEqual(await names({ agency: ['HLTH'] }), [])
  const wrong = await visit(manager).get(picture.to({ case: caseId }, { from: 'Blursday' }))
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /value="Blursday"/)
  assert.doesNotMatch(wrong.text, /class="picture"/)
})

test('R179: no comment is in the picture or found by it, no style stands in the page, a stranger finds none, and each look is on record', async () => {
  const practitioner = await the.person('A practitioner', the.health)
  await the.appoint(practitioner, 'practitioner', { caseId, agencyId: the.health })
  for (const person of [manager, practitioner]) {
    const { status, text } = await visit(person).get(here)
    assert.equal(status, 200)
    assert.doesNotMatch(text, /CANARY| style=|<style|with-comments/)
    assert.match((await visit(person).get(picture.to({ case: caseId }, { words: 'canary' }))).text, /No entry is like that/)
  }
  for (const person of [the.otherManager, review.colleague, await the.on('board_member')]) assert.equal((await visit(person).get(here)).status, 404)
  const { rows } = await the.owner.query("select 1 from access_log where case_id = $1 and person_id = $2 and what = 'picture of the integrated chronology'", [caseId, practitioner.personId])
  assert.ok(rows.length > 0)
  assert.match((await visit(manager).get(integrated.to({ case: caseId }, { agency: ['POL'] }))).text, /href="[^"]*\/picture\?agency=POL"/)
})

test('three thousand entries of twelve agencies are clustered into a few hundred marks at most, whose numbers are those of the table and add up to every entry; a cluster narrows until entries are drawn one by one', async () => {
  await manyEntries(the, caseId, { agencies: 10, each: 300 })
  let { text } = await visit(manager).get(picture.to({ case: caseId }, { from: '2012', to: '2016' }))
  let links = linksIn(text)
  assert.ok(links.length > 100 && links.length <= 400, `${links.length} marks`)
  const counted = links.reduce((sum, link) => sum + Number(/: (\d+) entr/.exec(link.name)?.[1]), 0)
  const total = Number(/: ([\d,]+) entries as asked for/.exec(text)?.[1]?.replace(',', ''))
  assert.equal(counted, total)
  assert.ok(total > 2900)
  const table = /The same numbers as a table<\/caption>(.*?)<\/table>/s.exec(text)?.[1] ?? ''
  for (const { name } of links.filter(link => link.inside.includes('picture-number"') && /^[^:]*, (January|April|July|October) to/.test(link.name))) assert.ok(table.includes(`aria-label="${name.replace(/ entr(y|ies)$/, '')}"`), name)
  let turns = 0
  while (!text.includes('The same entries as a table')) {
    assert.ok((turns += 1) <= 4, 'a few turns lead to the entries')
    const fullest = links.filter(link => link.href.includes('/picture?') && link.inside.includes('picture-firm')).toSorted((a, b) => Number(/: (\d+)/.exec(b.name)?.[1]) - Number(/: (\d+)/.exec(a.name)?.[1]))[0]
    text = (await visit(manager).get(fullest?.href ?? '')).text
    links = linksIn(text)
    assert.ok(links.length <= 400, `${links.length} marks`)
  }
  assert.ok(links.length <= 120)
})
