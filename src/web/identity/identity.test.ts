/** The identity map on its pages: people put on it, mentions settled one by one and all at once, the family drawn, the chronology read with labels. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../test/support/cast.ts'
import { openReview } from '../../../test/support/hand-in.ts'
import { signedPackage } from '../../../test/support/signed-package.ts'
import { browserOf } from '../../../test/support/web.ts'
import { caseHome } from '../cases/paths.ts'
import { integrated, integratedWithComments } from '../chronology/integrated/paths.ts'
import * as paths from './paths.ts'

const the = await cast({ after }, '2016-12-01')
const visit = await browserOf(the, { after })
const manager = await the.on('board_manager')
const review = await openReview(the)
const { caseId } = review
const of = { case: caseId }
const reviewer = await the.person('Reviewer')
await the.appoint(reviewer, 'lead_reviewer', { caseId })
const member = await the.person('Review Team member')
await the.appoint(member, 'review_team_member', { caseId })
const practitioner = await the.person('Practitioner')
await the.appoint(practitioner, 'practitioner', { caseId })
await signedPackage(the, { caseId, agencyId: the.police, author: review.author, signer: review.signer },
  'Date,Source,Event,Comments\n3/2/2014,Log,"Anna Quillfeather rang. Anna’s son Ivo was in bed, Peter out",Anna was not asked\n4/2/2014,Log,<b>Peter</b> came to the desk,\n', 'quillfeather.csv')

const day = (name: string, on: string) => { const [year, month, date] = on.split('-'); return { [`${name}-day`]: date ?? '', [`${name}-month`]: month ?? '', [`${name}-year`]: year ?? '' } }
const NOBODY = { kind: 'family', name: '', otherNames: '', role: '', label: '', agencyId: '', sex: 'not known', ...day('born', ''), ...day('died', '') }
async function put(person: Partial<Record<string, string>>): Promise<string> {
  const answer = await visit(reviewer).post(paths.newIdentity.to(of), { ...NOBODY, ...person })
  assert.equal(answer.status, 303, answer.text.slice(0, 400))
  return answer.to?.split('/').at(-1) ?? ''
}

test('nobody is on the map at first; whoever is put on it has a label, and is looked for in what agencies sent', async () => {
  assert.match((await visit(reviewer).get(paths.identityMap.to(of))).text, /Nobody is on the map yet/)
  const refused = await visit(reviewer).post(paths.newIdentity.to(of), { ...NOBODY, otherNames: 'Annie\nAnnie Q', role: 'Mother' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Enter the name.*Annie\nAnnie Q/s)
  await put({ name: 'Anna Quillfeather', otherNames: 'Annie', role: 'Mother', sex: 'female', ...day('born', '1994-05-02') })
  const { text } = await visit(reviewer).get(paths.identityMap.to(of))
  assert.match(text, /3 mentions in the chronologies wait/)
  assert.match(text, />Mother<\/a>.*Anna Quillfeather<br><span class="service-why">Also Annie/s)
  assert.match((await visit(manager).get(caseHome.to(of))).text, /Identity map: names, labels, genogram/)
})

/** The forms of the page: what each would send. */
function formsOf(text: string): { readonly place: string; readonly number: string; readonly section: string; readonly alike: boolean }[] {
  return [...text.matchAll(/<section class="service-group".*?<\/section>/gs)].map(([section]) => ({
    place: (/name="place" value="([^"]*)"/.exec(section)?.[1] ?? ''), number: /name="number" value="([^"]*)"/.exec(section)?.[1] ?? '', section, alike: section.includes('like this'),
  }))
}

test('a mention is settled in its sentence, alone or with all that are spelt the same; a name of two people only one by one', async () => {
  const [father, uncle] = [await put({ name: 'Peter Brambley', role: 'Father', sex: 'male' }), await put({ name: 'Peter Quillfeather', role: 'Uncle', sex: 'male' })]
  const ivo = await put({ kind: 'child', name: 'Ivo Quillfeather', role: 'Child', label: 'Child A' })
  const here = paths.mentions.to(of)
  const all = formsOf((await visit(reviewer).get(here)).text)
  assert.deepEqual(all.map(each => /<mark[^>]*>(.*?)<\/mark>/.exec(each.section)?.[1]), ['Anna', 'Anna Quillfeather', 'Anna', 'Ivo', 'Peter', 'Peter'])
  const anna = all.find(each => each.alike) ?? assert.fail()
  assert.match(anna.section, /Settle all 2 like this/)
  const nobody = await visit(reviewer).post(here, { place: anna.place, number: anna.number, do: 'one' })
  assert.equal(nobody.status, 422)
  assert.match(nobody.text, /Say who it is/)
  const mother = /type="radio" value="([0-9a-f-]{36})"/.exec(anna.section)?.[1] ?? ''
  assert.equal((await visit(reviewer).post(here, { place: anna.place, number: anna.number, [`who-${anna.number}`]: mother, do: 'alike' })).status, 303)
  const questions = formsOf((await visit(reviewer).get(paths.mentions.to(of, { only: 'questions' }))).text)
  assert.equal(questions.length, 2)
  const [first, second] = questions
  assert.ok(first && second && !first.alike)
  assert.ok(first.section.includes(father) && first.section.includes(uncle) && !first.section.includes(' checked'), 'neither is chosen for the person')
  assert.match(second.section, /&lt;b&gt;<mark class="service-mention">Peter<\/mark>&lt;\/b&gt;/)
  assert.equal((await visit(reviewer).post(here, { place: first.place, number: first.number, [`who-${first.number}`]: father, do: 'alike' })).status, 422)
  assert.equal((await visit(reviewer).post(here, { place: first.place, number: first.number, [`who-${first.number}`]: father, do: 'one' })).status, 303)
  assert.equal((await visit(manager).post(here, { place: second.place, number: second.number, [`who-${second.number}`]: 'not a person', do: 'one' })).status, 303)
  const left = formsOf((await visit(reviewer).get(here)).text)
  assert.equal(left.length, 2)
  // Somebody whom the service did not think of can be chosen as well.
  for (const each of left.filter(one => one.section.includes('>Ivo<'))) await visit(reviewer).post(here, { place: each.place, number: each.number, [`who-${each.number}`]: 'another', [`another-${each.number}`]: ivo, do: 'one' })
  assert.equal(formsOf((await visit(reviewer).get(here)).text).length, 1)
})

test('the integrated chronology reads with labels or as written, and keeps to it from page to page; the file’s name is left out', async () => {
  const asWritten = (await visit(practitioner).get(integrated.to(of))).text
  assert.match(asWritten, /Anna Quillfeather rang\. Anna’s son Ivo was in bed, Peter out/)
  assert.match(asWritten, /href="[^"]*people=labels[^"]*">Show labels in place of names/)
  const { text } = await visit(practitioner).get(integrated.to(of, { people: 'labels' }))
  assert.match(text, /Anna Quillfeather rang\. Mother’s son Child A was in bed, Father out/)
  assert.match(text, /one mention on this page that is not settled|1 mention on this page that is not settled/)
  assert.doesNotMatch(text, /quillfeather\.csv|not asked/)
  assert.match(text, /<input type="hidden" name="people" value="labels">/)
  assert.match((await visit(reviewer).get(integratedWithComments.to(of, { people: 'labels' }))).text, /Mother was not asked/)
})

test('the family is drawn with the household of a day, and told in words beside it; with labels, or with names', async () => {
  const text = (await visit(reviewer).get(paths.identityMap.to(of))).text
  const idOf = (label: string): string => new RegExp(`people/([0-9a-f-]{36})">${label}<`).exec(text)?.[1] ?? assert.fail(label)
  const [mother, child, father] = [idOf('Mother'), idOf('Child A'), idOf('Father')]
  const relate = (identity: string, as: string, other: string, bond = '') => visit(reviewer).post(paths.newRelation.to({ ...of, identity }), { as, other, bond })
  assert.equal((await relate(mother, 'parent of', child)).status, 303)
  assert.equal((await relate(father, 'parent of', child)).status, 303)
  assert.equal((await relate(father, 'partner of', mother)).status, 422)
  assert.equal((await relate(father, 'partner of', mother, 'divorced')).status, 303)
  const stay = (identity: string, from: string, until: string) => visit(reviewer).post(paths.newStay.to({ ...of, identity }), { ...day('from', from), ...day('until', until) })
  assert.equal((await stay(mother, '', '')).status, 303)
  assert.equal((await stay(father, '2014-05-30', '2012-01-01')).status, 422)
  assert.equal((await stay(father, '2012-01-01', '2014-05-30')).status, 303)
  const drawn = (await visit(member).get(paths.genogram.to(of, { on: '1/5/2014' }))).text
  assert.match(drawn, /<svg class="genogram"/)
  assert.match(drawn, /<polygon class="genogram-household"/)
  assert.match(drawn, /<th scope="row"[^>]*>Child A<\/th>.*?data-heading="Parents">Mother; Father</s)
  assert.match(drawn, /<th scope="row"[^>]*>Mother<\/th>.*?data-heading="Partners">Father \(divorced\)<.*?data-heading="In the household">Yes</s)
  assert.doesNotMatch(drawn, /Quillfeather|2 May 1994/)
  assert.match((await visit(member).get(paths.genogram.to(of, { people: 'names' }))).text, /Quillfeather.*<th scope="row"[^>]*>Father, Peter Brambley<\/th>.*?data-heading="In the household">No</s)
  assert.equal((await visit(member).get(paths.genogram.to(of, { on: 'spring 2014' }))).status, 422)
  const map = (await visit(reviewer).get(paths.identityMap.to(of))).text
  assert.match(map, /From 1 January 2012 to 30 May 2014<\/th><td[^>]*>Mother, Father</)
  const page = (await visit(reviewer).get(paths.identity.to({ ...of, identity: father }))).text
  const off = /action="([^"]*household\/[0-9a-f-]{36}\/take-off)"/.exec(page)?.[1] ?? ''
  assert.equal((await visit(reviewer).post(off as never, {})).status, 303)
  assert.match((await visit(reviewer).get(paths.identity.to({ ...of, identity: father }))).text, /Nothing is on the map yet of when they lived there/)
})

