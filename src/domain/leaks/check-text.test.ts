/** Each pattern of the leak check: given who is listed, when a text says something, then this is found and no more. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { date } from '../plain-date.ts'
import { checkText } from './check-text.ts'
import type { Listed } from './listed.ts'
import { seen, type Piece } from './piece.ts'

const LISTED: Listed = {
  people: [
    { personId: '1', label: 'child', family: true, names: ['Kylie Anne Mossworth'], born: date('2009-03-14'), addresses: ['Flat 2, 27 Larkspur Road, Fernholt ZX4 7QP'] },
    { personId: '2', label: 'mother', family: true, names: ['Siobhán O’Reilly-Kowalska', 'Bonnie'], born: null, addresses: [] },
    { personId: '3', label: 'health visitor', family: false, names: ['Grace Baker'], born: null, addresses: [] },
    { personId: '4', label: 'father', family: true, names: ['William Young'], born: null, addresses: [] },
  ],
  days: [{ day: date('2016-09-20'), what: 'date of the incident' }], labels: ['Child A', 'Health Visitor 2', 'HV1'], allowed: ['Northshire Safeguarding Board', 'Jane Mossworth'],
}
/** A small dictionary: what is not in it, and has a capital, looks like a name. */
const WORDS = new Set('a an and are asked at baker born by came child close crime day do each father for found from grace had he health help her his home house in is it later letter life mother near nhs no not number of on one or people period phone pupil rang report review road safeguarding said saw school see sees she sold street team telephone that the their then there they this to told very visitor was week weeks were who will with word work works young early mark made'.split(' '))

const found = (text: string, listed: Listed = LISTED): string[] => checkText([seen(text, 'Paragraph 1')], listed, word => WORDS.has(word)).map(each => `${each.kind}: ${each.found}`)
const says = (name: string, cases: Readonly<Record<string, readonly string[]>>): void => {
  for (const [text, expected] of Object.entries(cases)) test(`${name}: “${text}”`, () => assert.deepEqual(found(text), expected))
}

says('a listed name in any form', {
  'then Kylie came': ['name: Kylie'], 'then KYLIE came': ['name: KYLIE'], 'then kylie came': ['name: kylie'], 'it was Kylie’s day': ['name: Kylie’s'], 'Kylie Anne Mossworth came': ['name: Kylie Anne Mossworth'], 'the Mossworths came': ['like a name: Mossworths'],
  'then K. Mossworth came': ['name: K. Mossworth'], 'Mossworth, Kylie came': ['name: Mossworth, Kylie'], 'then K.M. came': ['like a name: K.M'], 'then KAM came': ['like a name: KAM'], 'then k y l i e came': ['like a name: k y l i e'], 'then Ky\u200Blie came': ['name: Ky\u200Blie'], 'then Ky\u00ADlie came': ['name: Ky\u00ADlie'],
  'then Siobhan came': ['name: Siobhan'], 'then Siobhàn came': ['name: Siobhàn'], 'O Reilly Kowalska came': ['name: Reilly Kowalska'], 'then OReilly came': ['name: OReilly'], 'then O\'Reilly–Kowalska came': ['name: O\'Reilly–Kowalska'], 'then Kowalskа came, with a letter of another script': ['name: Kowalskа'],
  'then Mosworth came': ['like a name: Mosworth'], 'then Mosswroth came': ['like a name: Mosswroth'], 'then Bonnie came': ['name: Bonnie'], 'then Bill Young came': ['name: Bill Young'], 'then Moss-\nworth came': ['name: Moss- worth'],
})

says('a name that is a word too, only where it is written as a name', {
  'the baker sold': [], 'then Baker came': ['name: Baker'], 'by Ms Baker': ['name: Baker'], 'grace baker came': ['name: grace baker'], 'Will she see?': [], 'Young people will work': [], 'with Mr Young': ['name: Young'], 'a very young child will see': [], 'then W. Young came': ['name: W. Young'], 'Mark-made': [],
})

says('a date of birth in every way of writing it', {
  'born 14 March 2009': ['date of birth: 14 March 2009'], 'on 14th of March 2009': ['date of birth: 14th of March 2009'], 'on 14/03/2009': ['date of birth: 14/03/2009'], 'on 14.3.09': ['date of birth: 14.3.09'], 'on 14-Mar-09': ['date of birth: 14-Mar-09'], 'on 2009-03-14': ['date of birth: 2009-03-14'], 'on March 14, 2009': ['date of birth: March 14, 2009'],
  'on 03/14/2009': ['date of birth: 03/14/2009'], 'on 14 - 03 - 2009': ['date of birth: 14 - 03 - 2009'], 'on 14032009': ['date of birth: 14032009'], 'the fourteenth of March 2009': ['date of birth: fourteenth of March 2009'], 'each 14 March': ['date of birth: 14 March'], 'on 15 March 2009': [], 'in March 2009': [], 'DOB 1.2.2011': ['date of birth: 1.2.2011'], 'found on 20 September 2016': ['known day: 20 September 2016'],
})

