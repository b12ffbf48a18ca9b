/** Sets who sits on the Review Team and what each stands for. Without Social Care, Health and the board it is no team (R084); soft rules ask for a reason (R087, R088). The Sub-Committee decides its size and make-up, on a day that is kept (R089). */
import { teamIssues, teamWarnings, type Sector, type TeamMember } from '../../domain/conflicts/review-team.ts'
import { issue, type Issue } from '../../domain/history.ts'
import { addDays, type PlainDate } from '../../domain/plain-date.ts'
import { entitledOn } from '../../domain/subcommittee.ts'
import { unansweredWarnings } from '../../domain/warning.ts'
import { appointToCase, boardPeople, endOnCase, holdersOnCase, insertTeamApproval, replaceReviewTeam } from '../../store/commissioning/review-people.ts'
import { reviewOf } from '../../store/commissioning/reviews.ts'
import { seatsOf } from '../../store/decision/considerations.ts'
import { scopeSettings } from '../../store/decision/settings.ts'
import type { Command } from '../run.ts'

interface Input { readonly caseId: string; readonly members: readonly { readonly personId: string; readonly sector: Sector }[]; readonly reasons: Readonly<Record<string, string>>; readonly approvedOn: PlainDate | null }
interface Found { readonly names: ReadonlyMap<string, string>; readonly seated: readonly string[]; readonly before: readonly string[]; readonly size: number }
interface Change { readonly team: readonly (TeamMember & { readonly reason: string })[]; readonly join: readonly string[]; readonly leave: readonly string[]; readonly approvedOn: PlainDate }

export const setReviewTeam: Command<Input, Found, Change, { readonly members: number }> = {
  name: 'set-review-team',
  action: 'appoint to case',
  about: input => ({ caseId: input.caseId }),
  async find({ writer, moment }, { caseId }) {
    if (!await reviewOf(writer, caseId)) return null
    const names = new Map((await boardPeople(writer)).map(person => [person.personId, person.name]))
    const seated = entitledOn((await seatsOf(writer, caseId)).map(seat => ({ ...seat, votes: true })), moment.today)
    return { names, seated, before: await holdersOnCase(writer, caseId, 'review_team_member', moment.today), size: (await scopeSettings(writer)).teamSize }
  },
  decide({ names, seated, before, size }, { members, reasons, approvedOn }, { today }) {
    const unknown = members.find(({ personId }) => !names.has(personId))
    if (unknown) return { issues: [issue('team', 'Choose each member from the people of the board and its agencies')] }
    const chosen = [...new Map(members.map(member => [member.personId, member])).values()]
    const team = chosen.map(({ personId, sector }) => ({ personId, sector, name: names.get(personId) ?? '', onSubcommittee: seated.includes(personId) }))
    const issues = [...teamIssues(team), ...approvalIssues(approvedOn, today), ...unansweredWarnings(teamWarnings(team, size), reasons)]
    if (approvedOn === null || issues.length > 0) return { issues }
    const now = team.map(member => member.personId)
    return { change: {
      team: team.map(member => ({ ...member, reason: reasons[`both-${member.personId}`]?.trim() ?? '' })),
      join: now.filter(id => !before.includes(id)), leave: before.filter(id => !now.includes(id)), approvedOn,
    } }
  },
  async write({ writer, session, moment }, { team, join, leave, approvedOn }, { caseId }) {
    await insertTeamApproval(writer, session, caseId, team.map(member => member.personId), approvedOn)
    await replaceReviewTeam(writer, session, caseId, team)
    for (const personId of join) await appointToCase(writer, session, caseId, personId, 'review_team_member', moment.today)
    for (const personId of leave) await endOnCase(writer, caseId, personId, 'review_team_member', addDays(moment.today, -1))
    return { members: team.length }
  },
  history: ({ team, join, leave }) => ({ members: team.length, joined: join, left: leave }),
}

function approvalIssues(approvedOn: PlainDate | null, today: PlainDate): readonly Issue[] {
  if (approvedOn === null) return [issue('approvedOn-day', 'Enter the date on which the Sub-Committee agreed to this team: day, month and year')]
  return approvedOn > today ? [issue('approvedOn-day', 'The date on which the Sub-Committee agreed cannot be later than today')] : []
}
