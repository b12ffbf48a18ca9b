/** The decision record of cases walked by the product's own commands, opened again in each of its three formats. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import mammoth from 'mammoth'
import { verifyAudit } from '../../src/cli/verify-audit.ts'
import { answerSubcommittee } from '../../src/commands/decision/answer-subcommittee.ts'
import { circulateReferral } from '../../src/commands/decision/circulate-referral.ts'
import { closeConsideration } from '../../src/commands/decision/close-consideration.ts'
import { confirmDecision } from '../../src/commands/decision/confirm-decision.ts'
import { decideReview } from '../../src/commands/decision/decide-review.ts'
import { giveView } from '../../src/commands/decision/give-view.ts'
import { reviewReferral } from '../../src/commands/decision/review-referral.ts'
import { tellReferrer } from '../../src/commands/decision/tell-referrer.ts'
import { askInformation } from '../../src/commands/initial-information/ask-information.ts'
import { giveInformation } from '../../src/commands/initial-information/give-information.ts'
import { addToReferral } from '../../src/commands/referral/add-to-referral.ts'
import { BLANK_RETURN } from '../../src/domain/information/return.ts'
import { date } from '../../src/domain/plain-date.ts'
import { exampleReferral } from '../../src/domain/referral/example.ts'
import type { Session } from '../../src/store/database.ts'
import { requestsOf } from '../../src/store/initial-information/requests.ts'
import { wholeDecision, wholeDecisionPdf, wholeDecisionWord } from '../../src/web/decision/paths.ts'
import { cast } from '../support/cast.ts'
import { partsOf } from '../support/edition.ts'
import { pdfWords } from '../support/pdf.ts'
import { sendLetters } from '../support/letters.ts'
import { ANSWERS, circulatedCase, decisionFor, sentReferralCase } from '../support/road.ts'
import { did } from '../support/act.ts'
import { browserOf } from '../support/web.ts'

const the = await cast({ after })
const visit = await browserOf(the, { after })
const [manager, lead, chair, agency] = [await the.on('board_manager'), await the.on('safeguarding_lead'), await the.on('independent_chair'), await the.on('agency_lead')]
const [seat, member] = [await the.on('subcommittee_chair'), await the.on('subcommittee_member')]
/** Sits on the Sub-Committee and never answers. */
const silent = await the.person('Silent Member', the.health)
await the.appoint(silent, 'subcommittee_member')

/** In one line each, whatever the format breaks. */
const flat = (words: string): string => words.replace(/\s+/g, ' ')
const page = async (person: Session, caseId: string): Promise<string> => {
  const { status, text } = await visit(person).get(wholeDecision.to({ case: caseId }))
  assert.equal(status, 200)
  return flat(text.replace(/<[^>]+>/g, ' ').replaceAll('&#39;', '\'').replaceAll('&quot;', '"').replaceAll('&amp;', '&'))
}
const word = async (person: Session, caseId: string): Promise<Buffer> => (await visit(person).get(wholeDecisionWord.to({ case: caseId }))).bytes
const pdf = async (person: Session, caseId: string): Promise<Buffer> => (await visit(person).get(wholeDecisionPdf.to({ case: caseId }))).bytes
const wordWords = async (bytes: Buffer): Promise<string> => flat((await mammoth.extractRawText({ buffer: bytes })).value)
const words = async (person: Session, caseId: string): Promise<Readonly<Record<'page' | 'Word' | 'PDF', string>>> =>
  ({ page: await page(person, caseId), Word: await wordWords(await word(person, caseId)), PDF: unpaged(await pdfWords(await pdf(person, caseId))) })

/** Without the head and the foot of each page, which may stand between two lines of what is told. */
function unpaged(said: string): string {
  return flat(said.replaceAll(/^.*Decision record \S+\. Confidential\.$/gm, '').replaceAll(/^ *History of the case: .*Page \d+ of \d+ *$/gm, ''))
}

