/** The Independent Chair's written decision: every version, what was before the Chair, the advice given, and what followed. */
import { OUTCOMES, RESPONDED, type Decision } from '../decision.ts'
import { plainDate, spoken } from '../plain-date.ts'
import { heading, text, type Block, type ProseSection } from '../prose.ts'
import { kindName } from '../review-kind.ts'
import { roleName } from '../roles.ts'
import type { DecisionOnRecord, Materials } from './materials.ts'
import { who } from './people.ts'
import { parts, statement, type Said } from './statement.ts'

export function decisionSection(materials: Materials): ProseSection {
  const { decisions, commissioned, people } = materials
  return { id: 'decision', title: 'The Independent Chair’s decision', blocks: [
    ...asked(materials),
    ...decisions.length === 0 ? [text('The Independent Chair has not decided on a review.')] : decisions.flatMap(each => oneVersion(each, materials)),
    ...commissioned === null ? [] : [statement(`A ${kindName(commissioned.kind)} was commissioned.`, { by: who(people, commissioned.by, commissioned.on), on: commissioned.on, source: 'toolkit, Appendix 1, step 14' })],
  ] }
}

function asked({ clarifications, people }: Materials): readonly Block[] {
  if (clarifications.length === 0) return [text('The Independent Chair asked nobody to clarify anything.')]
  return [heading('What the Chair asked'), ...clarifications.flatMap(each => [
    statement(`${each.askedOf} was asked to clarify.`, { by: who(people, each.by, each.on, roleName('independent_chair')), on: each.on, source: 'request for clarification', words: [each.question, each.challenge].filter(words => words.trim() !== '').join('\n') }),
    each.answer === null ? text('There is no answer yet.') : statement('Answer', { by: who(people, each.answer.by, each.answer.on), on: each.answer.on, source: 'answer to the request for clarification', words: each.answer.words }),
  ])]
}

function oneVersion(of: DecisionOnRecord, { people, decisions }: Materials): readonly Block[] {
  const { decision, grounds, version } = of
  const said: Said = { by: who(people, of.by, of.at, roleName('independent_chair')), on: of.at, source: `decision, version ${version}` }
  const superseded = decisions.some(each => each.version > version) ? ' A later version follows.' : ''
  return [
    heading(`Version ${version}: ${outcomeName(decision)}`),
    statement(`${decision.response === null ? 'No answer to a recommendation is on record' : RESPONDED[decision.response]}.${superseded}`, said),
    text(before(grounds, of.recommendation)),
    ...parts(partsOf(decision), said),
    ...decision.advice.map(each => statement(`${each.kind === 'medical' ? 'Medical' : 'Legal'} advice to which the Chair gave weight`,
      { by: each.author, on: plainDate(each.on) ?? of.at, source: `decision, version ${version}`, words: each.text })),
    ...decision.advice.length === 0 ? [text('No medical or legal advice is on record with this version.')] : [],
  ]
}

export function outcomeName(decision: Decision): string { return decision.outcome === null ? 'Deferred' : OUTCOMES[decision.outcome].name }

function before({ referralVersion, consideration, majority }: DecisionOnRecord['grounds'], recommendation: DecisionOnRecord['recommendation']): string {
  const views = consideration === null ? 'no views of the Sub-Committee'
    : `the Sub-Committee’s views (consideration ${consideration}${majority === null ? '' : majority ? ', with a majority for a Panel' : ', without a majority for a Panel'})`
  const panel = recommendation === null ? 'no recommendation of a Panel' : `version ${recommendation.version} of the recommendation of Panel ${recommendation.number}, which it answers`
  return `Before the Chair: version ${referralVersion} of the referral, ${views}, and ${panel}.`
}

function partsOf(decision: Decision): readonly (readonly [string, string])[] {
  const on = plainDate(decision.reviewOn)
  return [
    ['Why the decision was looked at again', decision.reasonForRevisit], ['Reasons', decision.reasons], ['Why it is proportionate', decision.proportionality],
    ['The basis of the challenge to the recommendation', decision.basisOfChallenge], ['What is awaited', decision.awaited],
    ['When it is looked at again', on ? spoken(on) : decision.reviewOn], ['Why it departs from what the criteria expect', decision.overrideReason],
    ['Why it was made before the Panel had recommended anything', decision.withoutPanel], ['Alternatives considered', decision.alternatives], ['Learning expected', decision.learning],
    ['Why this review will be thorough, independent and open', decision.confidence], ['Research evidence', decision.research],
  ]
}
