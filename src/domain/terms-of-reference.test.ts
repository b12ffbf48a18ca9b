import assert from 'node:assert/strict'
import { test } from 'node:test'
import { date } from './plain-date.ts'
import { agreeingIssues, missingTerms, signingBody, signingIssues, writingIssues, type TermsVersion } from './terms-of-reference.ts'

const TODAY = date('2016-12-01')
const TERMS: TermsVersion = {
  version: 1, questions: ['Who heard the child?'], methodology: 'Systems methodology, with one Learning Event', roles: 'The Lead Reviewer reports to the Board Manager', involvement: 'Practitioners at the event, the family by interview',
  ownership: 'The Board owns it', panelIssues: [{ issue: 'Sharing what was known', answer: 'Question 1' }], agreedOn: null, signedOn: null,
}
const WHO = { panelChairs: ['panel chair'], team: ['nurse', 'lead'], leads: ['lead'] }
const messages = (found: readonly { readonly message: string }[]) => found.map(each => each.message).join(' ')

test('R060 R061 R062 R064 R065: terms cannot be agreed without a question, the methodology, the roles, who is involved, and who owns them; half of them can be saved', () => {
  assert.deepEqual(missingTerms(TERMS), [])
  const asks = { questions: [], methodology: ' ', roles: '', involvement: '', ownership: '' } as const
  for (const part of Object.keys(asks) as (keyof typeof asks)[]) {
    const without = { ...TERMS, [part]: asks[part] }
    assert.deepEqual(missingTerms(without).map(each => each.field), [part])
    assert.match(messages(agreeingIssues(without, ['lead'], TODAY, TODAY)), /^Before they can be agreed/)
    assert.deepEqual(writingIssues(without, '', false), [])
  }
  assert.match(messages(writingIssues({ ...TERMS, ...asks, panelIssues: [{ issue: 'Sharing', answer: '' }] }, '', false)), /Write something/)
})

test('R276: each issue that the Panel held to be essential is answered before the terms are agreed', () => {
  assert.match(messages(agreeingIssues({ ...TERMS, panelIssues: [...TERMS.panelIssues, { issue: 'The child’s voice', answer: '' }] }, ['lead'], TODAY, TODAY)), /“The child’s voice” is taken into account/)
})

test('R286: terms are agreed with a Lead Reviewer, on a day that has come, and once', () => {
  assert.deepEqual(agreeingIssues(TERMS, ['lead'], TODAY, TODAY), [])
  assert.match(messages(agreeingIssues(TERMS, [], TODAY, TODAY)), /No Lead Reviewer/)
  assert.match(messages(agreeingIssues(TERMS, ['lead'], null, TODAY)), /Give the day/)
  assert.match(messages(agreeingIssues(TERMS, ['lead'], date('2016-12-02'), TODAY)), /later than today/)
  assert.match(messages(agreeingIssues({ ...TERMS, agreedOn: TODAY }, ['lead'], TODAY, TODAY)), /agreed already/)
})

test('R286: they are signed off only once agreed: by the Panel Chair while there is a Panel, else by the Review Team, and not by the Lead Reviewer (AMB-8)', () => {
  const agreed = { ...TERMS, agreedOn: TODAY }
  const after = { ...WHO, panelChairs: [] }
  assert.deepEqual([signingBody(WHO), signingBody(after)], ['consideration panel', 'review team'])
  assert.match(messages(signingIssues(TERMS, WHO, 'panel chair')), /first agreed/)
  assert.deepEqual(signingIssues(agreed, WHO, 'panel chair'), [])
  assert.match(messages(signingIssues(agreed, WHO, 'nurse')), /The Panel Chair signs/)
  assert.deepEqual(signingIssues(agreed, after, 'nurse'), [])
  assert.match(messages(signingIssues(agreed, after, 'panel chair')), /member of the Review Team/)
  assert.match(messages(signingIssues(agreed, after, 'lead')), /cannot sign them off as well/)
  assert.match(messages(signingIssues({ ...agreed, signedOn: TODAY }, WHO, 'panel chair')), /signed off already/)
})

test('terms that were agreed are amended with a reason, and only those', () => {
  assert.match(messages(writingIssues(TERMS, ' ', true)), /why the terms are amended/)
  assert.deepEqual(writingIssues(TERMS, 'A second child was found', true), [])
})
