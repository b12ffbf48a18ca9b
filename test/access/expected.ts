/**
 * Who may do what, written down by hand and apart from the program's own table, as a board would sign it. The tests
 * hold the table in src/domain/access-rules.ts, and every route, against it.
 *
 * Each line: the action; then, by how the role is held (`board`, `case`, `agency`), who may; then the phases of the
 * case in which they may, where not in all of referral, review and closed.
 */
import type { Action, Phase } from '../../src/domain/access.ts'
import type { Role } from '../../src/domain/roles.ts'

export interface Expected { readonly anyone?: true; readonly account?: true; readonly board?: string; readonly case?: string; readonly agency?: string; readonly in?: readonly Phase[] }

const REVIEW: readonly Phase[] = ['review', 'closed']

export const EXPECTED: Readonly<Record<Action, Expected>> = {
  'come to the door': { anyone: true },
  'use own account': { account: true },
  'see access rules': { account: true },
  'see people': { board: 'board_manager support_team system_administrator' },
  'manage people': { board: 'board_manager system_administrator' },
  'invite people': { board: 'board_manager' },
  'appoint people': { board: 'board_manager' },
  'manage agencies': { board: 'board_manager system_administrator' },
  'change board settings': { board: 'board_manager' },
  'see access log': { board: 'board_manager' },
  'see register': { board: 'board_manager support_team independent_chair safeguarding_lead legal_adviser subcommittee_chair subcommittee_member' },
  'see case': {
    board: 'board_manager support_team independent_chair safeguarding_lead legal_adviser subcommittee_chair subcommittee_member',
    case: 'referrer authorising_senior_manager lead_reviewer overview_author review_team_member practitioner line_manager strategic_manager chronology_author agency_senior_manager panel_chair panel_member',
  },
  'see history': { board: 'board_manager independent_chair legal_adviser' },
  'see timetable': {
    board: 'board_manager support_team independent_chair safeguarding_lead legal_adviser subcommittee_chair subcommittee_member',
    case: 'lead_reviewer overview_author review_team_member chronology_author agency_senior_manager panel_chair panel_member',
  },
  'record fact': { board: 'board_manager support_team' },
  'record step': {
    board: 'board_manager support_team independent_chair safeguarding_lead legal_adviser subcommittee_chair subcommittee_member',
    case: 'lead_reviewer overview_author review_team_member',
  },
  'correct fact': { board: 'board_manager support_team' },
  'adapt timetable': { board: 'board_manager', case: 'lead_reviewer' },
  'exclude from case': { board: 'board_manager' },
  'appoint to case': { board: 'board_manager support_team' },
  'start referral': { board: 'board_manager support_team independent_chair safeguarding_lead legal_adviser subcommittee_chair subcommittee_member agency_lead chief_officer board_member' },
  'invite referrers': { board: 'board_manager support_team' },
  'write referral': { case: 'referrer', in: ['draft'] },
  'see referral': {
    board: 'board_manager support_team independent_chair safeguarding_lead legal_adviser subcommittee_chair subcommittee_member',
    case: 'referrer authorising_senior_manager panel_chair panel_member',
  },
  'add to referral': { board: 'board_manager support_team', case: 'referrer' },
  'see like incidents': { board: 'board_manager support_team independent_chair safeguarding_lead legal_adviser subcommittee_chair subcommittee_member' },
  'say whether same incident': { board: 'board_manager support_team' },
  'see to other children': { board: 'board_manager support_team safeguarding_lead' },
  'see good practice': { board: 'board_manager support_team independent_chair safeguarding_lead legal_adviser subcommittee_chair subcommittee_member' },
  'record good practice': { board: 'board_manager support_team safeguarding_lead', in: ['referral', 'closed'] },
  'review referral': { board: 'board_manager safeguarding_lead', in: ['referral'] },
  'circulate referral': { board: 'board_manager support_team', in: ['referral'] },
  'give view': { board: 'subcommittee_chair subcommittee_member', in: ['referral'] },
  'see views': { board: 'board_manager support_team independent_chair safeguarding_lead legal_adviser subcommittee_chair subcommittee_member' },
  'ask for information': { board: 'board_manager support_team' },
  'go on without information': { board: 'board_manager' },
  'see information': { board: 'board_manager support_team independent_chair safeguarding_lead legal_adviser subcommittee_chair subcommittee_member' },
  'see disagreements': {
    board: 'board_manager support_team independent_chair safeguarding_lead legal_adviser subcommittee_chair subcommittee_member',
    case: 'lead_reviewer overview_author review_team_member',
  },
  'raise disagreement': { board: 'board_manager support_team', case: 'lead_reviewer overview_author review_team_member' },
  'take up with executive': { board: 'board_manager' },
  'raise with Chief Officer': { board: 'independent_chair' },
  'give information': { agency: 'agency_lead chief_officer' },
  'see criteria': {
    board: 'board_manager support_team independent_chair safeguarding_lead legal_adviser subcommittee_chair subcommittee_member',
    case: 'panel_chair panel_member',
  },
  'assess criteria': { board: 'board_manager support_team safeguarding_lead', case: 'panel_chair' },
  'see panel': {
    board: 'board_manager support_team independent_chair safeguarding_lead legal_adviser subcommittee_chair subcommittee_member',
    case: 'panel_chair panel_member',
  },
  'convene panel': { board: 'board_manager support_team', in: ['referral'] },
  'run panel': { board: 'board_manager support_team', case: 'panel_chair', in: ['referral'] },
  'minute panel': { board: 'board_manager support_team', case: 'panel_chair panel_member' },
  'vote in panel': { case: 'panel_chair panel_member', in: ['referral'] },
  'chair panel': { case: 'panel_chair', in: ['referral'] },
  'decide': { board: 'independent_chair' },
  'answer clarification': { board: 'board_manager support_team', case: 'panel_chair', agency: 'agency_lead chief_officer' },
  'see decision': { board: 'board_manager support_team independent_chair safeguarding_lead legal_adviser subcommittee_chair subcommittee_member' },
  'commission review': { board: 'board_manager support_team', in: ['referral', 'review'] },
  'confirm files secured': { agency: 'agency_lead chief_officer' },
  'see letters': { board: 'board_manager support_team independent_chair safeguarding_lead legal_adviser subcommittee_chair subcommittee_member', case: 'panel_chair' },
  'write letters': { board: 'board_manager support_team independent_chair', case: 'panel_chair' },
  'approve letters': { board: 'board_manager independent_chair', case: 'panel_chair' },
  'send letters': { board: 'board_manager support_team' },
  'see outbox': { board: 'board_manager support_team' },
  'see agencies’ progress': {
    board: 'board_manager support_team independent_chair safeguarding_lead legal_adviser subcommittee_chair subcommittee_member',
    case: 'lead_reviewer overview_author review_team_member chronology_author agency_senior_manager', in: REVIEW,
  },
  'see agency chronology': {
    board: 'board_manager support_team', case: 'lead_reviewer overview_author review_team_member',
    agency: 'chronology_author agency_senior_manager chief_officer', in: REVIEW,
  },
  'nominate author': { board: 'board_manager support_team', agency: 'chief_officer agency_senior_manager', in: ['review'] },
  'name signing manager': { board: 'board_manager support_team', agency: 'chief_officer', in: ['review'] },
  'write chronology': { agency: 'chronology_author', in: ['review'] },
  'sign off chronology': { agency: 'agency_senior_manager', in: ['review'] },
  'return chronology': { board: 'board_manager', case: 'lead_reviewer', in: ['review'] },
  'proceed without agency': { board: 'board_manager', case: 'lead_reviewer', in: ['review'] },
  'ask agency': { board: 'board_manager support_team', case: 'lead_reviewer overview_author review_team_member', in: ['review'] },
  'give commitment': { agency: 'chief_officer', in: ['review'] },
  'see practitioners': { board: 'board_manager support_team', case: 'lead_reviewer overview_author review_team_member', in: REVIEW },
  'read integrated chronology': {
    board: 'board_manager support_team independent_chair legal_adviser',
    case: 'lead_reviewer overview_author review_team_member chronology_author practitioner line_manager strategic_manager', in: REVIEW,
  },
  'read comments': { board: 'board_manager support_team', case: 'lead_reviewer overview_author review_team_member chronology_author', in: REVIEW },
  'see publication': {
    board: 'board_manager support_team independent_chair safeguarding_lead legal_adviser subcommittee_chair subcommittee_member',
    case: 'lead_reviewer overview_author review_team_member', in: REVIEW,
  },
  'record invitations': { board: 'board_manager support_team', case: 'lead_reviewer overview_author review_team_member', in: ['review'] },
  'question facts': { board: 'board_manager support_team', case: 'lead_reviewer overview_author review_team_member', in: ['review'] },
  'write key events': { board: 'board_manager support_team', case: 'lead_reviewer overview_author', in: ['review'] },
  'ask for columns': { board: 'board_manager support_team', case: 'lead_reviewer', in: ['review'] },
  'see key themes': { board: 'board_manager support_team independent_chair legal_adviser', case: 'lead_reviewer overview_author review_team_member', in: REVIEW },
  'write key themes': { board: 'board_manager support_team', case: 'lead_reviewer overview_author review_team_member', in: ['review'] },
  'compare accounts': { board: 'board_manager support_team', case: 'lead_reviewer overview_author review_team_member', in: ['review'] },
  'see terms of reference': { board: 'board_manager support_team independent_chair safeguarding_lead legal_adviser subcommittee_chair subcommittee_member', case: 'lead_reviewer overview_author review_team_member panel_chair', in: REVIEW },
  'write terms of reference': { board: 'board_manager support_team safeguarding_lead', in: ['review'] },
  'agree terms of reference': { board: 'board_manager safeguarding_lead', in: ['review'] },
  'sign off terms of reference': { case: 'panel_chair review_team_member', in: ['review'] },
  'see family': { board: 'board_manager support_team', case: 'lead_reviewer overview_author review_team_member', in: REVIEW },
  'record family': { board: 'board_manager support_team', case: 'lead_reviewer overview_author review_team_member', in: ['review'] },
  'list family': { board: 'board_manager support_team', in: ['review'] },
  'see identity map': { board: 'board_manager support_team', case: 'lead_reviewer overview_author review_team_member', in: REVIEW },
  'keep identity map': { board: 'board_manager support_team', case: 'lead_reviewer', in: ['review'] },
  'settle mentions': { board: 'board_manager support_team', case: 'lead_reviewer', in: REVIEW },
  'see learning register': { board: 'board_manager support_team independent_chair safeguarding_lead legal_adviser subcommittee_chair subcommittee_member' },
  'see learning': {
    board: 'board_manager support_team independent_chair safeguarding_lead legal_adviser subcommittee_chair subcommittee_member',
    case: 'lead_reviewer overview_author review_team_member', in: REVIEW,
  },
  'write learning': { board: 'board_manager support_team', case: 'lead_reviewer overview_author', in: REVIEW },
  'see actions': {
    board: 'board_manager support_team independent_chair safeguarding_lead legal_adviser subcommittee_chair subcommittee_member',
    case: 'lead_reviewer overview_author review_team_member', in: REVIEW,
  },
  'manage actions': { board: 'board_manager support_team', in: REVIEW },
  'see quality': {
    board: 'board_manager support_team independent_chair safeguarding_lead legal_adviser subcommittee_chair subcommittee_member',
    case: 'lead_reviewer overview_author review_team_member', in: REVIEW,
  },
  'quality-assure': { board: 'board_manager support_team subcommittee_chair subcommittee_member', in: REVIEW },
  'see leak checks': { board: 'board_manager support_team independent_chair safeguarding_lead legal_adviser', in: REVIEW },
  'check outgoing file': { board: 'board_manager support_team', in: REVIEW },
  'approve release': { board: 'board_manager independent_chair safeguarding_lead legal_adviser', in: REVIEW },
  'record publication': { board: 'board_manager support_team independent_chair', in: REVIEW },
}

