/**
 * The kinds of review a board may carry out (toolkit, Strategy L31-33), and which procedure each runs by. The name
 * "Single Agency Review" is never shortened to SAR, which means a Safeguarding Adults Review.
 */
export const REVIEW_KINDS = {
  scr: { name: 'Serious Case Review', procedure: 'scr-2016', code: 'SCR' },
  plr: { name: 'Partnership Learning Review', procedure: 'plr-2016', code: 'PLR' },
  audit: { name: 'Partnership Case Audit', procedure: 'case-audit-2016', code: 'PCA' },
  single: { name: 'Single Agency Review', procedure: 'single-agency-2016', code: 'SGL' },
} as const

export type ReviewKind = keyof typeof REVIEW_KINDS

export const ALL_KINDS = Object.keys(REVIEW_KINDS) as readonly ReviewKind[]

export function isReviewKind(text: string): text is ReviewKind { return Object.hasOwn(REVIEW_KINDS, text) }

export function kindName(kind: ReviewKind): string { return REVIEW_KINDS[kind].name }