test('a practitioner is kept with their agency, and called by role and number', async () => {
  const nurse = await put({ kind: 'practitioner', name: 'Hanna Thornbury', role: 'Health visitor', agencyId: the.health })
  assert.match((await visit(member).get(paths.identity.to({ ...of, identity: nurse }))).text, /<h1[^>]*>Health visitor 1<\/h1>.*Community health/s)
})

test('a label that is in use stays in the form; what two people changed at once shows both; whoever carries out the review reads only', async () => {
  const mother = /people\/([0-9a-f-]{36})">Mother</.exec((await visit(reviewer).get(paths.identityMap.to(of))).text)?.[1] ?? ''
  const edit = paths.editIdentity.to({ ...of, identity: mother })
  const form = (await visit(reviewer).get(edit)).text
  assert.match(form, /Their label, Mother, is in use and stays/)
  assert.doesNotMatch(form, /name="label"/)
  const typed = { ...NOBODY, name: 'Anna Quillfeather', otherNames: 'Annie\nAnn', role: 'Mother', sex: 'female' }
  assert.equal((await visit(reviewer).post(edit, { ...typed, basedOn: '1' })).status, 303)
  const late = await visit(manager).post(edit, { ...typed, otherNames: 'Nancy', basedOn: '1' })
  assert.equal(late.status, 409)
  assert.match(late.text, /Anna Quillfeather; Annie; Ann; Mother.*Nancy/s)
  assert.equal((await visit(reviewer).post(edit, { ...typed, label: 'Mum', basedOn: '2' })).status, 422)
  const seen = (await visit(member).get(paths.identityMap.to(of))).text
  assert.match(seen, /Anna Quillfeather/)
  assert.doesNotMatch(seen, /Put somebody on the map|Settle the mentions/)
  for (const address of [paths.mentions.to(of), paths.newIdentity.to(of), edit]) assert.equal((await visit(member).get(address)).status, 404)
  for (const person of [practitioner, review.author, await the.on('independent_chair'), await the.on('legal_adviser')]) {
    for (const address of [paths.identityMap.to(of), paths.genogram.to(of), paths.identity.to({ ...of, identity: mother })]) assert.equal((await visit(person).get(address)).status, 404)
  }
})
