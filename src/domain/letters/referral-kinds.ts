/** The letters between a referral and the Independent Chair's answer to the Sub-Committee (Appendix 1, steps 1 to 3). */
import type { LetterDescription } from './kinds.ts'

const REASONS = { reasons: { label: 'The reasons, in full', example: 'The harm was not serious, because …' } }

export const REFERRAL_LETTERS = {
  no_panel_referrer: {
    number: 4, name: 'No Consideration Panel: to the referrer, with the reasons', signatory: 'independent_chair',
    subject: '{board}: your referral {reference}',
    text: [
      'Thank you for your referral. The Sub-Committee has considered it, and the Independent Chair has been advised. No Consideration Panel will be convened.',
      'The reasons in full: {reasons}',
      'If you have further information, you can still add it to the referral.',
    ],
    fields: REASONS, facts: ['referrer_told'], readAt: '/cases/:case/referral',
  },
  no_panel_subcommittee: {
    number: 4, name: 'No Consideration Panel: confirmation to the Sub-Committee', signatory: 'independent_chair',
    subject: '{board}: referral {reference}',
    text: [
      'This confirms that no Consideration Panel will be convened on this referral. The referrer is told the reasons.',
      'The reasons in full: {reasons}',
    ],
    fields: REASONS, facts: ['subcommittee_told'],
  },
} as const satisfies Record<string, LetterDescription>
