/** The Consideration Panel in the decision record: seats, declaration, pack, minutes, each vote with its rationale, dissent and recommendation. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import mammoth from 'mammoth'
import { putQuestion } from '../../src/commands/panel/put-question.ts'
import type { Session } from '../../src/store/database.ts'
import { wholeDecision, wholeDecisionPdf, wholeDecisionWord } from '../../src/web/decision/paths.ts'
import { did } from '../support/act.ts'
import { cast } from '../support/cast.ts'
import { closedPanel, informedPanel, vote } from '../support/panel.ts'
import { pdfWords } from '../support/pdf.ts'
import { browserOf } from '../support/web.ts'

const the = await cast({ after })
const visit = await browserOf(the, { after })
const [manager, chair, seat] = [await the.on('board_manager'), await the.on('independent_chair'), await the.on('subcommittee_chair')]

const flat = (words: string): string => words.replace(/\s+/g, ' ')
const page = async (person: Session, caseId: string): Promise<string> =>
  flat((await visit(person).get(wholeDecision.to({ case: caseId }))).text.replace(/<[^>]+>/g, ' ').replaceAll('&#39;', '\''))

test('R330: the record tells a Panel whole: who sat and declared what, the pack, what was said, every vote with its rationale, who disagreed, and the recommendation', async () => {
  const { caseId } = await closedPanel(the)
  const bytes = async (path: typeof wholeDecisionWord | typeof wholeDecisionPdf): Promise<Buffer> => (await visit(chair).get(path.to({ case: caseId }))).bytes
  const told = { page: await page(chair, caseId), Word: flat((await mammoth.extractRawText({ buffer: await bytes(wholeDecisionWord) })).value), PDF: flat(await pdfWords(await bytes(wholeDecisionPdf))) }
  for (const [format, said] of Object.entries(told)) {
    for (const words of ['A Consideration Panel was convened.', 'Declaration of independence', 'Panel Chair from outside, Panel Chair', 'Knows the field', 'Solicitor to the Panel', 'Pack 1: version 0 of the referral',
      'To say whether a review is needed', 'A child died on 1 October', 'A Serious Case Review, another review, or none', 'The criteria appear to be met', 'Known since March', 'A Serious Case Review must follow if the criteria are met', 'The child’s voice',
      'The circumstances, as voter 0 sees them', 'The circumstances, as voter 3 sees them', 'Proportionate, says voter 0', 'Proportionate, says voter 3',
      '3 voted that a review is needed, 1 that none is, of 4 entitled to vote.', '3 voted for a Serious Case Review, 1 voted for a Partnership Learning Review, of 4 entitled to vote.',
      'On the first question: Designated Doctor. On the second: Designated Doctor.', 'The Panel recommends a Serious Case Review.', 'What each agency knew', 'Health would have a smaller review', 'Much may be learnt about sharing']) {
      assert.ok(said.includes(words), `${words} in ${format}`)
    }
    assert.match(said, /as voter 3 sees them By Designated Doctor, Panel member\./, format)
  }
})

test('while a vote of the Panel is open, nobody finds one in the record: not the office, not the Chair, not its own voter', async () => {
  const { caseId, chair: panelChair } = await informedPanel(the)
  await did(the, putQuestion, panelChair, { caseId, question: 'need' })
  await vote(the, caseId, seat, 'need', 'yes', 'CANARY-VOTE')
  for (const person of [manager, chair, seat]) {
    const said = await page(person, caseId)
    assert.ok(said.includes('The votes are part of this record once the vote is closed.'))
    assert.ok(!said.includes('CANARY-VOTE'))
  }
})
