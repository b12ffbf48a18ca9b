/** Letters that tell a decision, as plain text: the Chair's confirmation (step 13), and the reasons where there is no Panel (step 3). */
import type { Decision } from '../decision.ts'
import { OUTCOMES } from '../decision.ts'
import type { PlainDate } from '../plain-date.ts'
import { spoken } from '../plain-date.ts'

interface Told { readonly board: string; readonly reference: string; readonly to: string; readonly chair: string; readonly on: PlainDate }

/** The Independent Chair's written confirmation of a decision that settles something. */
export function decisionLetter(told: Told, decision: Decision & { readonly outcome: keyof typeof OUTCOMES }, decidedOn: PlainDate): string {
  return [
    spoken(told.on), `To the ${told.to}`, `${told.board}: decision on the referral ${told.reference}`,
    `I decided on ${spoken(decidedOn)}: ${OUTCOMES[decision.outcome].name}.`,
    `My reasons: ${decision.reasons}`,
    `Why this is proportionate: ${decision.proportionality}`,
    ...said('The basis on which I did not accept the recommendation', decision.basisOfChallenge),
    ...said('Why I depart from what the criteria would require', decision.overrideReason),
    ...said('Alternatives that I considered', decision.alternatives),
    ...said('Why I am confident that this review will be thorough, independent and open', decision.confidence),
    'I may review this decision if further information becomes available.',
    `${told.chair}, Independent Chair`,
  ].join('\n\n')
}

/** To the referrer, where no Consideration Panel is convened: a full explanation of the reasons (R260). */
export function noPanelLetter(told: Told, reasons: string): string {
  return [
    spoken(told.on), `To the ${told.to}`, `${told.board}: your referral ${told.reference}`,
    'Thank you for your referral. The Sub-Committee has considered it, and the Independent Chair has been advised. No Consideration Panel will be convened.',
    `The reasons in full: ${reasons}`,
    'If you have further information, you can still add it to the referral.',
    `${told.chair}, Independent Chair`,
  ].join('\n\n')
}

/** To the Sub-Committee, to confirm the same (R261). */
export function noPanelConfirmation(told: Told, reasons: string): string {
  return [
    spoken(told.on), `To the ${told.to}`, `${told.board}: referral ${told.reference}`,
    'This confirms that no Consideration Panel will be convened on this referral. The referrer has been told the reasons.',
    `The reasons in full: ${reasons}`,
    `${told.chair}, Independent Chair`,
  ].join('\n\n')
}

function said(heading: string, text: string): readonly string[] { return text.trim() ? [`${heading}: ${text}`] : [] }