async function walked(): Promise<string> {
  the.setToday('2016-10-03')
  const caseId = await sentReferralCase(the, { ...exampleReferral(), why: 'CANARY-WHY' })
  await did(the, addToReferral, agency, { caseId, note: 'CANARY-ADDENDUM', replaces: {}, basedOn: 0 })
  the.setToday('2016-10-05')
  await did(the, reviewReferral, manager, { caseId, comment: 'CANARY-MANAGER' })
  await did(the, reviewReferral, lead, { caseId, comment: 'CANARY-LEAD' })
  await did(the, circulateReferral, manager, { caseId, manner: 'correspondence', message: 'CANARY-MESSAGE' })
  the.setToday('2016-10-06')
  await did(the, giveView, seat, { caseId, warranted: false, rationale: 'CANARY-FIRST-THOUGHT' })
  await did(the, giveView, seat, { caseId, warranted: true, rationale: 'CANARY-FOR' })
  await did(the, giveView, member, { caseId, warranted: true, rationale: 'CANARY-FOR-TOO' })
  await did(the, askInformation, manager, { caseId, agencyIds: [the.police], question: 'CANARY-QUESTION', purpose: 'CANARY-PURPOSE', relevance: 'CANARY-RELEVANCE', consent: 'refused', justification: 'CANARY-JUSTIFICATION', dueOn: date('2016-10-09') })
  the.setToday('2016-10-10')
  const [request] = await the.frame.database.read(manager, reader => requestsOf(reader, caseId))
  await did(the, giveInformation, agency, { caseId, agencyId: the.police, requestId: request?.requestId ?? '', content: { ...BLANK_RETURN, involvement: 'CANARY-INVOLVEMENT' }, files: [], standing: null, reason: '' })
  await did(the, closeConsideration, manager, { caseId })
  await did(the, answerSubcommittee, chair, { caseId, agrees: true, panel: true, reason: 'CANARY-ANSWER' })
  the.setToday('2016-10-20')
  const decision = { ...decisionFor(null), reasons: 'CANARY-DEFERRED', awaited: 'CANARY-AWAITED', reviewOn: '2016-11-20' }
  await did(the, decideReview, chair, { caseId, decision, answers: ANSWERS, basedOn: 0 })
  the.setToday('2016-11-20')
  const advice = [{ kind: 'medical', author: 'Dr Canary', on: '2016-11-18', text: 'CANARY-MEDICAL' }, { kind: 'legal', author: 'Ms Canary', on: '2016-11-19', text: 'CANARY-LEGAL' }] as const
  const answers = { ...ANSWERS, died: { ...ANSWERS['died'], answer: true, evidence: 'CANARY-EVIDENCE' } } as typeof ANSWERS
  await did(the, decideReview, chair, { caseId, answers, basedOn: 1,
    decision: { ...decisionFor('scr'), response: 'reject', basisOfChallenge: 'CANARY-CHALLENGE', reasons: 'CANARY-REASONS', proportionality: 'CANARY-PROPORTION', reasonForRevisit: 'CANARY-REVISIT', research: 'CANARY-RESEARCH', advice: [...advice] } })
  return caseId
}

const caseId = await walked()

/** What must be there, with who, when and where it stands: of each section. */
const TOLD: readonly (readonly [what: string, provenance: string])[] = [
  ['CANARY-WHY', 'By Agency safeguarding lead, Agency safeguarding lead and Referrer. 3 October 2016 at 11:00 am. Source: the referral as sent, version 0.'],
  ['CANARY-ADDENDUM', 'Source: the referral, version 1.'],
  ['CANARY-MANAGER', 'By Board Manager. 5 October 2016. Source: toolkit, Appendix 1, step 2.'],
  ['CANARY-LEAD', 'By Director or Lead for Safeguarding. 5 October 2016.'],
  ['CANARY-MESSAGE', 'By Board Manager. 5 October 2016. Source: toolkit, Appendix 1, step 3.'],
  ['CANARY-FIRST-THOUGHT', 'By Chair of the Sub-Committee. 6 October 2016 at 11:00 am. Source: view on consideration 1, revision 1.'],
  ['CANARY-FOR', 'Source: view on consideration 1, revision 2.'],
  ['CANARY-FOR-TOO', 'By Sub-Committee member. 6 October 2016 at 11:00 am. Source: view on consideration 1, revision 1.'],
  ['CANARY-ANSWER', 'By Independent Chair. 10 October 2016.'],
  ['CANARY-QUESTION', 'By Board Manager. 6 October 2016. Source: request for written information; Children Act 2004, section 14B.'],
  ['CANARY-PURPOSE', ''], ['CANARY-RELEVANCE', ''], ['CANARY-JUSTIFICATION', ''],
  ['CANARY-INVOLVEMENT', 'By Agency safeguarding lead. 10 October 2016. Source: the agency\'s return, version 1.'],
  ['CANARY-DEFERRED', 'By Independent Chair. 20 October 2016 at 11:00 am. Source: decision, version 1.'],
  ['CANARY-AWAITED', ''], ['CANARY-REVISIT', ''], ['CANARY-CHALLENGE', ''], ['CANARY-PROPORTION', ''], ['CANARY-RESEARCH', ''], ['CANARY-EVIDENCE', ''],
  ['CANARY-REASONS', 'By Independent Chair. 20 November 2016 at 10:00 am. Source: decision, version 2.'],
]

test('R326, R332: the whole decision, every planted fact with who, when and source, is in the page, in Word and in the PDF', async () => {
  const told = await words(chair, caseId)
  for (const [format, said] of Object.entries(told)) {
    for (const [what, provenance] of TOLD) {
      assert.ok(said.includes(what), `${what} in ${format}`)
      assert.ok(said.includes(provenance), `${provenance} in ${format}`)
    }
    for (const clause of ['abuse or neglect of a child is known or suspected', 'must always be carried out', 'No Consideration Panel was convened before the decision', 'This view was later changed, and is not counted']) assert.ok(said.includes(clause), `${clause} in ${format}`)
    assert.ok(said.includes('9 October 2016') && said.includes('10 October 2016, late'), `the late return in ${format}`)
  }
})

