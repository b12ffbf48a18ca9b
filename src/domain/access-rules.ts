/**
 * The access table itself, one rule a line, grouped by what a person wants to do. A board's Manager and Chair can
 * read it aloud and sign it. The system administrator appears in no rule that touches a case.
 */
import type { Rule } from './access.ts'
import { PARTICIPANTS, type Role } from './roles.ts'

/** The board's own office, which runs every case. */
const OFFICE = ['board_manager', 'support_team'] as const satisfies readonly Role[]
/** Those who may follow every case from its referral on: all cases go to the Sub-Committee (R253) and to the Chair (R251). */
const DECIDERS = ['independent_chair', 'safeguarding_lead', 'legal_adviser', 'subcommittee_chair', 'subcommittee_member'] as const satisfies readonly Role[]
/** Those who carry out the review and may read the authors' comments (AMB-9). */
const REVIEWERS = ['lead_reviewer', 'overview_author', 'review_team_member'] as const satisfies readonly Role[]
/** Those who sit on the Consideration Panel of a case. */
const PANEL = ['panel_chair', 'panel_member'] as const satisfies readonly Role[]

export const RULES = [
  // The door
  { action: 'come to the door', by: 'anyone', roles: [] },
  { action: 'use own account', by: 'account', roles: [] },

  // The board and its people
  { action: 'see people', by: 'board', roles: [...OFFICE, 'system_administrator'] },
  { action: 'manage people', by: 'board', roles: ['board_manager', 'system_administrator'] },
  // Not the administrator: whoever passes a link on could use it, and the administrator sees no case.
  { action: 'invite people', by: 'board', roles: ['board_manager'] },
  { action: 'appoint people', by: 'board', roles: ['board_manager'] },
  { action: 'manage agencies', by: 'board', roles: ['board_manager', 'system_administrator'] },
  { action: 'change board settings', by: 'board', roles: ['board_manager'] },
  { action: 'see access log', by: 'board', roles: ['board_manager'] },
  { action: 'see access rules', by: 'account', roles: [] },

  // Cases
  { action: 'see register', by: 'board', roles: [...OFFICE, ...DECIDERS] },
  { action: 'see case', by: 'board', roles: [...OFFICE, ...DECIDERS] },
  { action: 'see case', by: 'case', roles: ['referrer', 'authorising_senior_manager', ...PANEL, ...REVIEWERS, ...PARTICIPANTS, 'chronology_author', 'agency_senior_manager'] },
  { action: 'see history', by: 'board', roles: ['board_manager', 'independent_chair', 'legal_adviser'] },
  { action: 'see timetable', by: 'board', roles: [...OFFICE, ...DECIDERS] },
  { action: 'see timetable', by: 'case', roles: [...PANEL, ...REVIEWERS, 'chronology_author', 'agency_senior_manager'] },
  { action: 'record fact', by: 'board', roles: [...OFFICE] },
  { action: 'record step', by: 'board', roles: [...OFFICE, ...DECIDERS] },
  { action: 'record step', by: 'case', roles: [...REVIEWERS] },
  { action: 'correct fact', by: 'board', roles: [...OFFICE] },
  { action: 'adapt timetable', by: 'board', roles: ['board_manager'] },
  { action: 'adapt timetable', by: 'case', roles: ['lead_reviewer'] },
  { action: 'exclude from case', by: 'board', roles: ['board_manager'] },
  { action: 'appoint to case', by: 'board', roles: [...OFFICE] },

  // Referral to decision
  { action: 'start referral', by: 'board', roles: [...OFFICE, ...DECIDERS, 'agency_lead', 'chief_officer', 'board_member'] },
  { action: 'invite referrers', by: 'board', roles: [...OFFICE] },
  { action: 'write referral', by: 'case', roles: ['referrer'], in: ['draft'] },
  { action: 'see referral', by: 'board', roles: [...OFFICE, ...DECIDERS] },
  { action: 'see referral', by: 'case', roles: ['referrer', 'authorising_senior_manager', ...PANEL], in: ['draft', 'referral', 'review', 'closed'] },
  { action: 'add to referral', by: 'case', roles: ['referrer'] },
  { action: 'add to referral', by: 'board', roles: [...OFFICE] },
  { action: 'see like incidents', by: 'board', roles: [...OFFICE, ...DECIDERS] },
  { action: 'say whether same incident', by: 'board', roles: [...OFFICE] },
  { action: 'see to other children', by: 'board', roles: [...OFFICE, 'safeguarding_lead'] },
  { action: 'see good practice', by: 'board', roles: [...OFFICE, ...DECIDERS] },
  // In a review it is written among the learning themes.
  { action: 'record good practice', by: 'board', roles: [...OFFICE, 'safeguarding_lead'], in: ['referral', 'closed'] },
  { action: 'review referral', by: 'board', roles: ['board_manager', 'safeguarding_lead'], in: ['referral'] },
  { action: 'circulate referral', by: 'board', roles: [...OFFICE], in: ['referral'] },
  { action: 'give view', by: 'board', roles: ['subcommittee_chair', 'subcommittee_member'], in: ['referral'] },
  { action: 'see views', by: 'board', roles: [...OFFICE, ...DECIDERS] },
  { action: 'see criteria', by: 'board', roles: [...OFFICE, ...DECIDERS] },
  { action: 'see criteria', by: 'case', roles: [...PANEL], in: ['referral'] },
  { action: 'assess criteria', by: 'board', roles: [...OFFICE, 'safeguarding_lead'] },
  // Until their Panel closes: the act itself sees to that.
  { action: 'assess criteria', by: 'case', roles: ['panel_chair'], in: ['referral'] },
  { action: 'see panel', by: 'board', roles: [...OFFICE, ...DECIDERS] },
  { action: 'see panel', by: 'case', roles: [...PANEL] },
  { action: 'convene panel', by: 'board', roles: [...OFFICE], in: ['referral'] },
  { action: 'run panel', by: 'board', roles: [...OFFICE], in: ['referral'] },
  { action: 'run panel', by: 'case', roles: ['panel_chair'], in: ['referral'] },
  // A member only as the legal adviser, of their own advice: the act itself sees to that.
  { action: 'minute panel', by: 'board', roles: [...OFFICE] },
  { action: 'minute panel', by: 'case', roles: [...PANEL] },
  { action: 'vote in panel', by: 'case', roles: [...PANEL], in: ['referral'] },
  { action: 'chair panel', by: 'case', roles: ['panel_chair'], in: ['referral'] },
  { action: 'decide', by: 'board', roles: ['independent_chair'] },
  { action: 'answer clarification', by: 'board', roles: [...OFFICE] },
  { action: 'answer clarification', by: 'case', roles: ['panel_chair'] },
  { action: 'answer clarification', by: 'agency', roles: ['agency_lead', 'chief_officer'] },
  { action: 'see decision', by: 'board', roles: [...OFFICE, ...DECIDERS] },
  { action: 'commission review', by: 'board', roles: [...OFFICE], in: ['referral', 'review'] },
  { action: 'ask for information', by: 'board', roles: [...OFFICE] },
  { action: 'go on without information', by: 'board', roles: ['board_manager'] },
  { action: 'see information', by: 'board', roles: [...OFFICE, ...DECIDERS] },
  { action: 'see disagreements', by: 'board', roles: [...OFFICE, ...DECIDERS] },
  { action: 'see disagreements', by: 'case', roles: [...REVIEWERS] },
  { action: 'raise disagreement', by: 'board', roles: [...OFFICE] },
  { action: 'raise disagreement', by: 'case', roles: [...REVIEWERS] },
  { action: 'take up with executive', by: 'board', roles: ['board_manager'] },
  { action: 'raise with Chief Officer', by: 'board', roles: ['independent_chair'] },
  { action: 'give information', by: 'agency', roles: ['agency_lead', 'chief_officer'] },
  { action: 'confirm files secured', by: 'agency', roles: ['agency_lead', 'chief_officer'] },

  // Letters. Who approves one is narrower still: its own signatory.
  { action: 'see letters', by: 'board', roles: [...OFFICE, ...DECIDERS] },
  { action: 'see letters', by: 'case', roles: ['panel_chair'] },
  { action: 'write letters', by: 'board', roles: [...OFFICE, 'independent_chair'] },
  { action: 'write letters', by: 'case', roles: ['panel_chair'] },
  { action: 'approve letters', by: 'board', roles: ['board_manager', 'independent_chair'] },
  { action: 'approve letters', by: 'case', roles: ['panel_chair'] },
  { action: 'send letters', by: 'board', roles: [...OFFICE] },
  { action: 'see outbox', by: 'board', roles: [...OFFICE] },

  // Terms of reference. Agreed by the Manager or the Lead for Safeguarding, and signed off by another: for the Panel or the Review Team.
  { action: 'see terms of reference', by: 'board', roles: [...OFFICE, ...DECIDERS], in: ['review', 'closed'] },
  { action: 'see terms of reference', by: 'case', roles: [...REVIEWERS, 'panel_chair'], in: ['review', 'closed'] },
  { action: 'write terms of reference', by: 'board', roles: [...OFFICE, 'safeguarding_lead'], in: ['review'] },
  { action: 'agree terms of reference', by: 'board', roles: ['board_manager', 'safeguarding_lead'], in: ['review'] },
  { action: 'sign off terms of reference', by: 'case', roles: ['panel_chair', 'review_team_member'], in: ['review'] },

  // Chronologies
  { action: 'see agencies’ progress', by: 'board', roles: [...OFFICE, ...DECIDERS], in: ['review', 'closed'] },
  { action: 'see agencies’ progress', by: 'case', roles: [...REVIEWERS, 'chronology_author', 'agency_senior_manager'], in: ['review', 'closed'] },
  { action: 'see agency chronology', by: 'board', roles: [...OFFICE], in: ['review', 'closed'] },
  { action: 'see agency chronology', by: 'case', roles: [...REVIEWERS], in: ['review', 'closed'] },
  { action: 'see agency chronology', by: 'agency', roles: ['chronology_author', 'agency_senior_manager', 'chief_officer'], in: ['review', 'closed'] },
  { action: 'nominate author', by: 'agency', roles: ['chief_officer', 'agency_senior_manager'], in: ['review'] },
  { action: 'nominate author', by: 'board', roles: [...OFFICE], in: ['review'] },
  { action: 'name signing manager', by: 'agency', roles: ['chief_officer'], in: ['review'] },
  { action: 'name signing manager', by: 'board', roles: [...OFFICE], in: ['review'] },
  { action: 'write chronology', by: 'agency', roles: ['chronology_author'], in: ['review'] },
  { action: 'sign off chronology', by: 'agency', roles: ['agency_senior_manager'], in: ['review'] },
  { action: 'return chronology', by: 'board', roles: ['board_manager'], in: ['review'] },
  { action: 'return chronology', by: 'case', roles: ['lead_reviewer'], in: ['review'] },
  { action: 'proceed without agency', by: 'board', roles: ['board_manager'], in: ['review'] },
  { action: 'proceed without agency', by: 'case', roles: ['lead_reviewer'], in: ['review'] },
  { action: 'ask agency', by: 'board', roles: [...OFFICE], in: ['review'] },
  { action: 'ask agency', by: 'case', roles: [...REVIEWERS], in: ['review'] },
  { action: 'ask for columns', by: 'board', roles: [...OFFICE], in: ['review'] },
  { action: 'ask for columns', by: 'case', roles: ['lead_reviewer'], in: ['review'] },
  { action: 'give commitment', by: 'agency', roles: ['chief_officer'], in: ['review'] },
  { action: 'see practitioners', by: 'board', roles: [...OFFICE], in: ['review', 'closed'] },
  { action: 'see practitioners', by: 'case', roles: [...REVIEWERS], in: ['review', 'closed'] },
  { action: 'read integrated chronology', by: 'board', roles: [...OFFICE, 'independent_chair', 'legal_adviser'], in: ['review', 'closed'] },
  { action: 'read integrated chronology', by: 'case', roles: [...REVIEWERS, 'chronology_author', ...PARTICIPANTS], in: ['review', 'closed'] },
  // Accounts of one event, side by side: seen by whoever reads the chronology, compared by those who carry out the review.
  { action: 'compare accounts', by: 'board', roles: [...OFFICE], in: ['review'] },
  { action: 'compare accounts', by: 'case', roles: [...REVIEWERS], in: ['review'] },
  { action: 'question facts', by: 'board', roles: [...OFFICE], in: ['review'] },
  { action: 'question facts', by: 'case', roles: [...REVIEWERS], in: ['review'] },
  // The Lead Reviewer's document (R159); the office helps with it.
  { action: 'write key events', by: 'board', roles: [...OFFICE], in: ['review'] },
  { action: 'write key events', by: 'case', roles: ['lead_reviewer', 'overview_author'], in: ['review'] },
  // Found from the chronologies and their comments by the Review Team (R155). Those who come to the Learning Event read them in their pack, where they are in it.
  { action: 'see key themes', by: 'board', roles: [...OFFICE, 'independent_chair', 'legal_adviser'], in: ['review', 'closed'] },
  { action: 'see key themes', by: 'case', roles: [...REVIEWERS], in: ['review', 'closed'] },
  { action: 'write key themes', by: 'board', roles: [...OFFICE], in: ['review'] },
  { action: 'write key themes', by: 'case', roles: [...REVIEWERS], in: ['review'] },
  { action: 'read comments', by: 'board', roles: [...OFFICE], in: ['review', 'closed'] },
  { action: 'read comments', by: 'case', roles: [...REVIEWERS, 'chronology_author'], in: ['review', 'closed'] },

  // What becomes of a review: its publication, whom it hears, its learning, its actions, its quality
  { action: 'see publication', by: 'board', roles: [...OFFICE, ...DECIDERS], in: ['review', 'closed'] },
  { action: 'see publication', by: 'case', roles: [...REVIEWERS], in: ['review', 'closed'] },
  { action: 'record publication', by: 'board', roles: [...OFFICE, 'independent_chair'], in: ['review', 'closed'] },
  { action: 'see leak checks', by: 'board', roles: [...OFFICE, 'independent_chair', 'safeguarding_lead', 'legal_adviser'], in: ['review', 'closed'] },
  { action: 'check outgoing file', by: 'board', roles: [...OFFICE], in: ['review', 'closed'] },
  { action: 'approve release', by: 'board', roles: ['board_manager', 'independent_chair', 'safeguarding_lead', 'legal_adviser'], in: ['review', 'closed'] },
  { action: 'record invitations', by: 'board', roles: [...OFFICE], in: ['review'] },
  { action: 'record invitations', by: 'case', roles: [...REVIEWERS], in: ['review'] },
  // The family: for those who run the review or carry it out, and nobody else
  { action: 'see family', by: 'board', roles: [...OFFICE], in: ['review', 'closed'] },
  { action: 'see family', by: 'case', roles: [...REVIEWERS], in: ['review', 'closed'] },
  { action: 'record family', by: 'board', roles: [...OFFICE], in: ['review'] },
  { action: 'record family', by: 'case', roles: [...REVIEWERS], in: ['review'] },
  { action: 'list family', by: 'board', roles: [...OFFICE], in: ['review'] },
  // The identity map: real names beside labels. Who a mention is, those say who answer for the review.
  { action: 'see identity map', by: 'board', roles: [...OFFICE], in: ['review', 'closed'] },
  { action: 'see identity map', by: 'case', roles: [...REVIEWERS], in: ['review', 'closed'] },
  { action: 'keep identity map', by: 'board', roles: [...OFFICE], in: ['review'] },
  { action: 'keep identity map', by: 'case', roles: ['lead_reviewer'], in: ['review'] },
  // Also afterwards: an edition may be made of a closed review.
  { action: 'settle mentions', by: 'board', roles: [...OFFICE], in: ['review', 'closed'] },
  { action: 'settle mentions', by: 'case', roles: ['lead_reviewer'], in: ['review', 'closed'] },
  { action: 'see learning register', by: 'board', roles: [...OFFICE, ...DECIDERS] },
  { action: 'see learning', by: 'board', roles: [...OFFICE, ...DECIDERS], in: ['review', 'closed'] },
  { action: 'see learning', by: 'case', roles: [...REVIEWERS], in: ['review', 'closed'] },
  { action: 'write learning', by: 'board', roles: [...OFFICE], in: ['review', 'closed'] },
  { action: 'write learning', by: 'case', roles: ['lead_reviewer', 'overview_author'], in: ['review', 'closed'] },
  { action: 'see actions', by: 'board', roles: [...OFFICE, ...DECIDERS], in: ['review', 'closed'] },
  { action: 'see actions', by: 'case', roles: [...REVIEWERS], in: ['review', 'closed'] },
  { action: 'manage actions', by: 'board', roles: [...OFFICE], in: ['review', 'closed'] },
  { action: 'see quality', by: 'board', roles: [...OFFICE, ...DECIDERS], in: ['review', 'closed'] },
  { action: 'see quality', by: 'case', roles: [...REVIEWERS], in: ['review', 'closed'] },
  { action: 'quality-assure', by: 'board', roles: [...OFFICE, 'subcommittee_chair', 'subcommittee_member'], in: ['review', 'closed'] },
] as const satisfies readonly Rule[]
