/** The straight road from a referral to a commissioned review, walked by the product's own commands. Each step returns what the next one needs. */
import { answerSubcommittee } from '../../src/commands/decision/answer-subcommittee.ts'
import { circulateReferral } from '../../src/commands/decision/circulate-referral.ts'
import { closeConsideration } from '../../src/commands/decision/close-consideration.ts'
import { confirmDecision } from '../../src/commands/decision/confirm-decision.ts'
import { decideReview } from '../../src/commands/decision/decide-review.ts'
import { giveView } from '../../src/commands/decision/give-view.ts'
import { reviewReferral } from '../../src/commands/decision/review-referral.ts'
import { commissionReview } from '../../src/commands/commissioning/commission-review.ts'
import { saveSection } from '../../src/commands/referral/save-section.ts'
import { sendReferral } from '../../src/commands/referral/send-referral.ts'
import { startReferral } from '../../src/commands/referral/start-referral.ts'
import type { Commission } from '../../src/domain/commissioning.ts'
import type { Answer, Answers } from '../../src/domain/criteria/criteria-set.ts'
import { NO_ANSWER } from '../../src/domain/criteria/criteria-set.ts'
import type { Decision, Outcome as Chosen } from '../../src/domain/decision.ts'
import { OUTCOMES } from '../../src/domain/decision.ts'
import { exampleReferral } from '../../src/domain/referral/example.ts'
import type { Referral } from '../../src/domain/referral/referral.ts'
import type { Manner } from '../../src/domain/subcommittee.ts'
import { ALL_SECTIONS, sectionOf } from '../../src/domain/referral/sections.ts'
import type { Session } from '../../src/store/database.ts'
import { draftOf } from '../../src/store/referral/referrals.ts'
import { did } from './act.ts'
import type { Cast } from './cast.ts'
import { sendLetters } from './letters.ts'

export { act, asked, did } from './act.ts'

export async function draftReferral(the: Cast, referrer: Session, referral: Referral = exampleReferral()): Promise<string> {
  const { caseId } = await did(the, startReferral, referrer, {})
  for (const section of ALL_SECTIONS) {
    const { revisions } = await the.frame.database.read(referrer, reader => draftOf(reader, caseId))
    await did(the, saveSection, referrer, { caseId, section, content: sectionOf(referral, section), basedOn: revisions.get(section) ?? 0 })
  }
  return caseId
}

export async function sentReferralCase(the: Cast, referral: Referral = exampleReferral(), by?: Session): Promise<string> {
  const referrer = by ?? await the.on('agency_lead')
  const caseId = await draftReferral(the, referrer, referral)
  await did(the, sendReferral, referrer, { caseId })
  return caseId
}

/** Circulated to the Sub-Committee, by correspondence unless told otherwise, both initial reviews done. */
export async function circulatedCase(the: Cast, by?: Session, manner: Manner = 'correspondence'): Promise<string> {
  const caseId = await sentReferralCase(the, exampleReferral(), by)
  for (const role of ['board_manager', 'safeguarding_lead'] as const) await did(the, reviewReferral, await the.on(role), { caseId, comment: 'Serious, and needs a view' })
  await the.on('subcommittee_chair')
  await the.on('subcommittee_member')
  await did(the, circulateReferral, await the.on('board_manager'), { caseId, manner, message: 'Please give your view by Friday' })
  return caseId
}

/** The views of the Sub-Committee's Chair and member counted, and the Independent Chair's answer given: no Panel where they find none warranted. */
export async function consideredCase(the: Cast, warranted = true, by?: Session): Promise<string> {
  const caseId = await circulatedCase(the, by)
  for (const role of ['subcommittee_chair', 'subcommittee_member'] as const) await did(the, giveView, await the.on(role), { caseId, warranted, rationale: 'A child has died' })
  await did(the, closeConsideration, await the.on('board_manager'), { caseId })
  await did(the, answerSubcommittee, await the.on('independent_chair'), { caseId, agrees: true, panel: warranted, reason: '' })
  return caseId
}

const [YES, NO]: readonly [Answer, Answer] = [{ ...NO_ANSWER, answer: true, evidence: 'The referral, question 5(a)' }, { ...NO_ANSWER, answer: false, evidence: 'Nothing on record points to it' }]
export const ANSWERS: Answers = { abuse: YES, died: YES, harmed: NO, concern: NO_ANSWER, custody: NO, detained: NO, deprived: NO, discretion: YES }
/** Abuse is not suspected, so that no criterion is met; a review may still bring learning. */
export const NOT_MET: Answers = { ...ANSWERS, abuse: NO }

export function decisionFor(outcome: Chosen | null): Decision {
  return {
    response: outcome === null ? 'defer' : 'accept', outcome, reasons: 'A child has died and neglect is suspected', proportionality: 'Several agencies over a short time', basisOfChallenge: '',
    awaited: outcome === null ? 'The post-mortem' : '', reviewOn: outcome === null ? '2026-12-31' : '', overrideReason: '', alternatives: 'A case audit was considered', learning: 'How agencies share what they know',
    confidence: 'It is led from outside and open to the family', advice: [], reasonForRevisit: '', research: '', withoutPanel: 'The facts are plain, and the family has waited long enough',
  }
}

export async function decidedCase(the: Cast, outcome: Chosen = 'scr'): Promise<string> {
  const caseId = await consideredCase(the)
  const answers = outcome === 'scr' ? ANSWERS : NOT_MET
  await did(the, decideReview, await the.on('independent_chair'), { caseId, decision: decisionFor(outcome), answers, basedOn: 0 })
  return caseId
}

let commissioned = 0

export function commissionFor(the: Cast, outcome: Chosen = 'scr'): Commission {
  commissioned += 1
  const kind = OUTCOMES[outcome].kind
  const basis = 'Section 14B of the Children Act 2004.'
  return {
    kind, pseudonym: `Child Alder ${commissioned}`, periodFrom: '2015-01-01', periodTo: '2016-09-28', backgroundFrom: '', practiceChanged: 'no', practiceChangedHow: '',
    agencies: [{ agencyId: the.police, name: 'Police', inScope: true, basis, nominatedMember: '' }, { agencyId: the.health, name: 'Community health', inScope: true, basis, nominatedMember: '' },
      { agencyId: the.socialCare, name: 'Children’s social care', inScope: false, basis: '', nominatedMember: '' }],
    category: kind === 'audit' ? 'need' : '', chairUnit: kind === 'audit' ? 'Professional Standards and Audit Unit' : '', leadAgencyIds: kind === 'single' ? [the.health] : [], otherBoards: '',
  }
}

export async function commissionedCase(the: Cast, outcome: Chosen = 'scr'): Promise<string> {
  const caseId = await decidedCase(the, outcome)
  await did(the, confirmDecision, await the.on('board_manager'), { caseId })
  await sendLetters(the, caseId)
  await did(the, commissionReview, await the.on('board_manager'), { caseId, commission: commissionFor(the, outcome), reasons: {} })
  return caseId
}