says('an address or a postcode', {
  'at 27 Larkspur Road': ['address: 27 Larkspur Road'], 'near larkspur rd': ['address: larkspur rd'], 'at ZX4 7QP': ['address: ZX4 7QP'], 'at zx47qp': ['address: zx47qp'], 'at SW1A 1AA': ['postcode: SW1A 1AA'], 'at m1 1ae': ['postcode: m1 1ae'], 'HV1 2AB is no postcode': [], 'at 3 Word Close': ['address: 3 Word Close'], 'in Word Street': ['address: Word Street'], 'The Street': [], 'a road': [],
})

says('numbers and addresses of one person', {
  'rang 07700 900123': ['telephone: 07700 900123'], 'rang (0161) 496 0987': ['telephone: 0161) 496 0987'], 'rang +44 7700 900123': ['telephone: +44 7700 900123'], 'a word@home.example': ['email: word@home.example'], 'is 943 476 5919': ['nhs number: 943 476 5919'], 'is 943 476 5918': [], 'NHS number 943 476 5918': ['nhs number: NHS number 943 476 5918'],
  'PNC 2009/123456Q': ['police number: PNC 2009/123456Q'], 'crime number 42/12345/16': ['police number: crime number 42/12345/16'], 'in 2014/15 and 24/7': [], 'AB 12 34 56 C': ['other number: AB 12 34 56 C'], 'B 801200001001': [],
})

test('a pupil number is one where its check letter is right', () => {
  const right = [...'ABCDEFGHJKLMNPQRTUVWXYZ'].filter(letter => found(`is ${letter}801200001001`).length > 0)
  assert.equal(right.length, 1)
  // 2×8 + 3×0 + 4×1 + 5×2 + 10×1 + 13×1 = 53, and 53 modulus 23 is 7: the eighth letter.
  assert.deepEqual(right, ['H'])
})

says('labels of nobody in this review', { 'Child A saw Child G': ['label: Child G'], 'Child A’s and Child G’s': ['label: Child G'], 'HV1 and Health Visitor 2': [], 'HV3 came': ['label: HV3'], '1.5 Child G: her life': ['label: Child G'], 'child a very young': [], 'See the report, Child 2 weeks later': [] })

test('labels are not checked where nobody has said which the review uses', () => assert.deepEqual(found('Child A saw Child G', { ...LISTED, labels: null }), []))

says('capitalised words that look like names nobody listed', {
  'then Chantelle came': ['unlisted name: Chantelle'], 'Chantelle came': ['unlisted name: Chantelle'], 'Bramblewick is near': ['unlisted name: Bramblewick'], 'then Tomasz Wisniewski came': ['unlisted name: Tomasz Wisniewski'], 'by Mrs Close': ['unlisted name: Close'], 'the MARAC sees': [], 'in March and on Monday': [], 'Early Help': [], 'then Mark came': ['unlisted name: Mark'], 'Mark told her': ['unlisted name: Mark'], 'the SystmOne report': [],
})

test('what the file has in small letters too is a word and no name', () => {
  assert.deepEqual(found('Chronosheets were made. The chronosheets are there.'), [])
  assert.deepEqual(found('Darren was asked, and darren@x.example.').filter(each => each.startsWith('unlisted')), ['unlisted name: Darren'])
})

test('names that are meant to stand there are passed over, and no others', () => {
  assert.deepEqual(found('The Northshire Safeguarding Board asked Jane Mossworth.'), [])
  assert.deepEqual(found('Jane Mossworth saw Mossworth.'), ['name: Mossworth'])
})

says('details that together tell', { 'one of four children': [], 'Born on 3 October 2015.': ['date of birth: 3 October 2015'], 'She was one of four children with cystic fibrosis.': ['jigsaw: the number of children or a child’s place among them, a rare condition'] })

test('a finding says where it stands, with its line, and why', () => {
  const piece: Piece = { ...seen('The report.\nThen\nKylie came.', 'Page 3'), lined: true }
  const [finding] = checkText([piece], LISTED, word => WORDS.has(word))
  assert.deepEqual([finding?.place, finding?.why, finding?.around], ['Page 3, line 3', 'The name of Kylie Anne Mossworth (child).', 'The report. Then Kylie came.'])
})

test('what is hidden, commented or kept beside the text is a finding whatever it says, and the names in it as well', () => {
  const hidden: Piece = { text: 'as Kylie said', place: 'Paragraph 2', standing: 'hidden', why: 'Hidden text.', lined: false }
  assert.deepEqual(checkText([hidden], LISTED, word => WORDS.has(word)).map(each => [each.kind, each.found]), [['hidden', 'as Kylie said'], ['name', 'Kylie']])
})
