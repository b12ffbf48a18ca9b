/** The ways from a case to its parts, each for whoever may go there: by the table that guards the pages themselves. */
import { may } from '../../domain/access.ts'
import type { Action, Standing } from '../../domain/access.ts'
import { caseActions } from '../actions/paths.ts'
import { casePeople } from '../case-people/paths.ts'
import { questionedFacts } from '../chronology/questioned-facts/paths.ts'
import { sameEvents } from '../chronology/same-events/paths.ts'
import { editions } from '../chronology/editions/paths.ts'
import { keyEventsPath } from '../chronology/key-events/paths.ts'
import { integrated, integratedWithComments } from '../chronology/integrated/paths.ts'
import * as commissioning from '../commissioning/paths.ts'
import * as decision from '../decision/paths.ts'
import { disagreements } from '../disagreements/paths.ts'
import { information } from '../initial-information/paths.ts'
import { exclusions } from '../exclusions/paths.ts'
import { family } from '../family/paths.ts'
import { identityMap } from '../identity/paths.ts'
import { packages, practitioners } from '../hand-in/paths.ts'
import { letters } from '../letters/paths.ts'
import type { Address } from '../paths.ts'
import { keyThemes } from '../key-themes/paths.ts'
import { caseLearning } from '../learning/paths.ts'
import { packPath } from '../learning-event/pack/paths.ts'
import { publication } from '../publication/paths.ts'
import { caseGoodPractice } from '../good-practice/paths.ts'
import { filesSecured, otherChildren, referral, sameIncident } from '../referral/paths.ts'
import { quality } from '../quality/paths.ts'
import { panel } from '../panel/paths.ts'
import { caseHistory } from '../records/paths.ts'
import type { Link } from '../route.ts'
import { termsOfReference } from '../terms-of-reference/paths.ts'

interface Part { readonly text: string; readonly action: Action; readonly to: (params: { readonly case: string }) => Address }

const TO_DECISION: readonly Part[] = [
  { text: 'Referral', action: 'see referral', to: params => referral.to(params) },
  { text: 'Other children who may be at risk', action: 'see to other children', to: params => otherChildren.to(params) },
  { text: 'Referrals that may tell of the same incident', action: 'see like incidents', to: params => sameIncident.to(params) },
  { text: 'Files secured by the agencies', action: 'record fact', to: params => filesSecured.to(params) },
  { text: 'Initial review', action: 'review referral', to: params => decision.initialReview.to(params) },
  { text: 'Information from agencies', action: 'see information', to: params => information.to(params) },
  { text: 'Disagreements about information', action: 'see disagreements', to: params => disagreements.to(params) },
  { text: 'Circulation to the Sub-Committee', action: 'circulate referral', to: params => decision.circulation.to(params) },
  { text: 'Views of the Sub-Committee', action: 'see views', to: params => decision.views.to(params) },
  { text: 'The criteria', action: 'see criteria', to: params => decision.criteria.to(params) },
  { text: 'Questions of the Independent Chair', action: 'see decision', to: params => decision.clarifications.to(params) },
  { text: 'Consideration Panel', action: 'see panel', to: params => panel.to(params) },
  { text: 'Decision', action: 'see decision', to: params => decision.decisionRecord.to(params) },
  { text: 'Letters', action: 'see letters', to: params => letters.to(params) },
]

/** There only once a review is commissioned: a case can be closed without one. */
const OF_REVIEW: readonly Part[] = [
  { text: 'Review: period, agencies and people', action: 'see case', to: params => commissioning.review.to(params) },
  { text: 'Terms of reference', action: 'see terms of reference', to: params => termsOfReference.to(params) },
  { text: 'Agencies’ chronologies', action: 'see agencies’ progress', to: params => packages.to(params) },
  { text: 'Integrated chronology', action: 'read integrated chronology', to: params => integrated.to(params) },
  { text: 'Editions of the chronology', action: 'read integrated chronology', to: params => editions.to(params) },
  { text: 'Key events', action: 'read integrated chronology', to: params => keyEventsPath.to(params) },
  { text: 'Key Themes for Analysis', action: 'see key themes', to: params => keyThemes.to(params) },
  { text: 'Learning Event pack', action: 'read integrated chronology', to: params => packPath.to(params) },
  { text: 'Accounts of the same event', action: 'read integrated chronology', to: params => sameEvents.to(params) },
  { text: 'Questioned facts', action: 'read integrated chronology', to: params => questionedFacts.to(params) },
  { text: 'Integrated chronology with comments', action: 'read comments', to: params => integratedWithComments.to(params) },
  { text: 'Practitioners and their invitations', action: 'see practitioners', to: params => practitioners.to(params) },
  { text: 'Family', action: 'see family', to: params => family.to(params) },
  { text: 'Identity map: names, labels, genogram', action: 'see identity map', to: params => identityMap.to(params) },
  { text: 'Learning', action: 'see learning', to: params => caseLearning.to(params) },
  { text: 'Actions', action: 'see actions', to: params => caseActions.to(params) },
  { text: 'Quality assurance', action: 'see quality', to: params => quality.to(params) },
  { text: 'Publication', action: 'see publication', to: params => publication.to(params) },
]

const THROUGHOUT: readonly Part[] = [
  { text: 'Good practice', action: 'see good practice', to: params => caseGoodPractice.to(params) },
  { text: 'People on this case', action: 'appoint to case', to: params => casePeople.to(params) },
  { text: 'Who is shut out', action: 'exclude from case', to: params => exclusions.to(params) },
  { text: 'History of this case', action: 'see history', to: params => caseHistory.to(params) },
]

export interface PartsGroup { readonly title: string; readonly links: readonly Link[] }

/** What is going on now first: once there is a review its parts, and how it came to be behind them. A group in which the visitor may go nowhere is left out. */
export function caseParts(caseId: string, standing: Standing, isReview: boolean, own: readonly Link[] = []): readonly PartsGroup[] {
  const linksTo = (parts: readonly Part[]) => parts.filter(part => may(part.action, standing)).map(part => ({ text: part.text, href: part.to({ case: caseId }) }))
  const toDecision = { title: 'Referral and decision', links: linksTo(TO_DECISION) }
  const groups = [
    ...isReview ? [{ title: 'The review', links: [...linksTo(OF_REVIEW), ...own] }, toDecision] : [toDecision],
    { title: 'Throughout the case', links: linksTo(THROUGHOUT) },
  ]
  return groups.filter(group => group.links.length > 0)
}
