/** A decision not to review, with a disagreement about information and a question of the Chair's on the way. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import mammoth from 'mammoth'
import { answerClarification } from '../../src/commands/decision/answer-clarification.ts'
import { askClarification } from '../../src/commands/decision/ask-clarification.ts'
import { confirmDecision } from '../../src/commands/decision/confirm-decision.ts'
import { decideReview } from '../../src/commands/decision/decide-review.ts'
import { contactExecutive } from '../../src/commands/disagreements/escalate.ts'
import { raiseDisagreement } from '../../src/commands/disagreements/raise-disagreement.ts'
import { date } from '../../src/domain/plain-date.ts'
import { wholeDecision, wholeDecisionPdf, wholeDecisionWord } from '../../src/web/decision/paths.ts'
import { did } from '../support/act.ts'
import { cast } from '../support/cast.ts'
import { sendLetters } from '../support/letters.ts'
import { pdfWords } from '../support/pdf.ts'
import { consideredCase, decisionFor, NOT_MET } from '../support/road.ts'
import { browserOf } from '../support/web.ts'

const the = await cast({ after })
const visit = await browserOf(the, { after })
const flat = (words: string): string => words.replace(/\s+/g, ' ')

test('R332: a decision not to review tells as much: why, on which criteria, what was asked and disputed, and the letter as it was sent', async () => {
  const [manager, chair] = [await the.on('board_manager'), await the.on('independent_chair')]
  const caseId = await consideredCase(the)
  const { disagreementId } = await did(the, raiseDisagreement, manager, { caseId, agencyId: the.police, concern: 'CANARY-CONCERN' })
  await did(the, contactExecutive, manager, { caseId, disagreementId, contact: 'Alex Executive', post: 'Assistant Chief Constable', manner: 'meeting', on: date('2016-10-03'), said: 'CANARY-SAID', outcome: 'settled' })
  const { requestId } = await did(the, askClarification, chair, { caseId, askedOf: 'agency', agencyId: the.police, question: 'CANARY-ASKED', challenge: '', answerBy: null })
  await did(the, answerClarification, await the.on('agency_lead'), { caseId, requestId, agencyId: the.police, answer: 'CANARY-CLARIFIED', on: date('2016-10-03') })
  await did(the, decideReview, chair, { caseId, decision: { ...decisionFor('none'), reasons: 'CANARY-NONE', alternatives: 'CANARY-ALTERNATIVES' }, answers: NOT_MET, basedOn: 0 })
  await did(the, confirmDecision, manager, { caseId })
  await sendLetters(the, caseId)
  const get = async (path: typeof wholeDecision | typeof wholeDecisionWord | typeof wholeDecisionPdf) => visit(chair).get(path.to({ case: caseId }))
  const told = {
    page: flat((await get(wholeDecision)).text.replace(/<[^>]+>/g, ' ')), Word: flat((await mammoth.extractRawText({ buffer: (await get(wholeDecisionWord)).bytes })).value), PDF: flat(await pdfWords((await get(wholeDecisionPdf)).bytes)),
  }
  const sha256 = (await the.owner.query("select encode(sha256(a.document), 'hex') as hash from case_letter_approvals a where a.case_id = $1", [caseId])).rows[0].hash
  for (const [format, said] of Object.entries(told)) {
    for (const words of ['Decided: No review. CANARY-NONE', 'CANARY-ALTERNATIVES', 'The criteria of regulation 5(2) are not met', 'Level 1: referred to the Board Manager. CANARY-CONCERN', 'Level 2: raised with Alex Executive, Assistant Chief Constable (meeting).', 'CANARY-SAID',
      'CANARY-ASKED', 'CANARY-CLARIFIED', 'No Consideration Panel was convened before the decision.', 'Why it was made before the Panel had recommended anything', 'no recommendation of a Panel', 'Approved by Independent Chair on 3 October 2016', sha256]) assert.ok(said.includes(words), `${words} in ${format}`)
  }
})