test('R023: medical and legal advice stand in the decision record with author, date and text', async () => {
  for (const [format, said] of Object.entries(await words(manager, caseId))) {
    assert.match(said, /Medical advice to which the Chair gave weight CANARY-MEDICAL By Dr Canary\. 18 November 2016\./, format)
    assert.match(said, /Legal advice to which the Chair gave weight CANARY-LEGAL By Ms Canary\. 19 November 2016\./, format)
  }
})

test('R327: the count can be made again from the record: rule, entitled, for, against, silent and shut out, by name', async () => {
  const said = await page(manager, caseId)
  assert.match(said, /3 members were entitled to vote on 10 October 2016: 2 warranted, 0 not warranted, 1 without response\. A majority takes 2, counted of all members entitled to vote/)
  for (const row of ['Entitled to vote 3 Chair of the Sub-Committee; Silent Member; Sub-Committee member', 'For: a Panel is warranted 2 Chair of the Sub-Committee; Sub-Committee member', 'Silent 1 Silent Member', 'Against: it is not 0 Nobody']) assert.ok(said.includes(row), row)
  assert.ok(said.includes('2 for, 0 against, 2 needed. It comes to the same.'))
})

test('the head printed on every page of the PDF, in the foot of the Word document and at the end is the one that the operator verifies', async () => {
  const reference = (await the.owner.query('select reference from cases where case_id = $1', [caseId])).rows[0].reference
  const line = (await verifyAudit(the.owner, true)).lines.find(each => each.startsWith(`case ${reference}:`)) ?? ''
  const [, acts = '', head = ''] = /: (\d+) entries, head ([0-9a-f]{64})$/.exec(line) ?? []
  const foot = `History of the case: ${acts} acts, check code ${head}`
  assert.notEqual(head, '')
  const pages = (await pdfWords(await pdf(chair, caseId))).split('\f').filter(each => each.trim() !== '')
  assert.ok(pages.length > 3)
  for (const each of pages) assert.ok(flat(each).includes(foot))
  assert.ok(((await partsOf(await word(chair, caseId))).get('word/footer.xml') ?? '').includes(foot))
  assert.ok((await page(chair, caseId)).includes(`${foot}.`))
})

test('a decision not to convene a Panel reads as a whole: what did not happen is said, with the Chair\'s reason and the letters', async () => {
  the.setToday('2016-10-03')
  const declined = await circulatedCase(the)
  for (const person of [seat, member]) await did(the, giveView, person, { caseId: declined, warranted: false, rationale: 'CANARY-AGAINST' })
  await did(the, closeConsideration, manager, { caseId: declined })
  await did(the, answerSubcommittee, chair, { caseId: declined, agrees: true, panel: false, reason: 'CANARY-NO' })
  await did(the, tellReferrer, manager, { caseId: declined, reasons: 'CANARY-LETTER' })
  await sendLetters(the, declined)
  for (const [format, said] of Object.entries(await words(chair, declined))) {
    for (const clause of ['No Consideration Panel was convened, and no review follows. CANARY-NO', 'No Consideration Panel was convened: the Independent Chair so decided on 3 October 2016.',
      'There is no recommendation, because no Panel was convened.', 'The Independent Chair has not decided on a review.', 'No agency was asked for written information.', 'CANARY-LETTER']) assert.ok(said.includes(clause), `${clause} in ${format}`)
  }
})

test('while views are collected nobody finds one in the record, whatever they may read elsewhere', async () => {
  the.setToday('2016-10-03')
  const open = await circulatedCase(the)
  await did(the, giveView, seat, { caseId: open, warranted: true, rationale: 'CANARY-HIDDEN' })
  for (const person of [manager, member, seat, chair]) {
    for (const [format, said] of Object.entries(person === member ? await words(person, open) : { page: await page(person, open) })) {
      assert.ok(said.includes('Views are being collected'), format)
      assert.ok(!said.includes('CANARY-HIDDEN'), format)
    }
  }
})

test('nobody gets the record who may not see the decision, and each reading is logged before it is answered', async () => {
  const stranger = await the.person('Stranger')
  const barred = await the.person('Barred Member')
  await the.appoint(barred, 'subcommittee_member')
  await the.exclude(barred, caseId)
  for (const person of [stranger, barred, agency, the.otherManager]) {
    for (const path of [wholeDecision, wholeDecisionWord, wholeDecisionPdf]) {
      const answer = await visit(person).get(path.to({ case: caseId }))
      assert.equal(answer.status, 404)
      assert.ok(!answer.text.includes('CANARY'))
    }
  }
  await page(lead, caseId)
  await word(lead, caseId)
  await pdf(lead, caseId)
  const { rows } = await the.owner.query('select what from access_log where person_id = $1 and case_id = $2 order by read_id', [lead.personId, caseId])
  assert.deepEqual(rows.map(row => row.what), ['whole decision record', 'whole decision record as Word', 'whole decision record as PDF'])
})

test('a case without a referral has no record, and a letter once sent stands in it with its hash', async () => {
  assert.equal((await visit(chair).get(wholeDecision.to({ case: await the.openCase([], true) }))).status, 404)
  await did(the, confirmDecision, manager, { caseId })
  await sendLetters(the, caseId)
  assert.match(await page(manager, caseId), /SHA-256 of the letter as sent: [0-9a-f]{64}/)
})