/** Cells that differ from the line's own phases. */
export const EXCEPTIONS: readonly { readonly action: Action; readonly role: string; readonly by: 'board' | 'case' | 'agency'; readonly in: readonly Phase[] }[] = [
  { action: 'see criteria', role: 'panel_chair', by: 'case', in: ['referral'] },
  { action: 'see criteria', role: 'panel_member', by: 'case', in: ['referral'] },
  { action: 'assess criteria', role: 'panel_chair', by: 'case', in: ['referral'] },
  { action: 'see referral', role: 'panel_chair', by: 'case', in: ['draft', 'referral', 'review', 'closed'] },
  { action: 'see referral', role: 'panel_member', by: 'case', in: ['draft', 'referral', 'review', 'closed'] },
  { action: 'see referral', role: 'referrer', by: 'case', in: ['draft', 'referral', 'review', 'closed'] },
  { action: 'see referral', role: 'authorising_senior_manager', by: 'case', in: ['draft', 'referral', 'review', 'closed'] },
]

/** Whether the hand-written table allows it to somebody who holds the role in that way, the case (if any) being in that phase. Bars are not its matter. */
export function allowedByHand(action: Action, who: 'stranger' | 'account' | 'board' | 'case' | 'agency', role: Role | null, phase: Phase | null): boolean {
  const line = EXPECTED[action]
  if (line.anyone) return true
  if (who === 'stranger') return false
  const exception = EXCEPTIONS.find(each => each.action === action && each.role === role && each.by === who)
  const phases = exception?.in ?? line.in ?? ['referral', 'review', 'closed']
  if (phase !== null && !phases.includes(phase)) return false
  if (line.account) return true
  return who !== 'account' && role !== null && (line[who] ?? '').split(' ').includes(role)
}
